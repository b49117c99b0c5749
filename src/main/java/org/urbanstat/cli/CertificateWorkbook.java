package org.urbanstat.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.urbanstat.explanation.Certificate;
import org.urbanstat.explanation.CertificateRow;

/**
 * A certificate as a workbook to print, sign and work out again: a sheet for each of its three tables, so that every digit is
 * large enough to read. Numbers are numbers; nothing in it is a formula, whatever a town is called.
 */
record CertificateWorkbook(Output output, Certificate certificate) {
    private static final List<String> SHEETS =
            List.of("certificate.sheet.shares", "certificate.sheet.pool", "certificate.sheet.awards");
    private static final String TOWN_CODE = "certificate.column.town_code";
    private static final String TOWN_NAME = "certificate.column.town_name";

    byte[] bytes() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.getProperties().getCoreProperties().setTitle(text().title());
            CertificateStyles styles = new CertificateStyles(workbook);
            for (int table = 0; table < CertificateColumn.TABLES.size(); table++) {
                write(workbook, styles, table);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private CertificateText text() {
        return new CertificateText(output, certificate);
    }

    private void write(XSSFWorkbook workbook, CertificateStyles styles, int table) {
        List<CertificateColumn> columns = CertificateColumn.TABLES.get(table);
        CertificatePage page = new CertificatePage(
                workbook.createSheet(output.words(SHEETS.get(table))),
                styles,
                columns.stream().map(this::digits).toList());
        page.title(text().title());
        above(table).forEach(page::sentence);
        page.header(
                Stream.concat(Stream.of(TOWN_CODE, TOWN_NAME), columns.stream().map(CertificateColumn::key))
                        .map(output::words)
                        .toList());
        for (CertificateRow row : certificate.rows()) {
            page.row(
                    List.of(row.townCode(), row.townName()),
                    columns.stream().map(c -> c.cell(row, "—")).toList());
        }
        if (table == CertificateColumn.TABLES.size() - 1) {
            below().forEach(page::sentence);
        }
        page.sentence("");
        page.sentence(output.words("certificate.sign"));
        page.paper(footer());
    }

    private int digits(CertificateColumn column) {
        return certificate.rows().stream()
                .mapToInt(row -> column.cell(row, "—").length())
                .max()
                .orElse(0);
    }

    /** What the allocation rests on stands on the first sheet, how to go on on each. */
    private List<String> above(int table) {
        List<String> path = text().path();
        List<String> above = new ArrayList<>();
        if (table == 0) {
            above.addAll(text().restsOn());
        }
        if (table > 0) {
            above.addAll(text().pools());
        }
        above.addAll(table < 2 ? path.subList(table, table + 1) : path.subList(2, path.size()));
        return above;
    }

    private List<String> below() {
        return Stream.concat(text().reasons().stream(), Stream.of(text().verdict()))
                .toList();
    }

    /** On every page, so that a page that is torn off can be told from another. */
    private String footer() {
        return output.words(
                "certificate.footer",
                certificate.policy().mandate().code(),
                certificate.period(),
                certificate.release().releaseId(),
                certificate.release().manifest());
    }
}
