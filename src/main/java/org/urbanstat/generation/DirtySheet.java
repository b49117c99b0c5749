package org.urbanstat.generation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.Form;
import org.urbanstat.generation.SheetPage.Hidden;
import org.urbanstat.generation.SheetPage.Merge;

/**
 * A return's sheet while somebody spoils it: it knows at any time where its header, its rows, its 合计 and its columns
 * stand. Rows and columns are one-based.
 */
final class DirtySheet {
    private final Form form;
    private final List<List<Object>> rows = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Set<Integer> hiddenRows = new TreeSet<>();
    private final Set<Integer> hiddenColumns = new TreeSet<>();
    private boolean isHidden;
    private String name;
    private int firstHeaderRow;
    private int firstRow;
    private int lastRow;

    private DirtySheet(CanonicalSheet sheet, HeaderRows header) {
        SheetPage page = sheet.page(header);
        this.form = sheet.form();
        this.name = page.name();
        page.rows().forEach(row -> rows.add(new ArrayList<>(row)));
        merges.addAll(page.merges());
        form.fields().forEach(f -> columns.put(f.code(), columns.size() + 1));
        this.firstHeaderRow = form.unitLine().isEmpty() ? 2 : 3;
        this.firstRow = firstHeaderRow + header.rows().size();
        this.lastRow = firstRow + sheet.rows().size() - 1;
    }

    static DirtySheet of(CanonicalSheet sheet) {
        return new DirtySheet(sheet, HeaderRows.canonical(sheet.form()));
    }

    /** With a header of one row, so that columns can be taken out and put elsewhere. */
    static DirtySheet flat(CanonicalSheet sheet) {
        return new DirtySheet(sheet, HeaderRows.flat(sheet.form()));
    }

    /** A town's one row from above to below: 指标名称, 计量单位, 本期. */
    static DirtySheet vertical(CanonicalSheet sheet) {
        DirtySheet vertical = new DirtySheet(sheet, HeaderRows.flat(sheet.form()));
        List<Object> values = vertical.rows.get(vertical.firstRow - 1);
        vertical.rows.subList(1, vertical.rows.size()).clear();
        vertical.merges.clear();
        vertical.rows.add(new ArrayList<>(List.of("指标名称", "计量单位", "本期")));
        for (Field field : sheet.form().fields()) {
            Object value = values.get(vertical.column(field.code()) - 1);
            vertical.rows.add(new ArrayList<>(List.of(field.header(), field.unit(), value)));
        }
        return vertical;
    }

    Form form() {
        return form;
    }

    String name() {
        return name;
    }

    void rename(String newName) {
        name = newName;
    }

    void hide() {
        isHidden = true;
    }

    void hideRow(int row) {
        hiddenRows.add(row);
    }

    void hideColumn(String field) {
        hiddenColumns.add(column(field));
    }

    int firstRow() {
        return firstRow;
    }

    int lastRow() {
        return lastRow;
    }

    int firstHeaderRow() {
        return firstHeaderRow;
    }

    int lastHeaderRow() {
        return firstRow - 1;
    }

    int rowCount() {
        return lastRow - firstRow + 1;
    }

    /** The row of 合计, where the form has one. */
    Optional<Integer> totalRow() {
        return form.grain() == Form.Grain.TOWN ? Optional.empty() : Optional.of(lastRow + 1);
    }

    int column(String field) {
        return Optional.ofNullable(columns.get(field)).orElseThrow();
    }

    int width() {
        return columns.size();
    }

    String address(int row, String field) {
        return address(row, column(field));
    }

    static String address(int row, int column) {
        return SheetXml.letters(column) + row;
    }

    Object value(int row, String field) {
        return at(row, column(field));
    }

    long count(int row, String field) {
        return Long.parseLong(value(row, field).toString());
    }

    void set(int row, String field, Object value) {
        put(row, column(field), value);
    }

