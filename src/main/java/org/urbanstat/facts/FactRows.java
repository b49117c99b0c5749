package org.urbanstat.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.urbanstat.database.Copy;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.Form;
import org.urbanstat.validation.TypedRow;
import org.urbanstat.vocabulary.FormCode;

/** Copies the rows of readings into the tables of their forms. */
final class FactRows {
    private final Copy copy;
    private final Map<FormCode, Form> forms;

    FactRows(DataSource dataSource, Map<FormCode, Form> forms) {
        this.copy = new Copy(dataSource);
        this.forms = forms;
    }

    /** One COPY a form, in the current transaction. */
    void write(List<Reading> readings) {
        Map<FormCode, List<Reading>> byForm = new TreeMap<>();
        for (Reading reading : readings) {
            byForm.computeIfAbsent(reading.outcome().form(), code -> new ArrayList<>())
                    .add(reading);
        }
        byForm.forEach(this::write);
    }

    private void write(FormCode code, List<Reading> readings) {
        @Nullable Form form = forms.get(code);
        if (form == null) {
            throw new IllegalArgumentException(
                    "a return of form " + code + ", of which there is no file in jobs/forms");
        }
        List<String> fields = FactColumn.ownFields(form).map(Field::code).toList();
        List<String> columns =
                FactColumn.of(form).stream().map(FactColumn::name).toList();
        copy.into("facts.\"" + code + "\"", columns, rows -> {
            for (Reading reading : readings) {
                for (TypedRow row : reading.outcome().rows()) {
                    rows.row(values(reading, row, fields));
                }
            }
        });
    }

    private static @Nullable Object[] values(Reading reading, TypedRow row, List<String> fields) {
        @Nullable Object[] values = new @Nullable Object[fields.size() + 4];
        values[0] = reading.id();
        values[1] = row.sheetRow();
        values[2] = reading.outcome().town();
        values[3] = reading.outcome().period();
        for (int i = 0; i < fields.size(); i++) {
            values[i + 4] = row.values().get(fields.get(i));
        }
        return values;
    }
}
