package org.urbanstat.cli;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs one query as the reader. */
@Command(name = "sql")
final class SqlCommand implements Callable<Integer>, AnswersThen {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private Moment moment = new Moment();

    @Mixin
    private RestatedTo boundaries = new RestatedTo();

    @Parameters(paramLabel = "QUERY", descriptionKey = "parameter.query")
    private String query = "";

    private final Output output;

    SqlCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws SQLException {
        try (MartReader reader = MartReader.openAsAnalyst(options, moment.asked(options, output))) {
            boundaries.in(reader, output);
            long count = new Listing(output, options.isJson()).print(reader.connection(), query, List.of());
            if (!options.isJson()) {
                output.tell("sql.rows", count);
            }
            return 0;
        } catch (SQLException e) {
            output.tell("sql.refused", String.valueOf(e.getMessage()));
            return 1;
        }
    }
}
