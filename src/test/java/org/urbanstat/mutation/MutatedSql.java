package org.urbanstat.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.platform.commons.support.ReflectionSupport;

/** Which statements are changed, and which tests judge. */
final class MutatedSql {
    private static final Pattern ASKING = Pattern.compile("TestDatabase|IndicatorCase|JudgedCase");

    private MutatedSql() {}

    static Map<String, SqlTemplate> templates() {
        return SqlFiles.of(List.of("indicators", "validation"));
    }

    /** Those beside the statements, as far as they talk to the server. */
    static List<Class<?>> claims(Collection<String> stages) {
        return stages.stream()
                .flatMap(stage -> ReflectionSupport.findAllClassesInPackage(
                        "org.urbanstat." + stage, c -> true, name -> name.matches(".*\\.[A-Za-z]+Test"))
                        .stream())
                .filter(MutatedSql::asksTheDatabase)
                .toList();
    }

    private static boolean asksTheDatabase(Class<?> test) {
        Path source = Path.of("src/test/java", test.getName().replace('.', '/') + ".java");
        try {
            return ASKING.matcher(Files.readString(source)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
