package org.urbanstat.restarts;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Where a run is, as its row tells whoever looks. */
final class Stages {
    /** Before the row of the run: the start of the program, of the server, the migrations. */
    static final String START = "start";

    /** In the order of the night; the step that marks workbooks shows itself as linkage. */
    static final List<String> ALL =
            List.of(START, "intake", "facts", "validation", "indicators", "linkage", "publication");

    private Stages() {}

    /** Looks until a run is in the stage or in a later one, or the process has ended; yields where it was seen. */
    static String await(EmbeddedServer server, String stage, UrbanstatProcess process) {
        String seen = START;
        while (process.isAlive() && ALL.indexOf(seen) < ALL.indexOf(stage)) {
            if (server.isThere()) {
                seen = follow(server, stage, process, seen);
            }
            Installation.pause(Duration.ofMillis(20));
        }
        return seen;
    }

    private static String follow(EmbeddedServer server, String stage, UrbanstatProcess process, String from) {
        String seen = from;
        try (Connection connection = server.connect();
                var look = connection.prepareStatement(
                        "select stage from pipeline.run where status = 'running' and process_id = "
                                + process.processId())) {
            while (process.isAlive() && ALL.indexOf(seen) < ALL.indexOf(stage)) {
                try (var rows = look.executeQuery()) {
                    seen = rows.next() && !rows.getString(1).isEmpty() ? rows.getString(1) : seen;
                }
                Installation.pause(Duration.ofMillis(5));
            }
            return seen;
        } catch (SQLException notYet) {
            return seen;
        }
    }
}
