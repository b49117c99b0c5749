package org.urbanstat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the list of formulas names as a proof is a test that is run. */
class FormulasProvedTest {
    private static final Path LIST = Path.of("src/docs/formulas-proved.md");
    private static final Pattern PROOF = Pattern.compile("`(\\w+)#(\\w+)`");

    @Test
    void everySentenceNamesTestsThatThereAre() throws IOException {
        Map<String, String> tests = tests();
        List<String> sentences = Files.readAllLines(LIST).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| sentence"))
                .toList();
        List<String> wrong = new ArrayList<>();
        for (String sentence : sentences) {
            Matcher proof = PROOF.matcher(sentence);
            int count = 0;
            while (proof.find()) {
                count++;
                if (!isTest(tests.getOrDefault(proof.group(1), ""), proof.group(2))) {
                    wrong.add("there is no test " + proof.group());
                }
            }
            if (count == 0) {
                wrong.add("nothing proves: " + sentence);
            }
        }
        assertThat(sentences).hasSizeGreaterThan(35);
        assertThat(wrong).isEmpty();
    }

    private static boolean isTest(String source, String method) {
        return Pattern.compile("@(?:Test|ParameterizedTest|RepeatedTest)\\b(?:(?!\\n    }\\n)[\\s\\S])*?\\n    void "
                        + Pattern.quote(method) + "\\(")
                .matcher(source)
                .find();
    }

    /** The source of each class of tests, by name. */
    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
                tests.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return tests;
    }
}
