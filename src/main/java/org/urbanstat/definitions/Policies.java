package org.urbanstat.definitions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.urbanstat.vocabulary.Period;

/** The dated parameters of rewards, quotas, targets and scorecards, and who answers for what. At most one of a kind and code holds on a day. */
public record Policies(
        List<PersonMoneyPolicy> personMoney,
        List<PersonLandPolicy> personLand,
        List<TargetPolicy> targets,
        List<ScorecardPolicy> scorecards,
        List<ResponsibleUnits> responsibleUnits) {
    /** What orders a policy and when it holds: [validFrom, validTo). */
    public record Mandate(String code, String document, LocalDate validFrom, LocalDate validTo) {
        public boolean isValidOn(LocalDate day) {
            return !day.isBefore(validFrom) && day.isBefore(validTo);
        }
    }

    /** Which areas share one pool. */
    public enum Scope {
        /** All receivers of the register together. */
        WHOLE_REGISTER,
        /** The receivers of each county apart, each county with the whole pool of the policy. */
        EACH_COUNTY,
        /** The receivers listed by code, together. */
        CODES
    }

    /** The target policy that holds on the last day of the period, with what it demands in that year. */
    public Optional<TargetPolicy> targetsOn(Period period) {
        return targets.stream()
                .filter(t -> t.mandate().isValidOn(period.lastDay()))
                .findFirst()
                .map(t -> new TargetPolicy(
                        t.mandate(),
                        t.targets().stream()
                                .filter(target -> target.isOf(period.asYear()))
                                .toList()));
    }

    /** Who answers for what on the last day of the period. */
    public Optional<ResponsibleUnits> unitsOn(Period period) {
        return responsibleUnits.stream()
                .filter(u -> u.mandate().isValidOn(period.lastDay()))
                .findFirst();
    }
}
