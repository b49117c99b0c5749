package org.urbanstat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence exists in Chinese and in English and takes the same arguments in both. */
class MessagesTest {
    private static final Path CLASSES = Path.of("target/classes/org/urbanstat");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9]+)[^}]*}");

    static Stream<Path> folders() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files
                    .filter(f -> f.getFileName().toString().matches("messages_(zh|en)\\.properties"))
                    .map(Path::getParent)
                    .distinct()
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void bothLanguagesHaveTheSameSentencesWithTheSameArguments(Path folder) throws IOException {
        assertThat(arguments(folder.resolve("messages_en.properties")))
                .isNotEmpty()
                .isEqualTo(arguments(folder.resolve("messages_zh.properties")));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everySentencePrintsEveryArgument(Path folder) throws IOException {
        for (String language : new String[] {"zh", "en"}) {
            sentences(folder.resolve("messages_" + language + ".properties")).forEach((key, pattern) -> {
                Object[] words = {"«0»", "«1»", "«2»", "«3»", "«4»", "«5»", "«6»", "«7»", "«8»", "«9»"};
                String printed = new MessageFormat(pattern.toString()).format(words);
                for (String number : numbers(pattern.toString())) {
                    assertThat(printed).as("%s of %s", key, folder).contains("«" + number + "»");
                }
            });
        }
    }

    private static Map<String, TreeSet<String>> arguments(Path file) throws IOException {
        Map<String, TreeSet<String>> arguments = new TreeMap<>();
        sentences(file).forEach((key, pattern) -> arguments.put(key.toString(), numbers(pattern.toString())));
        return arguments;
    }

    private static TreeSet<String> numbers(String pattern) {
        TreeSet<String> numbers = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        while (matcher.find()) {
            numbers.add(matcher.group(1));
        }
        return numbers;
    }

    private static Properties sentences(Path file) throws IOException {
        Properties sentences = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            sentences.load(text);
        }
        return sentences;
    }
}
