package org.urbanstat.cli;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.urbanstat.database.Database;
import org.urbanstat.database.SqlFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What was published, the latest first. */
@Command(name = "releases")
final class ReleasesCommand implements Callable<Integer>, AnswersThen {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private Moment moment = new Moment();

    private final Output output;

    ReleasesCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws SQLException {
        AsOf asOf = moment.asked(options, output);
        try (Database database = options.database();
                MartReader reader = MartReader.over(database, asOf)) {
            String sql = SqlFile.beside(ReleasesCommand.class, "releases").text();
            long count = new Listing(output, options.isJson()).print(reader.connection(), sql, List.of());
            if (count == 0) {
                output.tell("nothing.published");
            }
            if (!options.isJson() && asOf.equals(AsOf.NOW)) {
                new WaitingCandidate(output).print(database.dataSource());
            }
            return 0;
        }
    }
}
