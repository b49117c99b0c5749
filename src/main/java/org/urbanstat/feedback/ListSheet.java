package org.urbanstat.feedback;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.urbanstat.parsing.OwnSheets;
import org.urbanstat.validation.Finding;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Text;

/** The first sheet: what is wrong, worst first, with a link to each cell. */
final class ListSheet {
    /** More rows are counted and not shown. */
    static final int MOST_ROWS = 2_000;

    private static final List<Column> COLUMNS = List.of(Column.values());
    private static final float POINTS_A_LINE = 15f;
    private static final int MOST_LINES = 25;

    private final Workbook workbook;
    private final ListWords words;
    private final Language language;
    private final ListStyles styles;

    /** The columns with their widths in digits. */
    enum Column {
        NUMBER(5),
        SEVERITY(7),
        STANDING(9),
        RETURN(22),
        CELL(18),
        RAW(14),
        EXPECTED(14),
        DIFFERENCE(12),
        MESSAGE(44),
        FIX(40),
        RULE(36);

        private final int width;

        Column(int width) {
            this.width = width;
        }
    }

    ListSheet(Workbook workbook, ListWords words, Language language) {
        this.workbook = workbook;
        this.words = words;
        this.language = language;
        this.styles = new ListStyles(workbook);
    }

    /** @param listOnlyBecause why the workbook itself is not marked */
    void write(SentFile sent, List<Remark> remarks, EarlierList earlier, Optional<Text> listOnlyBecause) {
        String name = FreeName.of(workbook, OwnSheets.FINDINGS_NAME);
        Sheet sheet = workbook.createSheet(name);
        FirstSheet.move(workbook, name);
        Row marker = sheet.createRow(0);
        marker.createCell(0).setCellValue(OwnSheets.FINDINGS.marker());
        marker.setZeroHeight(true);
        new ListHead(sheet, words, language, styles).write(sent, remarks, earlier, listOnlyBecause);
        int header = writeHeader(sheet);
        sorted(remarks).stream().limit(MOST_ROWS).forEach(remark -> write(sheet, header, remark, earlier));
        writeRest(sheet, remarks, earlier);
        layOut(sheet, header);
        bringToFront(workbook.getSheetIndex(sheet));
    }

    private static List<Remark> sorted(List<Remark> remarks) {
        return remarks.stream()
                .sorted(Comparator.comparing((Remark remark) -> remark.finding().severity())
                        .thenComparing(remark -> remark.finding().sheet().orElse(""))
                        .thenComparing(remark -> CellOrder.of(remark.finding())))
                .toList();
    }

    private int writeHeader(Sheet sheet) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (Column column : COLUMNS) {
            Cell cell = row.createCell(column.ordinal());
            cell.setCellValue(words.in(language, "mark.column." + column));
            cell.setCellStyle(styles.header());
        }
        row.setHeightInPoints(POINTS_A_LINE * 2);
        return row.getRowNum();
    }

    private void write(Sheet sheet, int header, Remark remark, EarlierList earlier) {
        Finding finding = remark.finding();
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        CellStyle plain = styles.body();
        Cell number = row.createCell(0);
        number.setCellValue(row.getRowNum() - header);
        number.setCellStyle(plain);
        put(row, Column.SEVERITY, words.severity(language, finding.severity()), styles.severity(finding.severity()));
        put(row, Column.STANDING, standing(remark, earlier), plain);
        put(row, Column.RETURN, words.returned(language, remark.of()), plain);
        link(row, finding);
        put(row, Column.RAW, finding.found().or(finding::rawText).orElse(""), plain);
        put(row, Column.EXPECTED, finding.expected().orElse(""), plain);
        put(row, Column.DIFFERENCE, finding.difference().orElse(""), plain);
        put(row, Column.MESSAGE, finding.message().in(language), plain);
        put(row, Column.FIX, finding.fix().in(language), plain);
        put(row, Column.RULE, finding.ruleCode(), styles.small());
        row.setHeightInPoints(POINTS_A_LINE * lines(row));
    }

    private String standing(Remark remark, EarlierList earlier) {
        return words.in(language, "mark.standing." + earlier.standing(remark.listed("")));
    }

    private static int lines(Row row) {
        int most = 1;
        for (Column column : COLUMNS) {
            most = Math.max(most, TextWidth.lines(Strip.text(row, column.ordinal()), column.width - 1));
        }
        return Math.min(MOST_LINES, most);
    }

    /** Text that could be taken for a formula stays text even when somebody edits the cell. */
    private void put(Row row, Column column, String text, CellStyle style) {
        Cell cell = row.createCell(column.ordinal());
        cell.setCellValue(text.length() > 1000 ? text.substring(0, 1000) + "…" : text);
        cell.setCellStyle(Defused.looksLikeFormula(text) ? styles.quoted() : style);
    }

    private void link(Row row, Finding finding) {
        String cell = finding.cell().orElse("");
        String shown = finding.sheet()
                .map(sheet -> sheet + (cell.isEmpty() ? "" : "!" + cell))
                .orElse(cell);
        Optional<String> target = CellPlace.of(workbook, finding)
                .map(CellPlace::link)
                .or(() -> finding.sheet()
                        .map(name -> CellPlace.sheet(workbook, name))
                        .map(sheet -> CellPlace.link(sheet.getSheetName(), "A1")));
        put(row, Column.CELL, shown, target.isPresent() ? styles.link() : styles.body());
        target.ifPresent(to -> {
            Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress(to);
            row.getCell(Column.CELL.ordinal()).setHyperlink(link);
        });
    }

    private void writeRest(Sheet sheet, List<Remark> remarks, EarlierList earlier) {
        if (remarks.size() > MOST_ROWS) {
            line(sheet, words.in(language, "mark.more", remarks.size() - MOST_ROWS), styles.note());
        }
        List<Listed> closed =
                earlier.closed(remarks.stream().map(remark -> remark.listed("")).toList());
        if (!closed.isEmpty()) {
            line(sheet, "", styles.note());
            line(sheet, words.in(language, "mark.closed", closed.size()), styles.bold());
        }
        closed.stream().limit(MOST_ROWS).forEach(listed -> writeClosed(sheet, listed));
    }

    private void writeClosed(Sheet sheet, Listed listed) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        put(row, Column.SEVERITY, words.severity(language, listed.severity()), styles.body());
        put(row, Column.STANDING, words.in(language, "mark.standing.CLOSED"), styles.body());
        put(row, Column.RETURN, words.returned(language, listed.of()), styles.body());
        put(row, Column.CELL, listed.sheet() + (listed.cell().isEmpty() ? "" : "!" + listed.cell()), styles.body());
        put(row, Column.MESSAGE, listed.message(), styles.body());
        put(row, Column.RULE, listed.ruleCode(), styles.small());
        row.setHeightInPoints(POINTS_A_LINE * lines(row));
    }

    private static void line(Sheet sheet, String text, CellStyle style) {
        Cell cell = sheet.createRow(sheet.getLastRowNum() + 1).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private static void layOut(Sheet sheet, int header) {
        COLUMNS.forEach(column -> sheet.setColumnWidth(column.ordinal(), column.width * 256));
        sheet.createFreezePane(0, header + 1);
        if (sheet instanceof XSSFSheet) {
            sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
        }
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        sheet.setDisplayGridlines(false);
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
    }

    private void bringToFront(int index) {
        for (Sheet sheet : workbook) {
            sheet.setSelected(false);
        }
        workbook.setActiveSheet(index);
        workbook.setSelectedTab(index);
        workbook.setFirstVisibleTab(index);
    }
}
