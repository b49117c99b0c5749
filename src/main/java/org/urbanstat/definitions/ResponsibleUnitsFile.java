package org.urbanstat.definitions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.urbanstat.definitions.ResponsibleUnits.Item;

/** A policy file that says which units answer for which item, or merely lists units. */
final class ResponsibleUnitsFile {
    static final String[] KEYS = {"units", "variants", "items"};
    private static final int MOST_ITEMS = 999;

    private final Map<String, String> variants = new HashMap<>();
    private final Set<Integer> numbers = new HashSet<>();

    private ResponsibleUnitsFile() {}

    static ResponsibleUnits read(Section section, Policies.Mandate mandate) {
        if (!section.has("units") && !section.has("items")) {
            section.required("items");
        }
        ResponsibleUnitsFile file = new ResponsibleUnitsFile();
        section.optional("variants")
                .ifPresent(v -> v.pairs().forEach((variant, unit) -> file.variants.put(variant.text(), unit.text())));
        List<Item> items = section.items("items").stream().map(file::item).toList();
        List<String> more =
                section.items("units").stream().map(file::unit).distinct().toList();
        ResponsibleUnits read = new ResponsibleUnits(mandate, items, more);
        section.optional("variants")
                .ifPresent(v -> v.pairs().values().forEach(unit -> unit.oneOf("lead.unit", read.names())));
        return read;
    }

    private Item item(Entry entry) {
        Section section = entry.section("item", "heading", "lead", "others", "towns");
        int number = Math.toIntExact(section.required("item").whole(1, MOST_ITEMS));
        if (section.has("item") && !numbers.add(number)) {
            section.required("item").report("duplicate.code", Integer.toString(number));
        }
        String lead = unit(section.required("lead"));
        List<String> others = new ArrayList<>();
        for (Entry other : section.items("others")) {
            String unit = unit(other);
            if (unit.equals(lead) || others.contains(unit)) {
                other.report("unit.twice", unit, number);
            }
            others.add(unit);
        }
        return new Item(
                number,
                section.text("heading"),
                lead,
                List.copyOf(others),
                section.required("towns").yes());
    }

    /** Under its one name, however it is spelled. */
    private String unit(Entry entry) {
        String spelled = entry.text();
        return variants.getOrDefault(spelled, spelled);
    }
}
