package org.urbanstat.cli;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.FieldType;
import org.urbanstat.definitions.Form;
import org.urbanstat.feedback.TemplateLastYear;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/** The rows of a town's return that are in force, as an analyst sees them. */
final class AcceptedRows {
    private final MartReader reader;

    AcceptedRows(MartReader reader) {
        this.reader = reader;
    }

    /** A form that nothing has been loaded of has no view yet; a field that is new has no column yet. */
    TemplateLastYear of(Form form, AreaCode town, Period period) throws SQLException {
        String view = "fact_" + form.code();
        boolean isThere = reader.jdbc()
                .sql("select to_regclass('mart.' || :view) is not null")
                .param("view", view)
                .query(Boolean.class)
                .single();
        if (!isThere) {
            return TemplateLastYear.of(List.of());
        }
        // a form's code is lower-case letters, digits and underscores
        String sql = SqlFile.beside(AcceptedRows.class, "accepted-rows").text().replace("{view}", view);
        List<Map<String, String>> rows = new ArrayList<>();
        try (var statement = reader.connection().prepareStatement(sql)) {
            statement.setString(1, town.digits());
            statement.setString(2, period.text());
            try (ResultSet result = statement.executeQuery()) {
                Set<String> columns = columns(result);
                while (result.next()) {
                    rows.add(row(result, form, columns));
                }
            }
        }
        return TemplateLastYear.of(rows);
    }

    private static Set<String> columns(ResultSet result) throws SQLException {
        Set<String> columns = new HashSet<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            columns.add(result.getMetaData().getColumnLabel(i));
        }
        return columns;
    }

    private static Map<String, String> row(ResultSet result, Form form, Set<String> columns) throws SQLException {
        Map<String, String> row = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            String value = columns.contains(field.code()) ? result.getString(field.code()) : null;
            if (value != null) {
                row.put(field.code(), field.type() == FieldType.YESNO ? yesNo(value) : value);
            }
        }
        return row;
    }

    private static String yesNo(String value) {
        return value.startsWith("t") ? "是" : "否";
    }
}
