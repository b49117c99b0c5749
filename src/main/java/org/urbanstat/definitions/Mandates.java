package org.urbanstat.definitions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What orders each policy and when it holds; refuses two of a kind on one day, and a code used twice. */
final class Mandates {
    private final List<Known> known = new ArrayList<>();

    private record Known(PolicyKind kind, String file, Policies.Mandate mandate) {}

    Policies.Mandate read(PolicyKind kind, String file, Section section) {
        Policies.Mandate mandate = new Policies.Mandate(
                section.text("code"),
                section.text("document"),
                section.required("valid_from").date(),
                section.optional("valid_to").map(Entry::date).orElse(LocalDate.MAX));
        if (!mandate.validFrom().isBefore(mandate.validTo())) {
            section.required("valid_to")
                    .report("end.before.start", mandate.validTo().toString(), mandate.validFrom());
        }
        known.forEach(other -> compare(other, kind, mandate, section));
        known.add(new Known(kind, file, mandate));
        return mandate;
    }

    private static void compare(Known other, PolicyKind kind, Policies.Mandate mandate, Section section) {
        if (other.mandate().code().equals(mandate.code()) && !mandate.code().isEmpty()) {
            section.required("code").report("duplicate.code", mandate.code());
        }
        boolean isTogether = mandate.validFrom().isBefore(other.mandate().validTo())
                && other.mandate().validFrom().isBefore(mandate.validTo());
        if (other.kind() == kind && isTogether) {
            Entry place = section.required("valid_from");
            place.report(
                    "two.policies",
                    place.text(),
                    other.file(),
                    later(mandate.validFrom(), other.mandate().validFrom()));
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
