package org.urbanstat.cli;

import java.util.List;
import org.urbanstat.explanation.ScoreMove.Standing;
import org.urbanstat.explanation.ScoreReach;
import org.urbanstat.explanation.ScoreReach.Change;
import org.urbanstat.explanation.ScoreReach.Figure;
import org.urbanstat.vocabulary.Period;

/** By how little each figure of a town or a department must move, alone, for a grade or a list. */
final class ScoreReachScreen {
    private final Output output;
    private final Period period;
    private final long release;

    ScoreReachScreen(Output output, Period period, long release) {
        this.output = output;
        this.period = period;
        this.release = release;
    }

    void print(List<ScoreReach> reaches) {
        reaches.forEach(this::print);
        output.say(reaches.stream().allMatch(ScoreReach::isReached) ? "reach.written" : "reach.equal");
    }

    private void print(ScoreReach reach) {
        output.say("reach.title", output.words(reach.name()), reach.subjectCode(), period, release, reach.policy());
        reach.notes().forEach(note -> output.out().println("! " + output.words(note)));
        output.say("inverse.goal", output.words(reach.goal()));
        output.say("reach.now", standing(reach.now()));
        if (reach.isReached()) {
            output.say("reach.reached");
        } else {
            printThatDo(
                    reach.figures().stream().filter(f -> f.change().isPresent()).toList());
            printThatDoNot(
                    reach.figures().stream().filter(f -> f.change().isEmpty()).toList());
        }
        output.out().println();
    }

    private void printThatDo(List<Figure> figures) {
        output.out().println();
        if (figures.isEmpty()) {
            output.say("reach.none");
            return;
        }
        output.say("reach.alone");
        TextTable table = TextTable.empty()
                .words(output.words("reach.column.figure"))
                .numbers(output.words("reach.column.now"))
                .numbers(output.words("reach.column.needed"))
                .numbers(output.words("whatif.column.change"))
                .numbers(output.words("reach.column.counted"))
                .words(output.words("reach.column.then"))
                .words(output.words("reach.column.nearer"));
        figures.forEach(f -> f.change().ifPresent(change -> table.row(cells(f, change))));
        table.lines().forEach(output.out()::println);
    }

    private String[] cells(Figure figure, Change change) {
        return new String[] {
            output.words(figure.name()) + (figure.unit().equals("percent") ? " %" : ""),
            WhatIfScreen.plain(figure.value()),
            change.to().toPlainString(),
            WhatIfScreen.signed(change.by()),
            change.counted().isPresent() ? String.format("%+d", change.counted().getAsLong()) : "",
            standing(change.then()),
            standing(change.nearer())
        };
    }

    private void printThatDoNot(List<Figure> figures) {
        if (!figures.isEmpty()) {
            output.out().println();
            output.say("reach.not.alone");
            figures.forEach(f -> output.say("reach.why", output.words(f.name()), output.words(f.why())));
        }
    }

    private String standing(Standing standing) {
        String list = output.words("scores.listing." + standing.listing());
        return output.words(
                list.isEmpty() ? "reach.stands" : "reach.stands.listed",
                WhatIfScreen.plain(standing.score()),
                standing.grade().orElse("—"),
                standing.rank().map(String::valueOf).orElse("—"),
                list);
    }
}
