package org.urbanstat.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.urbanstat.definitions.Form;
import org.urbanstat.parsing.ParsedFile.Unreadable;
import org.urbanstat.parsing.Table;
import org.urbanstat.vocabulary.Cell;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Text;

/** What is to be said of a file that no return can carry. */
final class FileFindings {
    private FileFindings() {}

    static List<Finding> unreadable(Unreadable unreadable) {
        return unreadable.personal().isEmpty()
                ? List.of(reason(unreadable))
                : PersonalFindings.of(unreadable.personal());
    }

    private static Finding reason(Unreadable unreadable) {
        String rule = "file." + unreadable.reason().name().toLowerCase(Locale.ROOT);
        FindingDraft draft = new FindingDraft(rule, Severity.ERROR, rule).words(unreadable.detail());
        return unreadable.detail().isEmpty()
                ? draft.finding()
                : draft.found(unreadable.detail()).finding();
    }

    /** What was thrown and where; not its message, in which words of the file may stand. */
    static Finding programFailed(Throwable failure) {
        String where = Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.urbanstat."))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
        String told = failure.getClass().getSimpleName() + where;
        return new FindingDraft(FileOutcome.PROGRAM_FAILED, Severity.ERROR, FileOutcome.PROGRAM_FAILED)
                .words(told)
                .found(told)
                .finding();
    }

    static Finding noTable() {
        return new FindingDraft("file.no_table", Severity.ERROR, "file.no_table")
                .words("")
                .finding();
    }

    /** Every sheet with a table is hidden, and of each that is said. */
    static Finding nothingShown() {
        return new FindingDraft("file.nothing_shown", Severity.ERROR, "file.nothing_shown").finding();
    }

    static Finding hiddenSheet(Table table) {
        return new FindingDraft("file.hidden_sheet", Severity.NOTE, "file.hidden_sheet")
                .sheet(table.sheet())
                .words(table.sheet())
                .finding();
    }

    static Finding unknownForm(Table table, Collection<Form> forms) {
        return new FindingDraft("file.unknown_form", Severity.ERROR, "file.unknown_form")
                .sheet(table.sheet())
                .cell(where(table))
                .words(table.sheet(), listed(forms))
                .finding();
    }

    private static Text listed(Collection<Form> forms) {
        return new Text(listed(forms, Language.ZH), listed(forms, Language.EN));
    }

    private static String listed(Collection<Form> forms, Language language) {
        return forms.stream()
                .map(form -> form.name().in(language))
                .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
    }

    /** @param period what the sources say, if anything: a monthly form may have been given a year alone */
    static Finding noPeriod(Table table, Form form, TablePeriod period) {
        boolean isYearOnly = !period.spoken().isEmpty();
        FindingDraft draft = new FindingDraft(
                        "file.no_period", Severity.ERROR, isYearOnly ? "file.no_month" : "file.no_period")
                .sheet(table.sheet());
        if (isYearOnly) {
            draft.found(period.spoken().get(0).period().printed());
        }
        draft.cell(where(table));
        String found = isYearOnly ? period.spoken().get(0).period().printed() : "";
        return draft.words(table.sheet(), form.name(), found).finding();
    }

    /** The title, where a period ought to stand; without one the first cell of the header. */
    static Cell where(Table table) {
        return table.titles().isEmpty()
                ? table.headerCell()
                : table.titles().get(0).cell();
    }

    static Finding noRows(Table table, Form form) {
        return new FindingDraft("file.no_rows", Severity.ERROR, "file.no_rows")
                .sheet(table.sheet())
                .cell(table.headerCell())
                .words(table.sheet(), form.name())
                .finding();
    }

    static Finding unknownTown(ReadTable table, ReadRow row, String code, String similar) {
        String field = RowsByTown.townField(table);
        FindingDraft draft = inRow("file.unknown_town", "file.unknown_town", table, row, field);
        return draft.found(code)
                .words(table.table().sheet(), table.place(row), code, similar)
                .finding();
    }

    /**
     * A row of which nothing tells the town.
     *
     * @param more words of the sentence behind sheet and row
     */
    static Finding noTown(ReadTable table, ReadRow row, String rule, String sentence, Object... more) {
        List<Object> words = new ArrayList<>(List.of(table.table().sheet(), table.place(row)));
        words.addAll(List.of(more));
        return inRow(rule, sentence, table, row, RowsByTown.townField(table))
                .words(words.toArray())
                .finding();
    }

    private static FindingDraft inRow(String rule, String sentence, ReadTable table, ReadRow row, String field) {
        FindingDraft draft = new FindingDraft(rule, Severity.ERROR, sentence)
                .sheet(table.table().sheet())
                .raw(row.value(field).raw());
        return draft.cell(table.cell(field, row.number())
                .or(() -> table.cell("town_name", row.number()))
                .orElseGet(() -> table.table().firstCell(row.number())));
    }
}
