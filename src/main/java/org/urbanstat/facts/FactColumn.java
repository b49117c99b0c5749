package org.urbanstat.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.Form;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Text;

/**
 * A column of a fact table.
 *
 * @param sqlType as PostgreSQL prints it
 * @param comment in both languages, with the unit
 */
record FactColumn(String name, String sqlType, String comment) {
    static final String TOWN_CODE = "town_code";
    static final Set<String> RESERVED = Set.of("reading_id", "sheet_row", "period");

    private static final Messages MESSAGES = Messages.beside(FactColumn.class);

    /** The columns of the form's table: those that every table has, then its fields. */
    static List<FactColumn> of(Form form) {
        List<FactColumn> columns = new ArrayList<>(List.of(
                new FactColumn("reading_id", "bigint", comment(MESSAGES.text("reading-id"), "")),
                new FactColumn("sheet_row", "integer", comment(MESSAGES.text("sheet-row"), "")),
                new FactColumn(TOWN_CODE, "text", comment(MESSAGES.text("town-code"), "")),
                new FactColumn("period", "text", comment(MESSAGES.text("period"), ""))));
        ownFields(form)
                .map(field -> new FactColumn(field.code(), field.type().sqlType(), comment(field.name(), field.unit())))
                .forEach(columns::add);
        return columns;
    }

    /** The fields that need a column of their own: the town stands in every table already. */
    static Stream<Field> ownFields(Form form) {
        return form.fields().stream().filter(field -> !field.code().equals(TOWN_CODE));
    }

    static String comment(Text text, String unit) {
        return text.zh() + " / " + text.en() + (unit.isEmpty() ? "" : " (" + unit + ")");
    }
}
