package org.urbanstat.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbanstat.parsing.RawCell.Kind;
import org.urbanstat.parsing.Table.BoundColumn;
import org.urbanstat.parsing.Table.HeaderProblem;
import org.urbanstat.parsing.Table.Notice;
import org.urbanstat.vocabulary.Cell;
import org.urbanstat.vocabulary.FormCode;
import org.yaml.snakeyaml.Yaml;

/** The cases of table-finding.yml and header-binding.yml, each quoting the rule that it tests. */
class TableFinderTest {
    private static final HeaderSearch FORMS =
            new HeaderSearch(ProjectForms.definitions().forms().values());

    static Stream<Arguments> tableFinding() throws IOException {
        return cases("table-finding.yml");
    }

    static Stream<Arguments> headerBinding() throws IOException {
        return cases("header-binding.yml");
    }

    @ParameterizedTest
    @MethodSource("tableFinding")
    void findsTables(Map<String, Object> example) {
        List<Map<String, Object>> expected = list(example.get("expected"));
        List<Table> tables = tables(example, list(example.get("rows")));

        assertThat(tables).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertMatches(tables.get(i), expected.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("headerBinding")
    void bindsHeaders(Map<String, Object> example) {
        List<List<Object>> header = list(example.get("header"));

        assertThat(tables(example, header)).singleElement().satisfies(table -> assertMatches(table, example));
    }

    /** Compares what the case states, as text; what it does not state is left open. */
    private static void assertMatches(Table table, Map<String, Object> expected) {
        Map<String, Object> stated = new LinkedHashMap<>();
        Map<String, Object> found = found(table);
        for (String key : found.keySet()) {
            if (expected.containsKey(key)) {
                stated.put(key, expected.get(key));
            }
        }
        found.keySet().retainAll(stated.keySet());
        assertThat(found).isEqualTo(stated);
        Map<String, Object> cells = map(expected.getOrDefault("cells", Map.of()));
        cells.forEach((address, text) ->
                assertThat(texts(table).get(address)).as(address).isEqualTo(text));
    }

    private static Map<String, Object> found(Table table) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("form", table.form().map(FormCode::text).orElse(""));
        found.put("titles", table.titles().stream().map(Title::text).toList());
        found.put("unit_line", table.unitLine());
        found.put("header_row", table.headerRow());
        found.put("columns", columns(table));
        found.put("is_transposed", table.isTransposed());
        found.put("notices", table.notices().stream().map(n -> notice(table, n)).toList());
        found.put("rows", table.rows().stream().map(RawRow::number).toList());
        found.put("total_rows", table.totalRows().stream().map(RawRow::number).toList());
        found.put(
                "problems",
                table.problems().stream().map(TableFinderTest::problem).toList());
        return found;
    }

    private static List<String> columns(Table table) {
        List<String> columns = new ArrayList<>();
        table.columns().forEach((field, column) -> columns.add(field + " " + column(column)));
        return columns;
    }

    private static String column(BoundColumn column) {
        String letters = new Cell(column.column(), 1).address().replaceAll("[0-9]", "");
        return letters + " " + column.header() + (column.unit().isEmpty() ? "" : " in " + column.unit());
    }

    private static String problem(HeaderProblem problem) {
        List<String> words = new ArrayList<>(List.of(problem.kind().name()));
        if (problem.column() == 0) {
            words.add(problem.field());
        } else {
            words.add(new Cell(problem.column(), problem.row()).address());
            words.add(problem.found());
        }
        if (!problem.candidates().isEmpty()) {
            words.add(String.join(",", problem.candidates()));
        }
        return String.join(" ", words);
    }

    private static String notice(Table table, Notice notice) {
        String where = table.cell(notice.column(), notice.row()).address();
        return (notice.sight() + " " + where + " " + notice.found() + " " + notice.expected()).strip();
    }

    private static Map<String, String> texts(Table table) {
        Map<String, String> texts = new HashMap<>();
        table.rows()
                .forEach(r -> r.cells().forEach(c -> texts.put(new Cell(c.column(), r.number()).address(), c.text())));
        return texts;
    }

    private static List<Table> tables(Map<String, Object> example, List<List<Object>> lines) {
        List<String> ranges = list(example.getOrDefault("merges", List.of()));
        Grid grid = new Grid(
                String.valueOf(example.getOrDefault("sheet", "Sheet1")),
                false,
                rows(lines),
                ranges.stream().map(CellReference::range).toList());
        Allowance allowance = new Allowance(ProjectForms.definitions().nightly().limits(), 1, System::nanoTime);
        return new SheetTables(FORMS, "case.xlsx", allowance).in(grid);
    }

    private static List<RawRow> rows(List<List<Object>> lines) {
        List<RawRow> rows = new ArrayList<>();
        for (int r = 0; r < lines.size(); r++) {
            List<RawCell> cells = new ArrayList<>();
            for (int c = 0; c < lines.get(r).size(); c++) {
                Object value = lines.get(r).get(c);
                if (value != null) {
                    Kind kind = value instanceof Number ? Kind.NUMBER : Kind.TEXT;
                    cells.add(new RawCell(c + 1, value.toString(), kind));
                }
            }
            if (!cells.isEmpty()) {
                rows.add(new RawRow(r + 1, false, cells));
            }
        }
        return rows;
    }

    private static Stream<Arguments> cases(String resource) throws IOException {
        try (InputStream in = TableFinderTest.class.getResourceAsStream(resource)) {
            List<Map<String, Object>> cases = new Yaml().load(in);
            return cases.stream().map(c -> Arguments.of(Named.of((String) c.get("title"), c)));
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(Object value) {
        return (List<T>) value;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
