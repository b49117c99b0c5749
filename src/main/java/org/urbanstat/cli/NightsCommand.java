package org.urbanstat.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.urbanstat.database.Database;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.scheduling.ComingNights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Which nights came due, the missed ones too, what became of each, and which come next. */
@Command(name = "nights")
final class NightsCommand implements Callable<Integer> {
    private static final int COMING = 3;

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final Output output;

    NightsCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws SQLException {
        Definitions definitions = options.definitions();
        try (Database database = options.database();
                Connection connection = database.dataSource().getConnection()) {
            String sql = SqlFile.beside(NightsCommand.class, "nights").text();
            List<String> parameters = List.of(
                    definitions.nightly().zone().getId(),
                    output.language().name().toLowerCase(Locale.ROOT));
            if (new Listing(output, options.isJson()).print(connection, sql, parameters) == 0) {
                output.tell("nights.none");
            }
            ComingNights.of(definitions, database.dataSource(), COMING)
                    .forEach(text -> output.err().println(output.words(text)));
            return 0;
        }
    }
}
