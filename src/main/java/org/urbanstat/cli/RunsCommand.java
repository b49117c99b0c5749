package org.urbanstat.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.urbanstat.database.Database;
import org.urbanstat.database.SqlFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What ran, by whom, why and how it ended, the latest first. */
@Command(name = "runs")
final class RunsCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(names = "--partitions", descriptionKey = "option.runs.partitions")
    private boolean isOfPartitions;

    private final Output output;

    RunsCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws SQLException {
        try (Database database = options.database();
                Connection connection = database.dataSource().getConnection()) {
            String sql = SqlFile.beside(RunsCommand.class, isOfPartitions ? "run-partitions" : "runs")
                    .text();
            if (new Listing(output, options.isJson()).print(connection, sql, List.of()) == 0) {
                output.tell(isOfPartitions ? "runs.no.partitions" : "runs.none");
            }
            if (!options.isJson() && !isOfPartitions) {
                new WaitingCandidate(output).print(database.dataSource());
            }
            return 0;
        }
    }
}
