package org.urbanstat.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.urbanstat.publication.FigureChange;
import org.urbanstat.publication.FigureMove;

/** What changed and why: the rates that moved most, every reward and quota, the rest by count, the returns behind it. */
final class DiffScreen {
    private static final int RETURNS = 20;

    private final Output output;

    DiffScreen(Output output) {
        this.output = output;
    }

    /** @param isAll whether every figure is listed, because somebody asked for a few */
    void print(List<FigureChange> changes, List<ChangedReturn> returns, boolean isAll) {
        Movers movers = new Movers(changes);
        if (isAll) {
            output.out().println();
            new MoversTable(output).print(changes);
        } else {
            new DifferenceScreen(output).print(movers, Integer.MAX_VALUE);
            others(movers.others());
        }
        returns(returns);
    }

    private void others(List<FigureChange> others) {
        if (others.isEmpty()) {
            return;
        }
        Map<String, List<FigureChange>> byFigure = new TreeMap<>();
        others.forEach(c -> byFigure.computeIfAbsent(c.move().key().figure(), f -> new java.util.ArrayList<>())
                .add(c));
        TextTable table = TextTable.empty()
                .words(output.words("difference.figure"))
                .numbers(output.words("difference.changed"))
                .numbers(output.words("difference.new"))
                .numbers(output.words("difference.gone"));
        byFigure.forEach((figure, changes) -> table.row(
                figure,
                count(changes, m -> !m.isNew() && !m.isGone()),
                count(changes, FigureMove::isNew),
                count(changes, FigureMove::isGone)));
        table.lines().forEach(output.out()::println);
    }

    private static String count(List<FigureChange> changes, Predicate<FigureMove> wanted) {
        return String.valueOf(
                changes.stream().filter(c -> wanted.test(c.move())).count());
    }

    private void returns(List<ChangedReturn> returns) {
        if (returns.isEmpty()) {
            return;
        }
        output.out().println();
        output.say("diff.returns", returns.size());
        TextTable table = TextTable.empty()
                .words(output.words("column.area"))
                .words(output.words("diff.form"))
                .words(output.words("column.period"))
                .words(output.words("diff.revision"))
                .words(output.words("diff.file"));
        returns.stream()
                .limit(RETURNS)
                .forEach(r -> table.row(
                        r.townCode(),
                        r.formCode(),
                        r.period(),
                        shown(r.revisionBefore()) + " → " + shown(r.revisionAfter()),
                        r.fileName()));
        table.lines().forEach(output.out()::println);
        if (returns.size() > RETURNS) {
            output.say("diff.more.returns", returns.size() - RETURNS);
        }
    }

    private static String shown(@org.jspecify.annotations.Nullable Integer revision) {
        return revision == null ? "-" : revision.toString();
    }
}
