package org.urbanstat.cli;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urbanstat.cli.ScorecardScreen.Part;
import org.urbanstat.cli.ScorecardScreen.Score;

/** Says of scores, places and marks what they can come to where returns are missing. */
final class ScoreRanges {
    private final Output output;

    ScoreRanges(Output output) {
        this.output = output;
    }

    /** Nothing where neither score nor place can move any more. */
    void print(Score score) {
        BigDecimal lowest = score.scoreLowest();
        BigDecimal highest = score.scoreHighest();
        Integer best = score.rankBest();
        Integer worst = score.rankWorst();
        if (lowest == null || highest == null || best == null || worst == null) {
            return;
        }
        if (lowest.compareTo(highest) != 0 || !best.equals(worst)) {
            output.say(
                    "scores.range",
                    score.subjectName(),
                    shown(plain(score.score()), plain(lowest), plain(highest)),
                    shown(plain(score.rank()), plain(best), plain(worst)));
        }
    }

    private String shown(String now, String one, String other) {
        return one.equals(other)
                ? now
                : output.words("scores.between", now, output.words("figures.between", one, other));
    }

    private static String plain(@Nullable Object number) {
        return number == null ? "-" : number.toString();
    }

    /** Whether the marks of any item can still move. */
    static boolean isOpen(List<Part> parts) {
        return parts.stream().anyMatch(p -> !same(p.marks(), p.marksLowest()) || !same(p.marks(), p.marksHighest()));
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    /** Of the lowest and of the highest score. */
    String marks(Part part) {
        return same(part.marksLowest(), part.marksHighest())
                ? shortened(part.marksLowest())
                : shortened(part.marksLowest()) + "–" + shortened(part.marksHighest());
    }

    private static String shortened(@Nullable BigDecimal marks) {
        return marks == null ? "-" : ScorecardScreen.shortened(marks);
    }
}
