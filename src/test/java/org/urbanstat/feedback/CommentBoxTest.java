package org.urbanstat.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentBoxTest {
    private static final int LINES = 10;

    private static Workbook workbook(boolean isXls) {
        return isXls ? new HSSFWorkbook() : new XSSFWorkbook();
    }

    private static ClientAnchor beside(Sheet sheet) {
        Row row = sheet.getRow(4) == null ? sheet.createRow(4) : sheet.getRow(4);
        Cell cell = row.createCell(3);
        return new CommentBox(sheet).beside(cell, LINES);
    }

    /** First column, the column behind the last, first row, the row behind the last. */
    private static List<Integer> placed(ClientAnchor box) {
        return List.of((int) box.getCol1(), (int) box.getCol2(), box.getRow1(), box.getRow2());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void lies_right_of_the_cell_and_holds_the_text(boolean isXls) throws IOException {
        try (Workbook workbook = workbook(isXls)) {
            Sheet sheet = workbook.createSheet();
            // 380 pixels in columns of 64 and 61, 145 points in rows of 12.75 and 15
            assertThat(placed(beside(sheet))).containsExactly(4, isXls ? 10 : 11, 3, isXls ? 15 : 13);
        }
    }

    /** Some programs write no default height, which POI takes for 0: the box reached down to the last row. */
    @Test
    void is_as_high_as_its_text_where_the_sheet_says_nothing_of_its_rows() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            sheet.getCTWorksheet().unsetSheetFormatPr();
            sheet.createRow(5);
            assertThat(placed(beside(sheet))).containsExactly(4, 11, 3, 14);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void passes_over_what_is_hidden(boolean isXls) throws IOException {
        try (Workbook workbook = workbook(isXls)) {
            Sheet sheet = workbook.createSheet();
            sheet.setColumnHidden(5, true);
            IntStream.rangeClosed(5, 24).forEach(row -> sheet.createRow(row).setZeroHeight(true));
            assertThat(placed(beside(sheet))).containsExactly(4, isXls ? 11 : 12, 3, isXls ? 35 : 33);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void lies_left_of_the_cell_where_all_columns_behind_it_are_hidden(boolean isXls) throws IOException {
        try (Workbook workbook = workbook(isXls)) {
            Sheet sheet = workbook.createSheet();
            int last = workbook.getSpreadsheetVersion().getLastColumnIndex();
            if (sheet instanceof XSSFSheet xssf) {
                var columns = xssf.getCTWorksheet().getColsArray(0).addNewCol();
                columns.setMin(5);
                columns.setMax(last + 1L);
                columns.setHidden(true);
            } else {
                IntStream.rangeClosed(4, last).forEach(column -> sheet.setColumnHidden(column, true));
            }
            assertThat(placed(beside(sheet))).startsWith(0, 3);
        }
    }

    /** One narrow column is shown behind the cell, three before it. */
    @Test
    void lies_where_more_is_shown_if_too_little_is_shown_right_of_the_cell() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            var columns = sheet.getCTWorksheet().getColsArray(0).addNewCol();
            columns.setMin(6);
            columns.setMax(16384);
            columns.setHidden(true);
            assertThat(placed(beside(sheet))).startsWith(0, 3);
        }
    }

    /** A sheet may hide every row that it does not name. */
    @Test
    void ends_though_no_row_below_is_shown() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            sheet.getCTWorksheet().getSheetFormatPr().setZeroHeight(true);
            assertThat(beside(sheet).getRow2()).isEqualTo(1_003);
        }
    }
}
