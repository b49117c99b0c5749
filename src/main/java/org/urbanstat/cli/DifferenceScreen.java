package org.urbanstat.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.urbanstat.pipeline.RunOutcome;
import org.urbanstat.publication.FigureChange;

/** What a candidate would change: rows by table, the rates that move most, every reward and quota, the rest by count. */
final class DifferenceScreen {
    private static final int RATES = 10;
    private static final int TOP = 5;

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
        print(new Movers(outcome.moved()), Integer.MAX_VALUE);
    }

    /** The few that a run ends with. */
    void printTop(RunOutcome outcome) {
        if (outcome.moved().isEmpty()) {
            return;
        }
        output.out().println();
        output.say("difference.top", outcome.moved().size());
        Movers movers = new Movers(outcome.moved());
        new MoversTable(output).print(together(first(movers.rates(), TOP), first(movers.allocations(), TOP)));
    }

    /** @param most so many rewards and quotas */
    void print(Movers movers, int most) {
        List<FigureChange> rates = movers.rates();
        List<FigureChange> allocations = movers.allocations();
        List<FigureChange> shown = together(first(rates, RATES), first(allocations, most));
        if (!shown.isEmpty()) {
            output.out().println();
            new MoversTable(output).print(shown);
        }
        if (rates.size() > RATES) {
            output.say("difference.more.rates", rates.size() - RATES);
        }
        if (!movers.others().isEmpty()) {
            output.say("difference.others", movers.others().size());
        }
    }

    private static List<FigureChange> first(List<FigureChange> changes, int most) {
        return changes.subList(0, Math.min(most, changes.size()));
    }

    private static List<FigureChange> together(List<FigureChange> one, List<FigureChange> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
