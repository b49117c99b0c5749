package org.urbanstat.cli;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Every value that was ever published for a figure, and from when to when it was believed. */
@Command(name = "history")
final class HistoryCommand implements Callable<Integer>, AnswersThen {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private Moment moment = new Moment();

    @Parameters(paramLabel = "FIGURE", descriptionKey = "parameter.figure")
    private String figure = "";

    @Option(names = "--area", required = true, paramLabel = "CODE", descriptionKey = "option.history.area")
    private String area = "";

    @Option(names = "--period", paramLabel = "P", descriptionKey = "option.history.period")
    private String period = "";

    private final Output output;

    HistoryCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws SQLException {
        if (!AreaCode.isWellFormed(area)) {
            throw new WrongUsage(output.text("wrong.area", area));
        }
        if (!period.isEmpty() && !Period.isWellFormed(period)) {
            throw new WrongUsage(output.text("wrong.period", period));
        }
        try (MartReader reader = MartReader.open(options, moment.asked(options, output))) {
            if (reader.visibleRelease() == 0) {
                output.tell("nothing.published");
                return 0;
            }
            String sql = SqlFile.beside(HistoryCommand.class, "history").text();
            long count = new Listing(output, options.isJson())
                    .print(reader.connection(), sql, List.of(figure, area, period, period));
            if (count == 0) {
                requireFigure(reader);
                output.tell("history.none", figure, area, period.isEmpty() ? "—" : period);
            }
            return 0;
        }
    }

    /** Reads every figure of every area, so it is asked only where there is nothing to show. */
    private void requireFigure(MartReader reader) {
        List<String> figures = reader.jdbc()
                .sql("select distinct h.figure collate \"C\" as figure from mart.figure_history h order by 1")
                .query(String.class)
                .list();
        if (!figures.contains(figure)) {
            throw new WrongUsage(output.text("history.no.figure", figure, String.join(", ", figures)));
        }
    }
}
