package org.urbanstat.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.pipeline.SmallCountry;

/** Commands on a database of their own, typed with the definitions, the data directory and the inbox of two towns. */
final class TypedCommands implements AutoCloseable {
    private static final List<String> PROPERTIES =
            List.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password");

    private final Path folder;
    private final SmallCountry country;
    private final TestDatabase database = TestDatabase.fresh();

    TypedCommands(Path folder) {
        this.folder = folder;
        this.country = SmallCountry.in(folder).sendAll();
        List<String> values = List.of(database.url(), database.user(), database.password());
        for (int i = 0; i < values.size(); i++) {
            System.setProperty(PROPERTIES.get(i), values.get(i));
        }
    }

    SmallCountry country() {
        return country;
    }

    TestDatabase database() {
        return database;
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Yields the exit code. */
    int run(Screen screen, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--jobs", country.jobs().toString(), "--data", data().toString()));
        if (words[0].endsWith("run")) {
            all.addAll(List.of("--inbox", country.inbox().toString()));
        }
        return screen.run(all.toArray(String[]::new));
    }

    @Override
    public void close() {
        PROPERTIES.forEach(System::clearProperty);
        database.close();
    }
}
