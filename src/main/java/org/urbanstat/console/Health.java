package org.urbanstat.console;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.Database;
import org.urbanstat.scheduling.Nights;
import org.urbanstat.vocabulary.JsonText;

/** Whether the process lives, and whether it could run a night now. */
public final class Health {
    private final Database database;
    private final Nights nights;

    public Health(Database database, Nights nights) {
        this.database = database;
        this.nights = nights;
    }

    /** Liveness: false asks for a restart, so a database that is away does not count. */
    Answer alive() {
        return answer(Map.of("nights", nights.isWatching() ? "up" : "the thread that runs the nights has ended"));
    }

    /** Readiness: the database answers, its schema is this program's, and the nights are looked for. */
    Answer ready() {
        Map<String, String> checks = new LinkedHashMap<>();
        checks.put("database", databaseState());
        checks.put("migrations", checks.get("database").equals("up") ? migrationsState() : "unknown");
        Duration since = nights.sinceLastLook();
        checks.put("nights", nights.isAlive() ? "up" : "last looked for " + since.toSeconds() + " s ago");
        return answer(checks);
    }

    private String databaseState() {
        try {
            return JdbcClient.create(database.dataSource())
                    .sql("select 'up'")
                    .query(String.class)
                    .single();
        } catch (DataAccessException e) {
            return "does not answer";
        }
    }

    private String migrationsState() {
        try {
            return database.isMigrated() ? "up" : "the schema is not this program's";
        } catch (RuntimeException e) {
            return "unknown";
        }
    }

    private static Answer answer(Map<String, String> checks) {
        boolean isPassed = checks.values().stream().allMatch("up"::equals);
        String each = checks.entrySet().stream()
                .map(c -> JsonText.quoted(c.getKey()) + ": " + JsonText.quoted(c.getValue()))
                .collect(Collectors.joining(", "));
        return Answer.check(isPassed, "{\"status\": \"" + (isPassed ? "up" : "down") + "\", " + each + "}");
    }
}
