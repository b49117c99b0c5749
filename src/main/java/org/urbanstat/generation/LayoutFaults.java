package org.urbanstat.generation;

import static org.urbanstat.generation.Faults.WORKBOOKS;
import static org.urbanstat.generation.Faults.named;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.urbanstat.definitions.Field;
import org.urbanstat.generation.Fault.Planted;
import org.urbanstat.generation.SheetPage.Merge;
import org.urbanstat.vocabulary.Severity;

/** What the layout hides or leaves open. */
final class LayoutFaults {
    private static final List<SentFormat> MERGING =
            Stream.concat(WORKBOOKS.stream(), Stream.of(SentFormat.HTML)).toList();

    private LayoutFaults() {}

    static List<Fault> all() {
        return List.of(
                named("row_hidden")
                        .severity(Severity.WARNING)
                        .rule("{form}.hidden_rows.rows")
                        .in("population", "rural_waste", "school")
                        .as(WORKBOOKS)
                        .planted(LayoutFaults::hiddenRow),
                named("column_hidden")
                        .severity(Severity.WARNING)
                        .rule("{form}.hidden_columns.{field}")
                        .as(WORKBOOKS)
                        .planted(LayoutFaults::hiddenColumn),
                named("number_merged_over_rows")
                        .rule("{form}.merged_number.{field}")
                        .also("{form}.required.{field}")
                        .in("population", "rural_waste", "school")
                        .as(MERGING)
                        .planted(LayoutFaults::mergedNumber),
                named("column_numbers_that_jump")
                        .severity(Severity.WARNING)
                        .rule("{form}.column_number.{field}")
                        .planted(LayoutFaults::jumpingNumbers),
                named("text_in_number_below_others")
                        .rule("{form}.type.{field}")
                        .in("settlement", "residence_permit", "land")
                        .planted(LayoutFaults::textBelow),
                named("header_with_typo")
                        .rule("{form}.header_missing.{field}")
                        .also("{form}.header_unknown.column")
                        .planted(LayoutFaults::typo));
    }

    private static Field number(DirtySheet sheet, Dice dice, boolean isRequired) {
        List<Field> fields = sheet.form().fields().stream()
                .filter(f -> f.type().isNumber() && (f.required() || !isRequired))
                // 男 and 女 belong to the total before them
                .filter(f -> !f.code().startsWith("resident_"))
                .toList();
        return fields.get(dice.of("field").between(0, fields.size() - 1));
    }

    private static List<Planted> hiddenRow(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.sheet();
        int row = dice.of("row").between(sheet.firstRow(), sheet.lastRow());
        sheet.hideRow(row);
        return List.of(new Planted(sheet.name(), DirtySheet.address(row, 1), ""));
    }

    private static List<Planted> hiddenColumn(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.sheet();
        String field = number(sheet, dice, false).code();
        sheet.hideColumn(field);
        return List.of(new Planted(sheet.name(), "", field));
    }

    private static List<Planted> mergedNumber(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.sheet();
        String field = number(sheet, dice, true).code();
        int row = sheet.lastRow() - 1;
        int column = sheet.column(field);
        sheet.set(row + 1, field, SheetPage.BLANK);
        sheet.merge(new Merge(row, column, row + 1, column));
        sheet.addUp();
        return List.of(new Planted(sheet.name(), "", field));
    }

    /** Where indicators stand below each other the cell is in the third column. */
    private static List<Planted> textBelow(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.replace(DirtySheet.vertical(file.canonical()));
        List<Field> fields = sheet.form().fields();
        int number = dice.of("field").between(2, fields.size() - 1);
        sheet.put(number + 3, 3, "见附表");
        return List.of(new Planted(
                sheet.name(),
                DirtySheet.address(number + 3, 3),
                fields.get(number).code()));
    }

    /** As where a column was put in after the form had been printed. */
    private static List<Planted> jumpingNumbers(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.sheet();
        int jump = dice.of("jump").between(4, sheet.width());
        List<Object> cells = new ArrayList<>(List.of("甲", "乙"));
        for (int column = 3; column <= sheet.width(); column++) {
            cells.add(column - 2L + (column >= jump ? 1 : 0));
        }
        sheet.insertRow(sheet.firstRow(), cells);
        String field = sheet.form().fields().get(jump - 1).code();
        return List.of(new Planted(sheet.name(), DirtySheet.address(sheet.firstRow() - 1, jump), field));
    }

    /** The last character but one of the header is another. */
    private static List<Planted> typo(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.flat();
        String field = number(sheet, dice, true).code();
        sheet.change(sheet.lastHeaderRow(), field, header -> {
            String text = header.toString();
            return text.substring(0, text.length() - 2) + "某" + text.substring(text.length() - 1);
        });
        return List.of(new Planted(sheet.name(), "", field));
    }
}
