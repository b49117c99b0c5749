package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.Retention;
import org.urbanstat.explanation.MovementPart;
import org.urbanstat.explanation.TownMovement;
import org.urbanstat.pipeline.Purge;
import org.urbanstat.publication.Cause;
import org.urbanstat.validation.ReturnOutcome;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Severity;

/** The keys in the sources and the sentences beside them are the same. */
class MessageKeysTest {
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[a-zA-Z_]+)+)\"");
    private static final Messages MESSAGES = Messages.beside(Output.class);

    /** A key is told by its first word, so that one that is misspelt behind it does not hide. */
    @Test
    void everySentenceThatIsAskedForExistsInBothLanguages() throws IOException {
        Set<String> firstWords = MESSAGES.keys(Language.EN).stream()
                .map(MessageKeysTest::firstWord)
                .collect(Collectors.toSet());
        Set<String> asked =
                named().stream().filter(k -> firstWords.contains(firstWord(k))).collect(Collectors.toSet());
        assertThat(asked).contains("run.published", "run.unchanged", "findings.none", "failure.unexpected.debug");
        assertThat(MESSAGES.keys(Language.ZH)).containsAll(asked);
        assertThat(MESSAGES.keys(Language.EN)).containsAll(asked);
    }

    @Test
    void everySentenceIsAskedForSomewhere() throws IOException {
        Set<String> named = named();
        assertThat(
                        MESSAGES.keys(Language.EN).stream()
                                .filter(
                                        k -> !k.matches(
                                                "(severity|outcome|status|stage|figure|cause|met|purged|split|side)\\..*|whatif\\.(reward|quota|target)|outlook\\..*|scores\\.(town|department|(state|method|listing|status)\\..*)")))
                .allMatch(named::contains);
    }

    private static String firstWord(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Set<String> named() throws IOException {
        Set<String> named = new TreeSet<>();
        Matcher matcher = LITERAL.matcher(sources());
        while (matcher.find()) {
            named.add(matcher.group(1));
        }
        return named;
    }

    @Test
    void everyWordOfAClosedSetHasASentence() {
        TreeSet<String> keys = new TreeSet<>();
        Arrays.stream(Severity.values()).forEach(s -> keys.add("severity." + s.name()));
        Arrays.stream(ReturnOutcome.Outcome.values()).forEach(o -> keys.add("outcome." + o.word()));
        Stream.of("intake", "facts", "validation", "indicators", "linkage", "publication")
                .forEach(s -> keys.add("stage." + s));
        Stream.of("resident_rate", "registered_rate", "reward", "quota").forEach(f -> keys.add("figure." + f));
        Arrays.stream(Cause.values()).forEach(c -> keys.add("cause." + c.word()));
        Arrays.stream(MovementPart.Cause.values()).forEach(c -> keys.add("split." + c.word()));
        Stream.of(TownMovement.State.ENTERING, TownMovement.State.LEAVING).forEach(s -> keys.add("side." + s.word()));
        Stream.of("final", "provisional", "not_computable", "confirmed").forEach(s -> keys.add("status." + s));
        Arrays.stream(Retention.Kind.values()).forEach(k -> keys.add("purged." + Purge.word(k)));
        assertThat(MESSAGES.keys(Language.EN).stream()
                        .filter(k -> k.matches(
                                "(severity|outcome|stage|figure|cause|purged|split|side)\\..*|status\\.[a-z_]+"))
                        .filter(k -> !k.equals("status.open")))
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/urbanstat/cli"))) {
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
