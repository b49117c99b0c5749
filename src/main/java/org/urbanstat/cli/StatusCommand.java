package org.urbanstat.cli;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.Database;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.DefinitionFile;
import org.urbanstat.pipeline.EditedPolicies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What is due, what came, and which returns are missing or rejected. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer>, AnswersThen {
    private static final long SHOWN = 80;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private Moment moment = new Moment();

    @Mixin
    private QueryFilter filter = new QueryFilter();

    private final Output output;

    StatusCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws SQLException {
        try (Database database = options.database();
                MartReader reader = MartReader.over(database, moment.asked(options, output))) {
            if (reader.visibleRelease() == 0) {
                output.tell("nothing.published");
                return 0;
            }
            filter.check(output, reader.connection());
            Listing listing = new Listing(output, options.isJson());
            if (!options.isJson()) {
                print(reader, listing, ofTown("status-by-form"));
                output.say("status.open");
            }
            open(reader, listing);
            if (!options.isJson()) {
                bounds(reader, listing);
                acts(reader, listing);
                edited(database);
            }
            return 0;
        }
    }

    /** A person reads the first of them; a program is given all. */
    private void open(MartReader reader, Listing listing) throws SQLException {
        boolean isCut = !options.isJson() && !filter.isOfTown();
        String most = isCut ? String.valueOf(SHOWN) : "null";
        String sql = filter.in(SqlFile.beside(StatusCommand.class, ofTown("status-open"))
                .text()
                .replace("{most}", most));
        long shown = listing.print(reader.connection(), sql, filter.parameters());
        if (shown == 0 && !options.isJson()) {
            output.say("status.none.open");
        }
        if (isCut && shown == SHOWN) {
            long open = openOfAllTowns(reader);
            if (open > SHOWN) {
                output.say("returns.more", SHOWN, open);
            }
        }
    }

    private long openOfAllTowns(MartReader reader) {
        return reader.jdbc()
                .sql(filter.in("select sum(t.missing + t.rejected) from mart.return_count t where {where}"))
                .params(filter.parameters())
                .query(Long.class)
                .single();
    }

    /** A town's returns are asked for themselves, a country's by way of their counts. */
    private String ofTown(String file) {
        return filter.isOfTown() ? file + "-of-town" : file;
    }

    private void edited(Database database) {
        new EditedPolicies(JdbcClient.create(database.dataSource()))
                .told(DefinitionFile.policies(options.jobs()))
                .forEach(sentence -> output.out().println("\n" + output.words(sentence)));
    }

    /** What the rates can still come to where a return of population is missing. */
    private void bounds(MartReader reader, Listing listing) throws SQLException {
        if (isAny(reader, SqlFile.beside(StatusCommand.class, "status-bounds").text())) {
            output.say("figures.can.be");
            print(reader, listing, "status-bounds");
        }
    }

    private void acts(MartReader reader, Listing listing) throws SQLException {
        if (isAny(reader, "select from mart.revision_act t where {where}")) {
            output.say("revisions.acts");
            print(reader, listing, "status-acts");
        }
    }

    private boolean isAny(MartReader reader, String query) {
        return reader.jdbc()
                .sql("select exists (" + filter.in(query) + ")")
                .params(filter.parameters())
                .query(Boolean.class)
                .single();
    }

    private long print(MartReader reader, Listing listing, String file) throws SQLException {
        String sql = filter.in(SqlFile.beside(StatusCommand.class, file).text());
        return listing.print(reader.connection(), sql, filter.parameters());
    }
}
