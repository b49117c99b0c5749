package org.urbanstat.pipeline;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.Copy;
import org.urbanstat.definitions.Boundaries;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Form;

/** Puts what became of areas, and what follows of it for series, into schema definitions. */
final class BoundaryTables {
    private final JdbcClient jdbc;
    private final Copy copy;
    private final Definitions definitions;

    BoundaryTables(JdbcClient jdbc, Copy copy, Definitions definitions) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.definitions = definitions;
    }

    void load() {
        jdbc.sql("truncate definitions.succession, definitions.form_grain, definitions.boundary_part,"
                        + " definitions.boundary_area, definitions.boundary_break, definitions.series_break")
                .update();
        loadSuccessions();
        loadGrains();
        Boundaries boundaries = Boundaries.of(definitions.register());
        loadParts(boundaries);
        loadBreaks(boundaries);
        jdbc.sql("analyze definitions.boundary_part").update();
    }

    private void loadSuccessions() {
        List<String> columns = List.of("effective_on", "from_code", "to_code", "kind", "document");
        copy.into(
                "definitions.succession",
                columns,
                rows -> definitions
                        .register()
                        .successions()
                        .forEach(s -> rows.row(
                                s.date(),
                                s.from().digits(),
                                s.to().digits(),
                                s.kind().word(),
                                s.document())));
    }

    private void loadGrains() {
        copy.into(
                "definitions.form_grain",
                List.of("form_code", "grain", "is_within_year"),
                rows -> definitions
                        .forms()
                        .values()
                        .forEach(f -> rows.row(
                                f.code().text(),
                                f.grain() == Form.Grain.UNIT
                                        ? Boundaries.Grain.UNIT.word()
                                        : Boundaries.Grain.TOWN.word(),
                                f.grain() != Form.Grain.UNIT && f.frequency() != Form.Frequency.YEAR)));
    }

    private void loadParts(Boundaries boundaries) {
        List<String> ofParts =
                List.of("boundary_year", "reported_year", "grain", "source_code", "area_code", "is_whole");
        copy.into(
                "definitions.boundary_part",
                ofParts,
                rows -> boundaries
                        .parts()
                        .forEach(p -> rows.row(
                                p.boundaryYear(),
                                p.reportedYear(),
                                p.grain().word(),
                                p.source(),
                                p.area(),
                                p.isWhole())));
        List<String> ofAreas = List.of("boundary_year", "reported_year", "area_code");
        copy.into(
                "definitions.boundary_area",
                ofAreas,
                rows -> boundaries.affected().forEach(a -> rows.row(a.boundaryYear(), a.reportedYear(), a.area())));
    }

    private void loadBreaks(Boundaries boundaries) {
        List<String> ofBreaks =
                List.of("boundary_year", "reported_year", "grain", "area_code", "reason_zh", "reason_en");
        copy.into(
                "definitions.boundary_break",
                ofBreaks,
                rows -> boundaries
                        .breaks()
                        .forEach(b -> rows.row(
                                b.boundaryYear(),
                                b.reportedYear(),
                                b.grain().word(),
                                b.area(),
                                b.reason().zh(),
                                b.reason().en())));
        copy.into(
                "definitions.series_break",
                List.of("year", "area_code", "reason_zh", "reason_en"),
                rows -> boundaries
                        .seriesBreaks()
                        .forEach(b -> rows.row(
                                b.year(), b.area(), b.reason().zh(), b.reason().en())));
    }
}
