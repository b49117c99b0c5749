package org.urbanstat.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbanstat.publication.Cause;
import org.urbanstat.publication.FigureChange;
import org.urbanstat.publication.FigureMove;
import org.urbanstat.publication.FigureState;

/** Figures that moved, one a line: before, after, by how much, and why. */
final class MoversTable {
    private static final Set<String> NAMED = Set.of("resident_rate", "registered_rate", "reward", "quota");

    private final Output output;

    MoversTable(Output output) {
        this.output = output;
    }

    void print(List<FigureChange> changes) {
        TextTable table = TextTable.empty()
                .words(output.words("difference.figure"))
                .words(output.words("column.period"))
                .words(output.words("column.area"))
                .numbers(output.words("difference.before"))
                .numbers(output.words("difference.after"))
                .numbers(output.words("difference.change"))
                .words(output.words("difference.why"));
        for (FigureChange change : changes) {
            FigureMove move = change.move();
            table.row(
                    name(move.key().figure()),
                    move.key().period(),
                    move.key().areaCode(),
                    shown(move.before()),
                    shown(move.after()),
                    points(move),
                    why(change));
        }
        table.lines().forEach(output.out()::println);
    }

    private String name(String figure) {
        return NAMED.contains(figure) ? output.words("figure." + figure) : figure;
    }

    private String shown(FigureState state) {
        BigDecimal value = state.value();
        if (value != null) {
            return value.toPlainString();
        }
        return "not_computable".equals(state.status()) ? output.words("status.not_computable") : "-";
    }

    /** A figure that is new or gone has not moved. */
    private String points(FigureMove move) {
        if (move.isNew()) {
            return output.words("difference.new");
        }
        if (move.isGone()) {
            return output.words("difference.gone");
        }
        return move.points().signum() == 0 ? status(move) : signed(move.points());
    }

    private static String status(FigureMove move) {
        return move.before().status() + " → " + move.after().status();
    }

    /** The parts where there are several, else the cause alone. */
    private String why(FigureChange change) {
        if (change.parts().size() < 2) {
            return output.words("cause." + change.cause().word());
        }
        return Stream.of(Cause.values())
                .filter(change.parts()::containsKey)
                .map(cause -> output.words("cause." + cause.word()) + " " + signed(change.by(cause)))
                .collect(Collectors.joining(", "));
    }

    static String signed(BigDecimal points) {
        return (points.signum() > 0 ? "+" : "") + points.toPlainString();
    }
}
