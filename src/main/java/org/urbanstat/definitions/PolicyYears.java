package org.urbanstat.definitions;

import java.time.LocalDate;
import org.urbanstat.vocabulary.Period;

/** The years that a policy speaks of. */
final class PolicyYears {
    private PolicyYears() {}

    static Period year(Entry entry) {
        Period period = entry.period();
        if (period.isMonth()) {
            entry.report("not.policy.year", entry.text());
        }
        return period;
    }

    /** A year on whose last day the policy holds. */
    static Period within(Entry entry, Policies.Mandate mandate) {
        Period year = year(entry);
        boolean isOrdered = mandate.validFrom().isBefore(mandate.validTo());
        if (isOrdered && year.text().equals(entry.text()) && !mandate.isValidOn(year.lastDay())) {
            boolean isOpen = mandate.validTo().equals(LocalDate.MAX);
            entry.report("outside.mandate", year.text(), mandate.validFrom(), isOpen ? "…" : mandate.validTo());
        }
        return year;
    }
}
