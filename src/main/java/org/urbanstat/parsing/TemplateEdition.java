package org.urbanstat.parsing;

import java.util.List;
import java.util.Optional;

/**
 * The template that a workbook was made from, as its very hidden sheet says.
 *
 * @param form code of the form
 * @param version as written, which may be anything
 */
public record TemplateEdition(String form, String version) {
    private static final String MARKER = "urbanstat:lists:";

    /** The editions of a workbook's sheets; several where sheets of several templates were put together. */
    static List<TemplateEdition> in(List<Grid> grids) {
        return grids.stream()
                .filter(grid ->
                        OwnSheets.marker(grid).filter(m -> m.startsWith(MARKER)).isPresent())
                .flatMap(grid -> edition(grid).stream())
                .distinct()
                .toList();
    }

    private static Optional<TemplateEdition> edition(Grid grid) {
        return value(grid, "form").flatMap(form -> value(grid, "version").map(v -> new TemplateEdition(form, v)));
    }

    /** What stands in column B beside the name in column A. */
    private static Optional<String> value(Grid grid, String name) {
        return grid.rows().stream()
                .filter(row -> row.cell(1).filter(c -> c.text().equals(name)).isPresent())
                .findFirst()
                .flatMap(row -> row.cell(2))
                .map(cell -> cell.text().strip());
    }
}
