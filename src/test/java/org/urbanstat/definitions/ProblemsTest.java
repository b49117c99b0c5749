package org.urbanstat.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The cases of {@code problems.yml}: one change, and every problem told, with file, line and the valid names. */
class ProblemsTest {
    private static final Path CASES = Path.of("src/test/resources/org/urbanstat/definitions/problems.yml");

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void tellsEveryProblem(String title, Map<String, Object> change, List<String> expected, @TempDir Path folder)
            throws IOException {
        SmallJobs jobs = apply(change, SmallJobs.in(folder));
        assertThat(jobs.problems().stream().map(Object::toString).toList()).isEqualTo(expected);
    }

    private static SmallJobs apply(Map<String, Object> change, SmallJobs jobs) throws IOException {
        String file = change.get("file").toString();
        Object from = change.get("from");
        Object to = change.get("to");
        if (to == null) {
            return jobs.remove(file);
        }
        return from == null ? jobs.write(file, to.toString()) : jobs.replace(file, from.toString(), to.toString());
    }

    @SuppressWarnings("unchecked")
    static Stream<Arguments> cases() throws IOException {
        List<Map<String, Object>> cases =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(CASES));
        return cases.stream()
                .map(c -> Arguments.of(c.get("title"), c, (List<String>) c.getOrDefault("problems", List.of())));
    }
}
