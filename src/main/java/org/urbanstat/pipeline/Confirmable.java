package org.urbanstat.pipeline;

import java.util.List;
import org.urbanstat.pipeline.ConfirmationRows.Shown;
import org.urbanstat.pipeline.Confirmations.Chosen;

/** What stands against confirming or publishing what the last release shows of some counties, each by itself. */
final class Confirmable {
    private Confirmable() {}

    /**
     * Refuses what is confirmed already, and receivers that are without a figure and not left out, or the other way round.
     *
     * @param excluded the codes of who is to be left out
     */
    static void refuse(Chosen chosen, List<Shown> shown, List<String> excluded) {
        shown.forEach(s -> refuseConfirmed(chosen, s));
        shown.forEach(s -> refuseOtherPolicy(chosen, s));
        refuseWithoutFigure(
                chosen, shown.stream().flatMap(s -> s.withoutFigure().stream()).toList(), excluded);
    }

    private static void refuseConfirmed(Chosen chosen, Shown shown) {
        if (shown.isConfirmed()) {
            throw new NotDone(
                    "confirm.already",
                    chosen.policy(),
                    chosen.period(),
                    shown.areaCode(),
                    String.valueOf(shown.confirmedBy()),
                    String.valueOf(shown.confirmedRelease()));
        }
    }

    /** A town has one reward, one quota and one score a year: what is confirmed by one policy leaves no room for another. */
    private static void refuseOtherPolicy(Chosen chosen, Shown shown) {
        if (!shown.otherPolicy().isEmpty()) {
            throw new NotDone(
                    "confirm.other.policy", chosen.policy(), chosen.period(), shown.areaCode(), shown.otherPolicy());
        }
    }

    private static void refuseWithoutFigure(Chosen chosen, List<String> without, List<String> excluded) {
        List<String> open =
                without.stream().filter(town -> !excluded.contains(town)).toList();
        if (!open.isEmpty()) {
            throw new NotDone(
                    "confirm.not.computable",
                    chosen.policy(),
                    chosen.period(),
                    SomeNamed.of(open, ", "),
                    SomeNamed.isAll(without)
                            ? "--exclude " + SomeNamed.of(without, " --exclude ")
                            : "--exclude CODE …");
        }
        excluded.stream().filter(town -> !without.contains(town)).findFirst().ifPresent(town -> {
            throw new NotDone("confirm.has.figure", town, chosen.policy(), chosen.period());
        });
    }

    /** Refuses what is no scorecard, is a draft or is published already. */
    static void refuseUnpublishable(Chosen chosen, Shown shown) {
        if (shown.kindOf() != ConfirmedKind.SCORECARD) {
            throw new NotDone("publish.no.scorecard", chosen.policy());
        }
        if (!shown.isConfirmed()) {
            throw new NotDone("publish.not.confirmed", chosen.policy(), chosen.period(), shown.areaCode());
        }
        if (shown.isPublished()) {
            throw new NotDone("publish.already", chosen.policy(), chosen.period(), shown.areaCode());
        }
    }
}
