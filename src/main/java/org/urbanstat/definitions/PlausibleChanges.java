package org.urbanstat.definitions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plausible changes that a form names, by field, {@code every_field}, {@code rows} or {@code rows_of_a_kind}. */
public record PlausibleChanges(Map<String, PlausibleChange> byName) {
    /** Of each field that is not named. */
    public static final String EVERY_FIELD = "every_field";
    /** Of the number of rows: of villages, which are the register's, none. */
    public static final String ROWS = "rows";
    /** Of the number of rows that meet a condition. */
    public static final String ROWS_OF_A_KIND = "rows_of_a_kind";

    static final PlausibleChanges NONE = new PlausibleChanges(Map.of());

    public Optional<PlausibleChange> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    static PlausibleChanges read(Optional<Entry> entry, List<Field> fields) {
        List<String> valid = new ArrayList<>(List.of(EVERY_FIELD, ROWS, ROWS_OF_A_KIND));
        fields.stream()
                .filter(field -> field.type().isNumber())
                .map(Field::code)
                .forEach(valid::add);
        Map<String, PlausibleChange> changes = new LinkedHashMap<>();
        entry.map(Entry::pairs)
                .orElse(Map.of())
                .forEach((name, change) -> changes.put(name.oneOf("field", valid), change(change)));
        return new PlausibleChanges(changes);
    }

    private static PlausibleChange change(Entry entry) {
        Section section = entry.section("lower", "upper", "margin");
        return new PlausibleChange(
                lower(section.required("lower")),
                section.required("upper").numberFrom(BigDecimal.ONE),
                section.optional("margin")
                        .map(margin -> margin.numberFrom(BigDecimal.ZERO))
                        .orElse(BigDecimal.ZERO));
    }

    private static BigDecimal lower(Entry entry) {
        BigDecimal lower = entry.numberFrom(BigDecimal.ZERO);
        if (lower.compareTo(BigDecimal.ONE) > 0) {
            entry.report("no.share", lower.toPlainString());
            return BigDecimal.ONE;
        }
        return lower;
    }
}
