package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.explanation.TriedSubject.Tried;
import org.urbanstat.linkage.ScorePart;
import org.urbanstat.linkage.ScorePart.State;
import org.urbanstat.linkage.ScoreRow;
import org.urbanstat.linkage.ScoreRow.Listing;
import org.urbanstat.vocabulary.Fraction;
import org.urbanstat.vocabulary.Text;

/** Why a figure alone does not bring a subject to a goal. */
record NotReached(ScoreGoal goal, Tried now, Indicator indicator) {
    private static final int MARK_DECIMALS = 4;

    /**
     * The reason.
     *
     * @param ends among them are the furthest to which it can bring the score
     */
    Text why(boolean hasValue, List<Tried> ends) {
        Optional<ScorePart> part = part(now.row());
        Optional<Text> notCounted = part.filter(p -> p.state() != State.COUNTED).flatMap(ScorePart::reason);
        if (notCounted.isPresent()) {
            return notCounted.get();
        }
        return hasValue ? atFurthest(furthest(ends).row()) : Basis.text("reach.no.value");
    }

    private Tried furthest(List<Tried> ends) {
        Comparator<Tried> nearest = Comparator.<Tried>comparingInt(t -> goal.place(t.row()))
                .thenComparing(
                        t -> t.row().score().map(BigDecimal::negate).orElse(BigDecimal.ONE), Comparator.naturalOrder());
        return Stream.concat(Stream.of(now), ends.stream())
                .filter(t -> t.row().score().isPresent() || now.row().score().isEmpty())
                .min(goal.isRise(now.row()) ? nearest : nearest.reversed())
                .orElse(now);
    }

    private Text atFurthest(ScoreRow row) {
        BigDecimal weight = part(row).map(p -> p.item().weight()).orElse(BigDecimal.ZERO);
        BigDecimal marks = part(row).flatMap(ScorePart::marks).orElse(BigDecimal.ZERO);
        boolean isRise = goal.isRise(now.row());
        boolean isAll = isRise ? marks.compareTo(weight) >= 0 : marks.signum() == 0;
        boolean isMoved =
                marks.compareTo(part(now.row()).flatMap(ScorePart::marks).orElse(BigDecimal.ZERO)) != 0;
        String reason = !isAll ? "bounds" : (isMoved ? "weight." : "full.") + (isRise ? "rise" : "fall");
        return Basis.text("reach." + reason, plain(marks), plain(weight), value(row), standing(row));
    }

    private String value(ScoreRow row) {
        return Optional.ofNullable(row.subject().now().values().get(indicator.code()))
                .map(v -> v.exact().rounded(indicator.decimals()).toPlainString())
                .orElse("—");
    }

    /** With the first reason of a notice, which no score lifts. */
    private static Text standing(ScoreRow row) {
        Text standing = Basis.text(
                "reach.standing",
                row.score().map(BigDecimal::toPlainString).orElse("—"),
                row.grade().orElse("—"),
                row.rank().map(String::valueOf).orElse("—"),
                Basis.text("score." + row.listing().word()));
        return row.listing() == Listing.NOTICE
                ? Text.joined(List.of(standing, row.reasons().get(0)))
                : standing;
    }

    private Optional<ScorePart> part(ScoreRow row) {
        return row.parts().stream()
                .filter(p -> p.item().indicator().equals(indicator.code()))
                .findFirst();
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = Fraction.of(number).rounded(MARK_DECIMALS).stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
