package org.urbanstat.feedback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Severity;

/** Marks an open workbook: fills, comments, the record of what was there before, the list in front. */
final class MarkedWorkbook {
    /** More marks help nobody, and each costs a comment; the list says how many there are. */
    static final int MOST_CELLS = 2_000;

    private final Workbook workbook;
    private final ListWords words;
    private final Language language;

    MarkedWorkbook(Workbook workbook, ListWords words, Language language) {
        this.workbook = workbook;
        this.words = words;
        this.language = language;
    }

    void mark(SentFile sent, List<Remark> remarks, EarlierList earlier) {
        ViewBefore view = ViewBefore.of(workbook);
        StateSheet state = StateSheet.create(workbook);
        state.writeHead(sent, remarks, language);
        state.writeView(view);
        MarkStyles styles = new MarkStyles(workbook);
        MarkComments comments = new MarkComments();
        for (CellPlace.Marked marked : marked(remarks)) {
            mark(marked, state, styles, comments);
        }
        new ListSheet(workbook, words, language).write(sent, remarks, earlier, Optional.empty());
    }

    private void mark(CellPlace.Marked marked, StateSheet state, MarkStyles styles, MarkComments comments) {
        Sheet sheet = marked.place().sheet();
        int rowIndex = marked.place().address().getRow();
        int columnIndex = marked.place().address().getColumn();
        boolean hadRow = sheet.getRow(rowIndex) != null;
        Row row = hadRow ? sheet.getRow(rowIndex) : sheet.createRow(rowIndex);
        boolean hadCell = row.getCell(columnIndex) != null;
        Cell cell = hadCell ? row.getCell(columnIndex) : fresh(row, columnIndex);
        state.writeCell(cell, hadRow, hadCell);
        cell.setCellStyle(styles.of(cell.getCellStyle(), worst(marked)));
        comments.add(
                cell,
                marked.remarks().stream()
                        .map(remark -> words.comment(language, remark.finding()))
                        .collect(Collectors.joining("\n\n")));
    }

    /** A cell that was not there looks like its row, or else its column. */
    private static Cell fresh(Row row, int columnIndex) {
        Cell cell = row.createCell(columnIndex);
        if (row.isFormatted()) {
            cell.setCellStyle(row.getRowStyle());
        } else {
            Optional.ofNullable(row.getSheet().getColumnStyle(columnIndex)).ifPresent(cell::setCellStyle);
        }
        return cell;
    }

    private static Severity worst(CellPlace.Marked marked) {
        return marked.remarks().get(0).finding().severity();
    }

    private List<CellPlace.Marked> marked(List<Remark> remarks) {
        Map<CellPlace, List<Remark>> byPlace = new LinkedHashMap<>();
        for (Remark remark : remarks) {
            CellPlace.of(workbook, remark.finding())
                    .filter(place -> byPlace.size() < MOST_CELLS || byPlace.containsKey(place))
                    .ifPresent(place -> byPlace.computeIfAbsent(place, p -> new ArrayList<>())
                            .add(remark));
        }
        Comparator<Remark> worstFirst =
                Comparator.comparing(remark -> remark.finding().severity());
        return byPlace.entrySet().stream()
                .map(e -> new CellPlace.Marked(
                        e.getKey(), e.getValue().stream().sorted(worstFirst).toList()))
                .toList();
    }
}
