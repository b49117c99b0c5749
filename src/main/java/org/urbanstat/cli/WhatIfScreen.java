package org.urbanstat.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.urbanstat.definitions.PolicyChange;
import org.urbanstat.explanation.ScoreMove;
import org.urbanstat.explanation.WhatIfMove;
import org.urbanstat.explanation.WhatIfMove.Kind;
import org.urbanstat.explanation.WhatIfOutcome;
import org.urbanstat.explanation.WhatIfPool;
import org.urbanstat.vocabulary.Period;

/** What a changed policy would do: what is changed, who wins and loses, the biggest moves. */
final class WhatIfScreen {
    private static final int SHOWN = 20;

    private final Output output;
    private final Period period;
    private final long release;

    WhatIfScreen(Output output, Period period, long release) {
        this.output = output;
        this.period = period;
        this.release = release;
    }

    void print(ChangedPolicy changed, WhatIfOutcome outcome) {
        output.say("whatif.title", period, release);
        printChanges(changed);
        outcome.notes().forEach(note -> output.out().println("! " + output.words(note)));
        print(Kind.REWARD, outcome);
        outcome.poolsAfter().stream().limit(SHOWN).forEach(pool -> sum(pool, outcome));
        print(Kind.QUOTA, outcome);
        print(Kind.TARGET, outcome);
        ScoreMovesScreen scores = new ScoreMovesScreen(output);
        scores.print(outcome.scores());
        printInstead(outcome.instead(), scores);
        output.out().println();
        output.say("whatif.nothing");
    }

    /** What is confirmed stands; this is what it would be if it did not. */
    private void printInstead(WhatIfOutcome.Instead instead, ScoreMovesScreen scores) {
        for (Kind kind : List.of(Kind.REWARD, Kind.QUOTA)) {
            List<WhatIfMove> confirmed =
                    instead.moves().stream().filter(m -> m.kind() == kind).toList();
            if (!confirmed.isEmpty()) {
                output.out().println();
                output.say("whatif.confirmed", output.words(heading(kind)), confirmed.size());
                printMoved(
                        kind,
                        confirmed.stream().filter(WhatIfScreen::isFigureMoved).toList());
            }
        }
        if (!instead.scores().isEmpty()) {
            output.out().println();
            output.say(
                    "whatif.confirmed",
                    output.words("whatif.score"),
                    instead.scores().size());
            scores.printTable(
                    instead.scores().stream().filter(ScoreMove::isMoved).toList());
        }
    }

    private static boolean isFigureMoved(WhatIfMove move) {
        return move.change().filter(c -> c.signum() != 0).isPresent();
    }

    private void printMoved(Kind kind, List<WhatIfMove> moved) {
        TextTable table = header(kind);
        moved.stream().limit(SHOWN).forEach(m -> table.row(cells(m)));
        table.lines().forEach(output.out()::println);
        if (moved.size() > SHOWN) {
            output.say("whatif.more", moved.size() - SHOWN);
        }
    }

    private void printChanges(ChangedPolicy changed) {
        Path path = changed.path();
        List<PolicyChange> changes = changed.changes();
        if (changed.former().isEmpty()) {
            output.say("whatif.new", path);
            return;
        }
        if (changes.isEmpty()) {
            output.say("whatif.unchanged", path, changed.former().get().path());
            return;
        }
        output.say("whatif.changed", path, changed.former().get().path());
        changes.forEach(c -> output.out().println("  " + c.key() + ": " + shown(c.from()) + " → " + shown(c.to())));
    }

    private String shown(Optional<PolicyChange.At> at) {
        return at.map(a -> output.words("whatif.at", a.value(), Integer.toString(a.line())))
                .orElseGet(() -> output.words("whatif.absent"));
    }

    private void sum(WhatIfPool pool, WhatIfOutcome outcome) {
        Optional<WhatIfPool> before = outcome.poolsBefore().stream()
                .filter(p -> p.policy().equals(pool.policy()) && p.group().equals(pool.group()))
                .findFirst();
        output.say(
                "whatif.sum",
                pool.policy(),
                pool.group().orElse("—"),
                before.map(p -> Long.toString(p.given().yuan())).orElse("—"),
                Long.toString(pool.given().yuan()),
                Long.toString(pool.pool().yuan()));
    }

    private void print(Kind kind, WhatIfOutcome outcome) {
        List<WhatIfMove> moved =
                outcome.of(kind).stream().filter(WhatIfMove::isMoved).toList();
        output.out().println();
        String name = output.words(heading(kind));
        if (moved.isEmpty()) {
            output.say("whatif.none", name, outcome.of(kind).size());
            return;
        }
        output.say(
                "whatif.count",
                name,
                outcome.winners(kind),
                outcome.losers(kind),
                outcome.of(kind).size() - moved.size());
        printMoved(kind, moved);
        moved.stream()
                .filter(m -> !m.reason().zh().isEmpty() && m.isStateMoved())
                .limit(SHOWN)
                .forEach(m -> output.out().println("  " + m.name() + ": " + output.words(m.reason())));
    }

    private static String heading(Kind kind) {
        return switch (kind) {
            case REWARD -> "whatif.reward";
            case QUOTA -> "whatif.quota";
            case TARGET -> "whatif.target";
        };
    }

    private TextTable header(Kind kind) {
        boolean isTarget = kind == Kind.TARGET;
        TextTable table = TextTable.empty()
                .words(output.words("column.name"))
                .words(output.words(isTarget ? "whatif.column.indicator" : "whatif.column.state"))
                .numbers(output.words("whatif.column.before"))
                .numbers(output.words("whatif.column.after"));
        return isTarget
                ? table.words(output.words("column.met"))
                : table.numbers(output.words("whatif.column.change")).numbers("%");
    }

    private String[] cells(WhatIfMove move) {
        return move.kind() == Kind.TARGET
                ? new String[] {move.name(), move.code(), plain(move.before()), plain(move.after()), states(move)}
                : new String[] {
                    move.name(),
                    states(move),
                    plain(move.before()),
                    plain(move.after()),
                    move.change().map(WhatIfScreen::signed).orElse(""),
                    move.percent().map(WhatIfScreen::signed).orElse("")
                };
    }

    /** Quotas have the standard of their tier for a state, which is a number in every language. */
    private String states(WhatIfMove move) {
        return both(state(move.stateBefore()), state(move.stateAfter()));
    }

    static String both(String before, String after) {
        return before.equals(after) ? after : before + "→" + after;
    }

    private String state(String state) {
        if (state.isEmpty()) {
            return "—";
        }
        return switch (state) {
            case "met" -> output.words("met.yes");
            case "missed" -> output.words("met.no");
            case "exempt" -> output.words("whatif.exempt");
            default -> Character.isDigit(state.codePointAt(0)) ? state : output.words("status." + state);
        };
    }

    static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("—");
    }

    static String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + number.toPlainString();
    }
}
