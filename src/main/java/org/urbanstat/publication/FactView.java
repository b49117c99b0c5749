package org.urbanstat.publication;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.Form;

/** The view of a form's accepted rows in force, with the sheet row that each came from. */
final class FactView {
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
        return """
                create or replace view mart.fact_%1$s as
                select f.period, f.town_code, %2$s as unit_code, r.revision, r.file_name, r.sheet, f.sheet_row,
                  p.release_id%3$s
                from publication.return_status t
                join publication.visible_release v
                  on t.from_release <= v.release_id and (t.to_release is null or t.to_release > v.release_id)
                join validation.reading r on r.reading_id = t.reading_id_in_force
                join facts.%1$s f on f.reading_id = t.reading_id_in_force
                cross join lateral (
                  select min(s.from_release) as release_id
                  from publication.return_status s
                  where s.reading_id_in_force = t.reading_id_in_force
                ) p
                where t.form_code = '%1$s'
                """.formatted(form.code(), unit, columns);
    }
}
