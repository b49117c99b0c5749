package org.urbanstat.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.urbanstat.explanation.ScoreMove;
import org.urbanstat.explanation.ScoreMove.Standing;

/** What a changed policy would do to scores: who gains and loses, places, grades, lists entered and left. */
final class ScoreMovesScreen {
    private static final int SHOWN = 20;
    private static final List<String> LISTS = List.of("tilt", "notice");

    private final Output output;

    ScoreMovesScreen(Output output) {
        this.output = output;
    }

    void print(List<ScoreMove> scores) {
        List<ScoreMove> moved = scores.stream().filter(ScoreMove::isMoved).toList();
        output.out().println();
        if (moved.isEmpty()) {
            output.say("whatif.none", output.words("whatif.score"), scores.size());
            return;
        }
        output.say(
                "whatif.count",
                output.words("whatif.score"),
                moved.stream().filter(m -> sign(m) > 0).count(),
                moved.stream().filter(m -> sign(m) < 0).count(),
                scores.stream().filter(m -> sign(m) == 0).count());
        output.say(
                "whatif.score.count",
                moved.stream().filter(m -> m.places() != 0).count(),
                moved.stream().filter(ScoreMove::isGradeMoved).count(),
                moved.stream().filter(ScoreMove::isListingMoved).count());
        printTable(moved);
        LISTS.forEach(list -> printList(list, moved));
        moved.stream()
                .filter(ScoreMove::isListingMoved)
                .limit(SHOWN)
                .forEach(m -> m.after()
                        .ifPresent(
                                after -> output.out().println("  " + m.name() + ": " + output.words(after.reason()))));
    }

    void printTable(List<ScoreMove> moved) {
        TextTable table = TextTable.empty()
                .words(output.words("column.name"))
                .numbers(output.words("whatif.column.before"))
                .numbers(output.words("whatif.column.after"))
                .numbers(output.words("whatif.column.change"))
                .numbers(output.words("column.rank"))
                .words(output.words("column.grade"))
                .words(output.words("column.listing"));
        moved.stream().limit(SHOWN).forEach(m -> table.row(cells(m)));
        table.lines().forEach(output.out()::println);
        if (moved.size() > SHOWN) {
            output.say("whatif.more", moved.size() - SHOWN);
        }
    }

    private static int sign(ScoreMove move) {
        return move.change().map(BigDecimal::signum).orElse(0);
    }

    private String[] cells(ScoreMove move) {
        return new String[] {
            move.name(),
            WhatIfScreen.plain(move.before().flatMap(Standing::score)),
            WhatIfScreen.plain(move.after().flatMap(Standing::score)),
            move.change().map(WhatIfScreen::signed).orElse(""),
            WhatIfScreen.both(rank(move.before()), rank(move.after())),
            WhatIfScreen.both(grade(move.before()), grade(move.after())),
            WhatIfScreen.both(listing(move.before()), listing(move.after()))
        };
    }

    private static String rank(Optional<Standing> standing) {
        return standing.flatMap(Standing::rank).map(String::valueOf).orElse("—");
    }

    private static String grade(Optional<Standing> standing) {
        return standing.flatMap(Standing::grade).orElse("—");
    }

    private String listing(Optional<Standing> standing) {
        return standing.map(s -> output.words("scores.listing." + s.listing())).orElse("");
    }

    private void printList(String list, List<ScoreMove> moved) {
        String entering = names(moved.stream().filter(m -> m.isEntering(list)).toList());
        String leaving = names(moved.stream().filter(m -> m.isLeaving(list)).toList());
        if (!entering.isEmpty() || !leaving.isEmpty()) {
            output.say(
                    "whatif.score.list",
                    output.words("scores.listing." + list),
                    entering.isEmpty() ? "—" : entering,
                    leaving.isEmpty() ? "—" : leaving);
        }
    }

    private String names(List<ScoreMove> moves) {
        return moves.stream().map(ScoreMove::name).collect(Collectors.joining(output.words("whatif.and")));
    }
}
