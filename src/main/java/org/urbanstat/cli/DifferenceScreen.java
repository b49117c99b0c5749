package org.urbanstat.cli;

import java.util.Map;
import org.urbanstat.pipeline.RunOutcome;
import org.urbanstat.publication.MovedFigure;

/** What a candidate would change: rows by table, then every rate, reward and quota that moves. */
final class DifferenceScreen {
    private final Output output;

    DifferenceScreen(Output output) {
        this.output = output;
    }

    void print(RunOutcome outcome) {
        output.say("difference.title", outcome.changedRowCount());
        TextTable rows =
                TextTable.empty().words(output.words("difference.table")).numbers(output.words("difference.rows"));
        outcome.changedRows().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> rows.row(e.getKey(), String.valueOf(e.getValue())));
        if (!outcome.changedRows().isEmpty()) {
            rows.lines().forEach(output.out()::println);
        }
        if (!outcome.moved().isEmpty()) {
            output.out().println();
            figures(outcome).lines().forEach(output.out()::println);
        }
    }

    private TextTable figures(RunOutcome outcome) {
        TextTable table = TextTable.empty()
                .words(output.words("difference.figure"))
                .words(output.words("column.period"))
                .words(output.words("column.area"))
                .numbers(output.words("difference.before"))
                .numbers(output.words("difference.after"));
        for (MovedFigure figure : outcome.moved()) {
            table.row(
                    output.words("figure." + figure.figure()),
                    figure.period(),
                    figure.areaCode(),
                    figure.before() == null ? "-" : figure.before(),
                    figure.after() == null ? "-" : figure.after());
        }
        return table;
    }
}
