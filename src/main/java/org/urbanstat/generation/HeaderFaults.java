package org.urbanstat.generation;

import static org.urbanstat.generation.Faults.named;

import java.util.List;
import org.urbanstat.definitions.Field;
import org.urbanstat.generation.Fault.Planted;

/** What goes wrong in the header: all of it in sheets of one header row. */
final class HeaderFaults {
    private HeaderFaults() {}

    static List<Fault> all() {
        return List.of(
                named("required_column_missing")
                        .rule("{form}.header_missing.{field}")
                        .planted(HeaderFaults::withoutColumn),
                named("column_twice").rule("{form}.header_twice.{field}").planted(HeaderFaults::twice),
                named("ambiguous_header")
                        .rule("{form}.header_ambiguous.{field}")
                        .in("population")
                        .planted(HeaderFaults::ambiguous),
                named("unit_of_another_dimension_in_header")
                        .rule("{form}.unit_conflict.{field}")
                        .planted(HeaderFaults::otherDimension));
    }

    private static List<Field> requiredNumbers(DirtySheet sheet) {
        return sheet.form().fields().stream()
                .filter(f -> f.required() && f.type().isNumber())
                // 男 and 女 belong to the total before them, so it is left where it is
                .filter(f -> !f.code().equals("resident_total"))
                .toList();
    }

    private static Field any(DirtySheet sheet, Dice dice) {
        List<Field> fields = requiredNumbers(sheet);
        return fields.get(dice.of("field").between(0, fields.size() - 1));
    }

    private static List<Planted> withoutColumn(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.flat();
        Field field = any(sheet, dice);
        sheet.removeColumn(field.code());
        return List.of(new Planted(sheet.name(), "", field.code()));
    }

    private static List<Planted> twice(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.flat();
        Field field = any(sheet, dice);
        int first = sheet.column(field.code());
        String header = sheet.at(sheet.lastHeaderRow(), first).toString();
        int column = sheet.addColumn(header, row -> sheet.at(row, first));
        return List.of(new Planted(sheet.name(), DirtySheet.address(sheet.lastHeaderRow(), column), field.code()));
    }

    private static List<Planted> ambiguous(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.flat();
        String field = "registered_total";
        String header = dice.of("header").between(0, 1) == 0 ? "总人口" : "年末总人口";
        sheet.set(sheet.lastHeaderRow(), field, header);
        return List.of(new Planted(sheet.name(), sheet.address(sheet.lastHeaderRow(), field), field));
    }

    private static List<Planted> otherDimension(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.flat();
        Field field = any(sheet, dice);
        String unit = field.unit().equals("公顷") || field.unit().equals("吨") ? "人" : "公顷";
        sheet.change(sheet.lastHeaderRow(), field.code(), header -> header + "(" + unit + ")");
        return List.of(new Planted(sheet.name(), sheet.address(sheet.lastHeaderRow(), field.code()), field.code()));
    }
}
