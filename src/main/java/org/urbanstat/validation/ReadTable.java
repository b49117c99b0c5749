package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.Form;
import org.urbanstat.parsing.RawCell;
import org.urbanstat.parsing.RawRow;
import org.urbanstat.parsing.Table;
import org.urbanstat.vocabulary.Cell;
import org.urbanstat.vocabulary.Text;

/**
 * A table whose cells have been read as the fields of its form.
 *
 * @param units the unit of each column
 * @param totalRows 合计 and the like
 */
record ReadTable(Form form, Table table, Map<String, ColumnUnit> units, List<ReadRow> rows, List<ReadRow> totalRows) {
    static ReadTable of(Form form, Table table) {
        Map<String, ColumnUnit> units = new LinkedHashMap<>();
        form.fields().stream()
                .filter(field -> table.columns().containsKey(field.code()))
                .forEach(
                        field -> units.put(field.code(), ColumnUnit.of(field, column(table, field), table.unitLine())));
        FieldNumbers fields = FieldNumbers.of(form);
        List<Column> columns = new ArrayList<>();
        units.forEach((code, unit) -> {
            Field field = form.fields().get(fields.of(code));
            columns.add(new Column(fields.of(code), column(table, field).column(), new ValueReader(form, field, unit)));
        });
        return new ReadTable(
                form, table, units, read(fields, columns, table.rows()), read(fields, columns, table.totalRows()));
    }

    private static Table.BoundColumn column(Table table, Field field) {
        return Optional.ofNullable(table.columns().get(field.code())).orElseThrow();
    }

    private static List<ReadRow> read(FieldNumbers fields, List<Column> columns, List<RawRow> rows) {
        List<ReadRow> read = new ArrayList<>(rows.size());
        for (RawRow row : rows) {
            read.add(new ReadRow(row.number(), fields, values(fields.count(), columns, row)));
        }
        return List.copyOf(read);
    }

    /** @param field its number in the form */
    private record Column(int field, int number, ValueReader reader) {}

    private static CellValue[] values(int count, List<Column> columns, RawRow row) {
        CellValue[] values = new CellValue[count];
        Arrays.fill(values, CellValue.ABSENT);
        for (Column column : columns) {
            RawCell cell = row.at(column.number());
            if (cell != null) {
                values[column.field()] = column.reader().read(cell);
            }
        }
        return values;
    }

    boolean hasColumn(String field) {
        return table.columns().containsKey(field);
    }

    /** The cell of the field in the row, where the field has a column. */
    Optional<Cell> cell(String field, int row) {
        return Optional.ofNullable(table.columns().get(field)).map(column -> table.cell(column.column(), row));
    }

    /** The row as the sheet has it: a column where the indicators stand below each other. */
    Text place(ReadRow row) {
        Cell cell = table.firstCell(row.number());
        return table.isTransposed() ? sheetColumn(cell) : sheetRow(cell);
    }

    /** The column as the sheet has it, likewise. */
    Text place(int column) {
        Cell cell = table.cell(column, 1);
        return table.isTransposed() ? sheetRow(cell) : sheetColumn(cell);
    }

    private static Text sheetRow(Cell cell) {
        return Sentences.ALL.text("place.row", Integer.toString(cell.row()));
    }

    private static Text sheetColumn(Cell cell) {
        return Sentences.ALL.text("place.column", cell.columnLetters());
    }

    /** A field without a column, whose value the title gives, is found in the title's row (which is turned to a column). */
    Map<String, Integer> fieldColumns() {
        int titleRow = table.titles().isEmpty() ? 1 : table.titles().get(0).row();
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            if (hasColumn(field.code())) {
                columns.put(field.code(), column(table, field).column());
            } else if (TownOfTitle.gives(rows, field.code())) {
                columns.put(field.code(), titleRow);
            }
        }
        return columns;
    }

    /** The step to which the column's numbers came rounded: zero where it came in the field's own unit. */
    BigDecimal quantum(String field) {
        ColumnUnit unit = units.get(field);
        if (unit == null || !unit.converts()) {
            return BigDecimal.ZERO;
        }
        return Stream.concat(rows.stream(), totalRows.stream())
                .map(row -> row.value(field).quantum())
                .filter(step -> step.signum() > 0)
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }
}