    void change(int row, String field, UnaryOperator<Object> change) {
        set(row, field, change.apply(value(row, field)));
    }

    Object at(int row, int column) {
        List<Object> cells = rows.get(row - 1);
        return column <= cells.size() ? cells.get(column - 1) : SheetPage.BLANK;
    }

    void put(int row, int column, Object value) {
        List<Object> cells = rows.get(row - 1);
        while (cells.size() < column) {
            cells.add(SheetPage.BLANK);
        }
        cells.set(column - 1, value);
    }

    List<Object> row(int row) {
        return rows.get(row - 1);
    }

    void merge(Merge merge) {
        merges.add(merge);
    }

    /** What stands below moves down; a row put before the last of the body belongs to the body. */
    void insertRow(int before, List<Object> cells) {
        rows.add(before - 1, new ArrayList<>(cells));
        merges.replaceAll(m -> m.firstRow() >= before
                ? new Merge(m.firstRow() + 1, m.firstColumn(), m.lastRow() + 1, m.lastColumn())
                : m);
        firstHeaderRow += before <= firstHeaderRow ? 1 : 0;
        firstRow += before <= firstRow ? 1 : 0;
        lastRow += before <= lastRow + 1 ? 1 : 0;
    }

    /** A row of the body at its end. */
    void append(List<Object> cells) {
        insertRow(lastRow + 1, cells);
    }

    void removeRow(int row) {
        rows.remove(row - 1);
        lastRow--;
    }

    /** A column after the last, the header's text in the last row of the header. */
    int addColumn(String header, IntFunction<Object> ofRow) {
        int column = columns.size() + 1;
        columns.put("+" + column, column);
        put(lastHeaderRow(), column, header);
        for (int row = firstRow; row <= lastRow; row++) {
            put(row, column, ofRow.apply(row));
        }
        return column;
    }

    /** Of a sheet with a header of one row. */
    void removeColumn(String field) {
        reorder(columns.keySet().stream().filter(f -> !f.equals(field)).toList());
    }

    /** Puts the columns of a sheet with a header of one row into another order. */
    void reorder(List<String> fields) {
        List<Integer> from = fields.stream().map(this::column).toList();
        for (int row = firstHeaderRow; row <= totalRow().orElse(lastRow); row++) {
            List<Object> before = new ArrayList<>(rows.get(row - 1));
            rows.set(
                    row - 1,
                    new ArrayList<>(from.stream()
                            .map(c -> c <= before.size() ? before.get(c - 1) : SheetPage.BLANK)
                            .toList()));
        }
        columns.clear();
        fields.forEach(f -> columns.put(f, columns.size() + 1));
    }

    /** Puts in front of all others a column that is none of the form's. */
    void insertFirst(String header, IntFunction<Object> ofRow) {
        addColumn(header, ofRow);
        List<String> order = new ArrayList<>(columns.keySet());
        order.add(0, order.remove(order.size() - 1));
        reorder(order);
    }

    /** What the 合计 row must hold now. */
    void addUp() {
        totalRow()
                .ifPresent(total -> form.fields().stream()
                        .filter(f -> f.type().isNumber() && columns.containsKey(f.code()))
                        .forEach(f -> set(total, f.code(), sum(f))));
    }

    private Object sum(Field field) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int row = firstRow; row <= lastRow; row++) {
            Object value = value(row, field.code());
            sum = value instanceof Long || value instanceof BigDecimal
                    ? sum.add(new BigDecimal(value.toString()))
                    : sum;
        }
        return sum.scale() <= 0 ? (Object) sum.longValueExact() : sum;
    }

    SheetPage page() {
        List<List<Object>> copy = new ArrayList<>();
        rows.forEach(row -> copy.add(List.copyOf(row)));
        return new SheetPage(
                name,
                copy,
                List.copyOf(merges),
                new Hidden(Set.copyOf(hiddenRows), Set.copyOf(hiddenColumns), isHidden));
    }
}
