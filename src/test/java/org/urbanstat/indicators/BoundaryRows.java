package org.urbanstat.indicators;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.definitions.Boundaries;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.Succession;

/** What the SQL of restated figures joins: what became of areas, in schema definitions. */
final class BoundaryRows {
    private final JdbcClient jdbc;

    private BoundaryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static void write(JdbcClient jdbc, Definitions definitions) {
        Boundaries boundaries = Boundaries.of(definitions.register());
        write(jdbc, definitions, boundaries.parts(), boundaries.breaks());
    }

    static void write(
            JdbcClient jdbc, Definitions definitions, List<Boundaries.Part> parts, List<Boundaries.Break> breaks) {
        BoundaryRows rows = new BoundaryRows(jdbc);
        definitions.register().successions().forEach(rows::write);
        definitions.forms().values().forEach(rows::write);
        parts.forEach(rows::write);
        breaks.forEach(rows::write);
    }

    private void write(Succession s) {
        insert(
                "succession",
                s.date(),
                s.from().digits(),
                s.to().digits(),
                s.kind().word(),
                s.document());
    }

    private void write(Form form) {
        boolean isOfUnits = form.grain() == Form.Grain.UNIT;
        insert(
                "form_grain",
                form.code().text(),
                isOfUnits ? "unit" : "town",
                !isOfUnits && form.frequency() != Form.Frequency.YEAR);
    }

    private void write(Boundaries.Part p) {
        insert(
                "boundary_part",
                p.boundaryYear(),
                p.reportedYear(),
                p.grain().word(),
                p.source(),
                p.area(),
                p.isWhole());
    }

    private void write(Boundaries.Break b) {
        insert(
                "boundary_break",
                b.boundaryYear(),
                b.reportedYear(),
                b.grain().word(),
                b.area(),
                b.reason().zh(),
                b.reason().en());
    }

    private void insert(String table, Object... values) {
        String marks = "?" + ", ?".repeat(values.length - 1);
        jdbc.sql("insert into definitions." + table + " values (" + marks + ")")
                .params(values)
                .update();
    }
}
