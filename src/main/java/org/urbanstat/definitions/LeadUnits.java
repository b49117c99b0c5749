package org.urbanstat.definitions;

import java.util.List;
import java.util.Optional;

/**
 * Who answers for an indicator or a form: the unit that the item of its clause names first. Where another one has the
 * figures in its books, the file says why it is that one.
 */
final class LeadUnits {
    static final String KEY = "lead_unit";
    static final String BECAUSE = "lead_unit_because";

    private final List<ResponsibleUnits> policies;
    private final List<String> names;

    LeadUnits(List<ResponsibleUnits> policies) {
        this.policies = policies;
        this.names =
                policies.stream().flatMap(p -> p.names().stream()).distinct().toList();
    }

    /** Of a form, which rests on no single item. */
    String ofForm(Section section) {
        return section.optional(KEY).map(unit -> unit.oneOf("lead.unit", names)).orElse("");
    }

    /** Of an indicator. */
    String read(Section section, String clause) {
        Entry entry = section.required(KEY);
        String unit = entry.oneOf("lead.unit", names);
        boolean isExplained =
                section.optional(BECAUSE).filter(e -> !e.text().isEmpty()).isPresent();
        lead(clause).filter(lead -> !unit.isEmpty()).ifPresent(lead -> {
            if (!unit.equals(lead) && !isExplained) {
                entry.report("not.the.lead", unit, clause, lead, BECAUSE);
            } else if (unit.equals(lead) && section.has(BECAUSE)) {
                section.required(BECAUSE).report("lead.explained", unit, clause, BECAUSE);
            }
        });
        return unit;
    }

    /** The first named by the item, of the policy that came last. */
    private Optional<String> lead(String clause) {
        return policies.stream()
                .sorted((one, other) ->
                        other.mandate().validFrom().compareTo(one.mandate().validFrom()))
                .flatMap(p -> p.item(clause).stream())
                .map(ResponsibleUnits.Item::lead)
                .findFirst();
    }
}
