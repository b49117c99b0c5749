package org.urbanstat.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.platform.commons.support.ReflectionSupport;

/** Which statements are changed, and which tests judge. */
final class MutatedSql {
    private static final Pattern ASKING = Pattern.compile("TestDatabase|IndicatorCase|JudgedCase");
    private static final Pattern DRAWING = Pattern.compile("new Random\\(");

    private static final String PIPELINE = "pipeline";
    private static final Set<String> READ_BY_LINKAGE = Set.of(
            "pipeline/town-years",
            "pipeline/scored-values",
            "pipeline/scored-waivers",
            "pipeline/open-scores",
            "pipeline/awaited-scores");

    private MutatedSql() {}

    static Map<String, SqlTemplate> templates() {
        Map<String, SqlTemplate> templates = SqlFiles.of(List.of("indicators", "validation", PIPELINE));
        templates.keySet().removeIf(file -> file.startsWith(PIPELINE) && !READ_BY_LINKAGE.contains(file));
        return templates;
    }

    /** Those beside the statements, as far as they talk to the server; the ones that draw at random take long and come last. */
    static List<Class<?>> claims(Collection<String> stages) {
        return stages.stream()
                .flatMap(stage -> ReflectionSupport.findAllClassesInPackage(
                        "org.urbanstat." + stage, c -> true, name -> name.matches(judging(stage)))
                        .stream())
                .filter(test -> says(test, ASKING))
                .sorted(Comparator.comparing((Class<?> test) -> says(test, DRAWING))
                        .thenComparing(Class::getName))
                .toList();
    }

    /** Beside those of the statements that linkage reads, the tests of pipeline are whole nights. */
    private static String judging(String stage) {
        return stage.equals(PIPELINE) ? ".*StatementTest|.*StatementsTest" : ".*\\.[A-Za-z]+Test";
    }

    private static boolean says(Class<?> test, Pattern word) {
        Path source = Path.of("src/test/java", test.getName().replace('.', '/') + ".java");
        try {
            return word.matcher(Files.readString(source)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
