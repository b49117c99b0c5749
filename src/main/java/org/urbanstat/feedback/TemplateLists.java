package org.urbanstat.feedback;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.FieldType;

/**
 * The words that a cell chooses from. They stand in a sheet of their own, where a list may be as long as it likes; a
 * list written into the cell's validation ends at 255 characters.
 */
final class TemplateLists {
    private TemplateLists() {}

    /**
     * Writes the lists from column C on, one a column.
     *
     * @return field code to the range of its words
     */
    static Map<String, String> write(Sheet sheet, TemplateRequest request) {
        Map<String, String> ranges = new LinkedHashMap<>();
        int column = 2;
        for (Field field : request.form().fields()) {
            List<String> words = words(field, request);
            if (!words.isEmpty()) {
                ranges.put(field.code(), write(sheet, column, field, words));
                column++;
            }
        }
        return ranges;
    }

    /** The town of a school is the town that sends the return; of the other forms it is given. */
    private static List<String> words(Field field, TemplateRequest request) {
        boolean isTownOfSchool =
                field.type() == FieldType.CODE9 && !request.form().key().contains(field);
        return isTownOfSchool ? List.of(request.town().code().digits()) : field.words();
    }

    private static String write(Sheet sheet, int column, Field field, List<String> words) {
        row(sheet, 0).createCell(column).setCellValue(field.code());
        for (int i = 0; i < words.size(); i++) {
            row(sheet, i + 1).createCell(column).setCellValue(words.get(i));
        }
        String letters = TemplateLayout.letters(column);
        return "'" + sheet.getSheetName() + "'!$" + letters + "$2:$" + letters + "$" + (words.size() + 1);
    }

    private static org.apache.poi.ss.usermodel.Row row(Sheet sheet, int number) {
        org.apache.poi.ss.usermodel.Row row = sheet.getRow(number);
        return row == null ? sheet.createRow(number) : row;
    }
}
