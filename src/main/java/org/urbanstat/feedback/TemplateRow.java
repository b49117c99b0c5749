package org.urbanstat.feedback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.CheckKind;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.FieldType;
import org.urbanstat.definitions.Form;

/**
 * A row of the body before the town has filled it in.
 *
 * @param given field code to text
 * @param isLocked whether what is given may not be changed
 */
record TemplateRow(Map<String, String> given, boolean isLocked) {
    /** Beyond last year's rows, or in place of them. */
    private static final int SPARE_ROWS = 30;

    static List<TemplateRow> of(TemplateRequest request, TemplateLastYear lastYear) {
        return switch (request.form().grain()) {
            case UNIT ->
                request.units().stream().map(unit -> unit(request.form(), unit)).toList();
            case TOWN -> List.of(town(request));
            case SCHOOL -> listed(request.form(), lastYear);
            case ROW -> chosen(request).orElseGet(() -> listed(request.form(), lastYear));
        };
    }

    /** A unit that the form does not demand may be taken out by clearing its row. */
    private static TemplateRow unit(Form form, Area unit) {
        Map<String, String> given = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            switch (field.type()) {
                case CODE12 -> given.put(field.code(), unit.code().digits());
                case CLASS -> given.put(field.code(), unit.classCode());
                case CODE9, TEXT, COUNT, QUANTITY, STAGE, LOCATION, YESNO, CHOICE -> {}
            }
        }
        given.put("unit_name", unit.name());
        boolean isDemanded = declares(form, CheckKind.EVERY_UNIT)
                || (declares(form, CheckKind.EVERY_VILLAGE) && unit.code().isVillage());
        return new TemplateRow(given, isDemanded);
    }

    private static boolean declares(Form form, CheckKind kind) {
        return form.checks().stream().anyMatch(rule -> rule.kind() == kind);
    }

    private static TemplateRow town(TemplateRequest request) {
        return new TemplateRow(
                Map.of(
                        "town_code",
                        request.town().code().digits(),
                        "town_name",
                        request.town().name()),
                true);
    }

    /** Where a choice alone tells the rows, there is one for each of its words. */
    private static Optional<List<TemplateRow>> chosen(TemplateRequest request) {
        List<Field> key = request.form().key();
        if (key.size() != 1 || key.get(0).type() != FieldType.CHOICE) {
            return Optional.empty();
        }
        Field choice = key.get(0);
        String town = request.town().code().digits();
        return Optional.of(choice.words().stream()
                .map(word -> new TemplateRow(Map.of("town_code", town, choice.code(), word), true))
                .toList());
    }

    /** Schools open, close and move, and so do others: last year's rows are a help, not a list that holds. */
    private static List<TemplateRow> listed(Form form, TemplateLastYear lastYear) {
        List<TemplateRow> rows = new ArrayList<>();
        for (Map<String, String> school : lastYear.rows()) {
            Map<String, String> given = new LinkedHashMap<>();
            form.fields().stream()
                    .filter(field -> !field.type().isNumber() && school.containsKey(field.code()))
                    .forEach(field -> given.put(field.code(), school.getOrDefault(field.code(), "")));
            rows.add(new TemplateRow(given, false));
        }
        Stream.generate(() -> new TemplateRow(Map.of(), false))
                .limit(SPARE_ROWS)
                .forEach(rows::add);
        return List.copyOf(rows);
    }
}
