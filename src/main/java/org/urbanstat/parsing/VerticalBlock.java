package org.urbanstat.parsing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.urbanstat.parsing.Grid.Merge;
import org.urbanstat.parsing.RawCell.Kind;

/**
 * A table whose indicators stand below each other, one a row, each with its own unit: 指标名称|计量单位|代码|本期|上年 (defect
 * 18). Rows and columns are exchanged, so that the finder of ordinary tables reads it; each unit goes behind its
 * indicator's name, as a header across the page would have it.
 *
 * @param titles the rows above, as they stand in the sheet
 * @param turned a row for each column of the sheet that holds names or figures of the period
 */
record VerticalBlock(List<RawRow> titles, Grid turned) {
    private static final int INDICATORS = 3;
    /** No form has more indicators; longer lists are tables of another kind. */
    private static final int MOST = 300;
    /** What heads the columns of such a table, besides the period's figures. */
    private static final Set<String> UNIT_LABELS = Set.of("计量单位", "单位");

    private static final Set<String> PASSED_OVER =
            Set.of("代码", "指标代码", "代号", "行次", "行号", "序号", "编号", "备注", "说明", "增减", "增长", "同比", "增速");
    private static final Set<String> LABELS = Set.of(
            "指标名称", "指标", "项目", "项目名称", "统计指标", "本期", "本年", "本期数", "本年数", "本月", "数值", "数量", "上年", "上年同期", "去年", "去年同期");

    /** The blocks of the sheet, top first; none where no column lists indicators. */
    static List<VerticalBlock> in(Grid grid, RowHits hits, HeaderSearch search) {
        int names = columnOfNames(grid, hits, search);
        List<VerticalBlock> blocks = new ArrayList<>();
        int at = 0;
        int unused = 0;
        while (names > 0 && at < grid.rows().size()) {
            int end = end(grid, at, names);
            int first = firstIndicator(grid, at, end, names, search);
            if (first < end && end - first <= MOST) {
                int label = first > at && isLabels(grid.rows().get(first - 1)) ? first - 1 : first;
                List<RawRow> titles = grid.rows().subList(Math.max(unused, label - TableFinder.TITLE_ROWS), label);
                blocks.add(new VerticalBlock(titles, new Turning(grid, label, first, end, names).turned()));
                unused = end;
            }
            at = Math.max(end, at + 1);
        }
        return blocks;
    }

    /** The column that lists most different indicators, if it lists a few; else 0. */
    private static int columnOfNames(Grid grid, RowHits hits, HeaderSearch search) {
        Map<Integer, Set<String>> words = new TreeMap<>();
        for (int i = 0; i < grid.rows().size(); i++) {
            List<RawCell> cells =
                    hits.of(i) == 0 ? List.of() : grid.rows().get(i).cells();
            for (RawCell cell : cells) {
                if (search.isWord(cell)) {
                    words.computeIfAbsent(cell.column(), c -> new HashSet<>())
                            .add(HeaderText.of(cell.text()).text());
                }
            }
        }
        int names = 0;
        int most = INDICATORS - 1;
        for (Map.Entry<Integer, Set<String>> column : words.entrySet()) {
            if (column.getValue().size() > most) {
                names = column.getKey();
                most = column.getValue().size();
            }
        }
        return names;
    }

    /** Behind the last of the rows from there on that name something and give something for it. */
    private static int end(Grid grid, int from, int names) {
        int end = from;
        while (end < grid.rows().size() && isIndicator(grid.rows().get(end), names)) {
            end++;
        }
        return end;
    }

    private static boolean isIndicator(RawRow row, int names) {
        return row.cells().size() >= 2
                && row.cells().stream().anyMatch(c -> c.column() <= names && c.kind() == Kind.TEXT)
                && !RowWords.isFoot(row);
    }

    private static int firstIndicator(Grid grid, int from, int end, int names, HeaderSearch search) {
        for (int i = from; i < end; i++) {
            RawRow row = grid.rows().get(i);
            if (!isLabels(row) && row.cell(names).filter(search::isWord).isPresent()) {
                return i;
            }
        }
        return end;
    }

    private static boolean isLabels(RawRow row) {
        return row.cells().stream().map(c -> HeaderText.plain(c.text())).anyMatch(LABELS::contains);
    }

    /** The turning of one block. */
    private static final class Turning {
        private final Grid grid;
        private final List<RawRow> rows;
        private final int names;
        private final Map<Integer, String> labels;
        private final Set<Integer> units = new HashSet<>();

        Turning(Grid grid, int label, int first, int end, int names) {
            this.grid = grid;
            this.rows = grid.rows().subList(first, end);
            this.names = names;
            this.labels = label == first
                    ? Map.of()
                    : grid.rows().get(label).cells().stream()
                            .collect(Collectors.toMap(RawCell::column, c -> HeaderText.plain(c.text()), (a, b) -> a));
            columns().forEach((column, cells) -> {
                if (column > names && isUnits(column, cells)) {
                    units.add(column);
                }
            });
        }

        Grid turned() {
            List<RawRow> turned = new ArrayList<>();
            columns().forEach((column, cells) -> {
                if (!units.contains(column) && !isPassedOver(column)) {
                    turned.add(new RawRow(column, grid.hiddenColumns().contains(column), List.copyOf(cells)));
                }
            });
            Set<Integer> hidden =
                    rows.stream().filter(RawRow::isHidden).map(RawRow::number).collect(Collectors.toSet());
            return new Grid(grid.sheet(), grid.isHidden(), turned, merges(), hidden);
        }

        /** The cells of each column, each with its row as column. */
        private Map<Integer, List<RawCell>> columns() {
            Map<Integer, List<RawCell>> columns = new TreeMap<>();
            for (RawRow row : rows) {
                for (RawCell cell : row.cells()) {
                    columns.computeIfAbsent(cell.column(), c -> new ArrayList<>())
                            .add(new RawCell(row.number(), text(row, cell), cell.kind(), cell.look()));
                }
            }
            return columns;
        }

        private String text(RawRow row, RawCell cell) {
            if (cell.column() != names) {
                return cell.text();
            }
            boolean isStated = !HeaderText.of(cell.text()).unit().isEmpty();
            return row.cells().stream()
                    .filter(c -> units.contains(c.column()) && !isStated)
                    .map(c -> HeaderText.plain(c.text()))
                    .filter(UnitWords::isUnit)
                    .findFirst()
                    .map(unit -> cell.text().strip() + "(" + unit + ")")
                    .orElse(cell.text());
        }

        private boolean isUnits(int column, List<RawCell> cells) {
            return UNIT_LABELS.contains(labels.getOrDefault(column, ""))
                    || cells.stream().allMatch(c -> UnitWords.isUnit(HeaderText.plain(c.text())));
        }

        private boolean isPassedOver(int column) {
            String label = labels.getOrDefault(column, "");
            return label.startsWith("上年")
                    || label.startsWith("去年")
                    || PASSED_OVER.stream().anyMatch(label::startsWith);
        }

        private List<Merge> merges() {
            int first = rows.get(0).number();
            int last = rows.get(rows.size() - 1).number();
            return grid.merges().stream()
                    .filter(m -> m.firstRow() >= first && m.firstRow() <= last)
                    .map(m -> new Merge(m.firstColumn(), m.firstRow(), m.lastColumn(), m.lastRow()))
                    .toList();
        }
    }
}
