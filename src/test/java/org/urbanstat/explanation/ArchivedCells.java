package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.explanation.Walked.CellAt;
import org.urbanstat.parsing.FileParser;
import org.urbanstat.parsing.Grid;
import org.urbanstat.parsing.RawRow;
import org.urbanstat.vocabulary.Cell;
import org.urbanstat.vocabulary.Sha256;

/** The archived bytes read again: whether each cell says what an explanation says that it says. */
final class ArchivedCells {
    private final JdbcClient jdbc;
    private final FileParser parser;
    private final Map<Long, Map<String, String>> files = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();

    ArchivedCells(JdbcClient jdbc, Definitions definitions) {
        this.jdbc = jdbc;
        this.parser = new FileParser(definitions);
    }

    void compare(List<CellAt> cells) {
        for (CellAt at : cells) {
            String place = at.file().submissionId() + " " + at.cell().place();
            if (known.add(place)) {
                String text = file(at.file())
                        .getOrDefault(at.cell().sheet() + "!" + at.cell().cell().orElse(""), "");
                if (!agrees(text, at)) {
                    wrong.add(at.file().fileName() + " " + at.cell().place() + " holds \"" + text + "\", not \""
                            + at.cell().rawText() + "\"");
                }
            }
        }
    }

    List<String> wrong() {
        return wrong;
    }

    int count() {
        return known.size();
    }

    /** The raw text letter by letter; a number that was taken as it stands may be written otherwise, 12.50 for 12.5. */
    private static boolean agrees(String text, CellAt at) {
        if (text.equals(at.cell().rawText())) {
            return true;
        }
        return at.cell().readAs().isEmpty()
                && at.value()
                        .filter(v -> text.matches("[0-9]+(\\.[0-9]+)?") && new BigDecimal(text).compareTo(v) == 0)
                        .isPresent();
    }

    private Map<String, String> file(Source.OfReturn source) {
        return files.computeIfAbsent(source.submissionId(), id -> read(source));
    }

    private Map<String, String> read(Source.OfReturn source) {
        byte[] bytes = jdbc.sql("select bytes from intake.submission where submission_id = :id")
                .param("id", source.submissionId())
                .query(byte[].class)
                .single();
        if (!Sha256.of(bytes).hex().equals(source.sha256())) {
            wrong.add(source.fileName() + " has another hash");
        }
        Map<String, String> cells = new HashMap<>();
        for (Grid grid : parser.grids(source.fileName(), bytes)) {
            for (RawRow row : grid.rows()) {
                row.cells().forEach(c -> cells.put(place(grid, c.column(), row.number()), c.text()));
            }
            grid.merges().forEach(merge -> merged(grid, merge, cells));
        }
        return cells;
    }

    /** What stands in the first cell of a merged range stands in all of them. */
    private static void merged(Grid grid, Grid.Merge merge, Map<String, String> cells) {
        Optional<String> text = Optional.ofNullable(cells.get(place(grid, merge.firstColumn(), merge.firstRow())));
        for (int row = merge.firstRow(); row <= Math.min(merge.lastRow(), merge.firstRow() + 200); row++) {
            for (int column = merge.firstColumn(); column <= merge.lastColumn(); column++) {
                String place = place(grid, column, row);
                text.ifPresent(t -> cells.putIfAbsent(place, t));
            }
        }
    }

    private static String place(Grid grid, int column, int row) {
        return grid.sheet() + "!" + new Cell(column, row).address();
    }
}
