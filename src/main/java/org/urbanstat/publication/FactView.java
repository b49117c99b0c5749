package org.urbanstat.publication;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.Form;

/** The view of a form's accepted rows in force, with the sheet row that each came from. */
final class FactView {
    static final SqlFile TEMPLATE = SqlFile.beside(FactView.class, "fact-view");

    private static final List<String> FIXED =
            List.of("period", "town_code", "unit_code", "revision", "file_name", "sheet", "sheet_row", "release_id");

    private final JdbcClient jdbc;
    private final Form form;

    FactView(JdbcClient jdbc, Form form) {
        this.jdbc = jdbc;
        this.form = form;
    }

    String statement() {
        String unit = form.field("unit_code").isPresent() ? "f.unit_code" : "null::text";
        List<String> wanted = form.fields().stream().map(Field::code).toList();
        String columns = ViewColumns.grown(jdbc, "fact_" + form.code(), FIXED, wanted).stream()
                .map(c -> ", f." + c)
                .collect(Collectors.joining());
        return TEMPLATE.text()
                .replace("{form}", form.code().text())
                .replace("{unit}", unit)
                .replace("{columns}", columns);
    }
}
