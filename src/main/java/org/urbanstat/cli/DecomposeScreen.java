package org.urbanstat.cli;

import java.math.BigDecimal;
import java.util.List;
import org.urbanstat.explanation.Decomposition;
import org.urbanstat.explanation.MovementPart;
import org.urbanstat.explanation.TownMovement;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Fraction;

/** A difference by causes and by towns, as tables that fit a terminal. */
final class DecomposeScreen {
    private static final int DECIMALS = 6;
    private static final int LONGEST_NAME = 30;

    private final Output output;
    private final AreaCode area;
    private final long release;

    DecomposeScreen(Output output, AreaCode area, long release) {
        this.output = output;
        this.area = area;
        this.release = release;
    }

    void print(Decomposition split) {
        output.say(
                "decompose.title",
                split.area() + " " + area,
                signed(split.publishedDifference()),
                unit(split),
                release);
        split.notes().forEach(note -> output.out().println("! " + output.words(note)));
        print(figures(split));
        print(causes(split));
        if (!split.towns().isEmpty()) {
            print(towns(split));
            split.towns().stream()
                    .filter(t -> t.state() != TownMovement.State.STAYING)
                    .forEach(t -> output.say(
                            absence(t),
                            t.name(),
                            side(t, split).period(),
                            side(t, split).indicator()));
            print(sums(split));
        }
        output.out().println();
        output.say("decompose.exact", DECIMALS);
        output.say("decompose.next", split.to().indicator(), area, split.to().period());
    }

    private static Decomposition.Figure side(TownMovement town, Decomposition split) {
        return town.state() == TownMovement.State.ENTERING ? split.from() : split.to();
    }

    private static String absence(TownMovement town) {
        return switch (town.why()) {
            case NOTHING, RETURN -> "decompose.absent.return";
            case TOWN -> "decompose.absent.town";
            case ZERO -> "decompose.absent.zero";
        };
    }

    private TextTable figures(Decomposition split) {
        TextTable table = TextTable.empty()
                .words("")
                .words(output.words("decompose.column.figure"))
                .numbers(output.words("decompose.column.numerator"))
                .numbers(output.words("decompose.column.denominator"))
                .numbers(output.words("decompose.column.published"));
        row(table, "A", split.from());
        row(table, "B", split.to());
        return table;
    }

    private void row(TextTable table, String mark, Decomposition.Figure figure) {
        table.row(
                mark,
                figure.period() + " " + name(figure),
                figure.numerator().toPlainString(),
                figure.denominator().toPlainString(),
                figure.published().toPlainString());
    }

    /** Its code where the name would push the numbers off the screen. */
    private String name(Decomposition.Figure figure) {
        String name = output.words(figure.name());
        return DisplayWidth.of(name) > LONGEST_NAME ? figure.indicator() : name;
    }

    private TextTable causes(Decomposition split) {
        TextTable table =
                TextTable.empty().words(output.words("decompose.column.cause")).numbers(unit(split));
        for (MovementPart part : split.parts()) {
            table.row(output.words("split." + part.cause().word()), signed(part.effect()));
        }
        table.row(output.words("decompose.whole"), signed(split.whole()));
        table.row(output.words("decompose.rounding"), signed(split.rounding()));
        table.row(output.words("decompose.difference"), signed(split.publishedDifference()));
        return table;
    }

    private TextTable towns(Decomposition split) {
        TextTable table = TextTable.empty()
                .words(output.words("decompose.column.town"))
                .numbers("A")
                .numbers("B")
                .numbers(output.words("decompose.column.within"))
                .numbers(output.words("decompose.column.between"))
                .numbers(output.words("decompose.column.total"));
        for (TownMovement town : split.towns()) {
            boolean isStaying = town.state() == TownMovement.State.STAYING;
            table.row(
                    town.name(),
                    value(town.from(), split),
                    value(town.to(), split),
                    isStaying ? signed(town.within()) : "",
                    isStaying
                            ? signed(town.between())
                            : output.words("side." + town.state().word()),
                    signed(town.total()));
        }
        return table;
    }

    private TextTable sums(Decomposition split) {
        TextTable table =
                TextTable.empty().words(output.words("decompose.column.sum")).numbers(unit(split));
        table.row(output.words("decompose.within"), signed(split.within()));
        table.row(output.words("decompose.between"), signed(split.between()));
        if (split.comingAndGoing().signum() != 0) {
            table.row(output.words("decompose.coming"), signed(split.comingAndGoing()));
        }
        for (MovementPart part : split.outsideOfTowns()) {
            table.row(output.words("split." + part.cause().word()), signed(part.effect()));
        }
        table.row(output.words("decompose.whole"), signed(split.whole()));
        return table;
    }

    private static String value(TownMovement.Side side, Decomposition split) {
        return side.value()
                .map(v -> v.rounded(split.decimals()).toPlainString())
                .orElse("—");
    }

    private String unit(Decomposition split) {
        return split.unit().equals("percent") ? output.words("decompose.points") : split.unit();
    }

    private void print(TextTable table) {
        output.out().println();
        List<String> lines = table.lines();
        lines.forEach(output.out()::println);
    }

    private static String signed(Fraction number) {
        return number.signum() == 0 ? "0" : signed(number.rounded(DECIMALS));
    }

    private static String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + number.toPlainString();
    }
}
