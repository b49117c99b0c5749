package org.urbanstat.validation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.urbanstat.definitions.Waiver;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;

/** Findings of a return with the reason of the waiver that covers them, where one does. */
final class WaivedFindings {
    private final List<Waiver> waivers;

    WaivedFindings(List<Waiver> waivers) {
        this.waivers = waivers;
    }

    PlacedFinding of(PlacedFinding placed, AreaCode town, FormCode form, Period period) {
        Finding finding = placed.finding();
        Optional<String> reason = waivers.stream()
                .filter(waiver -> waiver.rule().equals(finding.ruleCode())
                        && waiver.area().equals(town))
                .filter(waiver -> waiver.form().map(form::equals).orElse(true))
                .filter(waiver -> waiver.holds(period))
                .min(Comparator.comparing(Waiver::expires))
                .map(Waiver::reason);
        return reason.isEmpty() ? placed : new PlacedFinding(placed.row(), placed.column(), with(finding, reason));
    }

    private static Finding with(Finding finding, Optional<String> reason) {
        return new Finding(
                finding.ruleCode(),
                finding.severity(),
                finding.sheet(),
                finding.cell(),
                finding.rawText(),
                finding.found(),
                finding.expected(),
                finding.difference(),
                finding.message(),
                finding.fix(),
                reason);
    }
}
