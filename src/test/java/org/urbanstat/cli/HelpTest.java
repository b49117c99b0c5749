package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbanstat.vocabulary.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Every command, option and parameter is described in both languages. */
class HelpTest {
    private static CommandLine commands(Language language) {
        return CommandLineEntry.commands(new Screen().in(language));
    }

    static Stream<Arguments> commandsInBothLanguages() {
        return Arrays.stream(Language.values())
                .flatMap(l -> commands(l).getSubcommands().keySet().stream().map(c -> Arguments.of(l, c)));
    }

    @ParameterizedTest
    @MethodSource("commandsInBothLanguages")
    void describesTheCommandAndEachOfItsArguments(Language language, String name) {
        CommandSpec command = commands(language).getSubcommands().get(name).getCommandSpec();
        assertThat(command.usageMessage().description()).hasSize(1).allMatch(d -> isIn(language, d));
        for (ArgSpec argument : command.args()) {
            assertThat(argument.description())
                    .as("%s %s", name, argument.paramLabel())
                    .hasSize(1)
                    .allMatch(d -> isIn(language, d));
        }
    }

    @ParameterizedTest
    @EnumSource
    void describesTheProgramAndItsOptions(Language language) {
        CommandSpec root = commands(language).getCommandSpec();
        assertThat(root.usageMessage().description()).hasSize(1).allMatch(d -> isIn(language, d));
        assertThat(root.args())
                .hasSize(2)
                .allSatisfy(a -> assertThat(a.description()).hasSize(1).allMatch(d -> isIn(language, d)));
    }

    /** A text that the bundle lacks falls back to a key, to nothing, or to the other language. */
    private static boolean isIn(Language language, String text) {
        boolean isChinese = text.codePoints().anyMatch(Character::isIdeographic);
        boolean isSql = text.equals("SQL 查询");
        return !text.isBlank() && !text.contains("option.") && (isChinese == (language == Language.ZH) || isSql);
    }

    @Test
    void describesTheSameThingsInBothLanguages() throws IOException {
        assertThat(keys("zh")).isEqualTo(keys("en"));
    }

    @Test
    void describesNothingThatIsNotThere() throws IOException {
        CommandLine commands = commands(Language.EN);
        String sources = sources();
        List<String> unused = keys("en").stream()
                .filter(k -> k.startsWith("option.") || k.startsWith("parameter."))
                .filter(k -> !sources.contains("\"" + k + "\""))
                .toList();
        assertThat(unused).isEmpty();
        assertThat(keys("en").stream().filter(k -> k.matches("urbanstat\\.[a-z-]+\\.usage\\.description")))
                .map(k -> k.split("\\.")[1])
                .containsExactlyInAnyOrderElementsOf(commands.getSubcommands().keySet());
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/urbanstat/cli"))) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private static TreeSet<String> keys(String language) throws IOException {
        Properties properties = new Properties();
        Path file = Path.of("src/main/resources/org/urbanstat/cli/help_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
