package org.urbanstat.feedback;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.urbanstat.validation.Finding;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Text;

/** What stands above the list: the file, its returns and what became of them, what to do now. */
record ListHead(Sheet sheet, ListWords words, Language language, ListStyles styles) {
    /** A county's file may hold dozens. */
    private static final int MOST_RETURNS = 12;

    void write(SentFile sent, List<Remark> remarks, EarlierList earlier, Optional<Text> listOnlyBecause) {
        line(
                words.in(
                        language,
                        "mark.title",
                        count(remarks, Severity.ERROR),
                        count(remarks, Severity.WARNING),
                        count(remarks, Severity.NOTE)),
                styles.title());
        line(words.in(language, "mark.file", sent.name(), sent.sha256().hex().substring(0, 12)), styles.note());
        Set<ReturnName> returns = new LinkedHashSet<>();
        remarks.forEach(remark -> returns.add(remark.of()));
        earlier.findings().forEach(closed -> returns.add(closed.of()));
        returns.remove(ReturnName.FILE);
        returns.stream().limit(MOST_RETURNS).forEach(of -> line(summary(of, remarks), styles.bold()));
        compared(remarks, earlier);
        listOnlyBecause.ifPresent(reason -> line(reason.in(language), styles.bold()));
        line(words.in(language, how(remarks, listOnlyBecause)), styles.note());
    }

    private static String how(List<Remark> remarks, Optional<Text> listOnlyBecause) {
        if (remarks.isEmpty()) {
            return "mark.how.nothing";
        }
        return listOnlyBecause.isPresent() ? "mark.how.list" : "mark.how";
    }

    private String summary(ReturnName of, List<Remark> remarks) {
        List<Finding> findings = remarks.stream()
                .filter(remark -> remark.of().equals(of))
                .map(Remark::finding)
                .toList();
        if (findings.isEmpty()) {
            return words.in(language, "mark.clean", words.returned(language, of));
        }
        boolean isRejected = findings.stream().anyMatch(Finding::rejects);
        return words.in(
                language,
                isRejected ? "mark.rejected" : "mark.accepted",
                words.returned(language, of),
                findings.size());
    }

    private void compared(List<Remark> remarks, EarlierList earlier) {
        if (earlier.returns().isEmpty()) {
            return;
        }
        List<Listed> now = remarks.stream().map(remark -> remark.listed("")).toList();
        line(
                words.in(
                        language,
                        "mark.compared",
                        earlier.closed(now).size(),
                        standing(now, earlier, EarlierList.Standing.NEW),
                        standing(now, earlier, EarlierList.Standing.OPEN)),
                styles.bold());
    }

    private static long standing(List<Listed> now, EarlierList earlier, EarlierList.Standing standing) {
        return now.stream().filter(l -> earlier.standing(l) == standing).count();
    }

    private static long count(List<Remark> remarks, Severity severity) {
        return remarks.stream()
                .filter(remark -> remark.finding().severity() == severity)
                .count();
    }

    private void line(String text, CellStyle style) {
        Cell cell = sheet.createRow(sheet.getLastRowNum() + 1).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }
}
