package org.urbanstat.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.urbanstat.parsing.Table.Notice;
import org.urbanstat.parsing.Table.Sight;
import org.urbanstat.vocabulary.Severity;

/** What a person should know of the layout of a return's table: hidden cells, merged numbers, labels that do not fit. */
final class LayoutFindings {
    private final ReadReturn of;
    private final Set<Integer> rows;

    private LayoutFindings(ReadReturn of) {
        this.of = of;
        this.rows = of.rows().stream().map(ReadRow::number).collect(Collectors.toSet());
    }

    static List<PlacedFinding> of(ReadReturn of) {
        LayoutFindings layout = new LayoutFindings(of);
        List<PlacedFinding> findings = new ArrayList<>();
        List<Notice> hidden = new ArrayList<>();
        for (Notice notice : of.table().table().notices()) {
            switch (notice.sight()) {
                case HIDDEN_ROW -> hidden.add(notice);
                case MERGED_NUMBER -> {
                    if (layout.rows.contains(notice.lastRow())) {
                        findings.add(layout.finding(notice, "merged_number", Severity.ERROR));
                    }
                }
                case HIDDEN_COLUMN -> findings.add(layout.finding(notice, layout.hidden(false), Severity.WARNING));
                case COLUMN_NUMBER -> findings.add(layout.finding(notice, "column_number", Severity.WARNING));
                case LABEL_SLIP -> findings.add(layout.finding(notice, "label_slip", Severity.WARNING));
            }
        }
        hidden.removeIf(notice -> !layout.rows.contains(notice.row()));
        if (!hidden.isEmpty()) {
            findings.add(layout.hiddenRows(hidden));
        }
        return findings;
    }

    /** One for all hidden rows: a filter hides hundreds. */
    private PlacedFinding hiddenRows(List<Notice> hidden) {
        Notice first = hidden.get(0);
        List<Integer> numbers = hidden.stream().map(Notice::row).toList();
        String listed = of.table().table().isTransposed() ? letters(numbers) : Runs.of(numbers);
        Notice all = new Notice(Sight.HIDDEN_ROW, "", first.column(), first.row(), first.row(), listed, "");
        return draft(all, hidden(true), Severity.WARNING, "rows")
                .found(listed)
                .words(listed, hidden.size())
                .placed();
    }

    private String letters(List<Integer> columns) {
        return columns.stream()
                .map(column -> of.table().table().cell(1, column).columnLetters())
                .collect(Collectors.joining(", "));
    }

    /** Where indicators stand below each other the table's rows are the sheet's columns. */
    private String hidden(boolean isRow) {
        return isRow != of.table().table().isTransposed() ? "hidden_rows" : "hidden_columns";
    }

    private PlacedFinding finding(Notice notice, String sentence, Severity severity) {
        String field = notice.field().isEmpty() ? "column" : notice.field();
        FindingDraft draft = draft(notice, sentence, severity, field).rawText(notice.found());
        if (!notice.expected().isEmpty()) {
            draft.found(notice.found()).expected(notice.expected());
        }
        String last = address(notice.column(), notice.lastRow());
        return draft.words(notice.found(), 1, notice.expected(), last, of.name(field))
                .placed();
    }

    private FindingDraft draft(Notice notice, String sentence, Severity severity, String field) {
        return of.finding(of.form().code() + "." + sentence + "." + field, severity, sentence)
                .cell(of.table().table().cell(notice.column(), notice.row()));
    }

    private String address(int column, int row) {
        return of.table().table().cell(column, row).address();
    }
}
