package org.urbanstat.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.urbanstat.vocabulary.Cell;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Sha256;

/**
 * Two tables of a file that are the same return: one where they say the same, and a NOTE says so; else refused, with the
 * cells that differ (defect 42). Which of them is meant nobody can tell.
 */
final class TwiceInFile {
    private static final int MOST = 20;

    private TwiceInFile() {}

    static ReturnOutcome merged(ReturnOutcome first, ReturnOutcome second) {
        return first.contentSha256().equals(second.contentSha256()) ? once(first, second) : refused(first, second);
    }

    private static ReturnOutcome once(ReturnOutcome first, ReturnOutcome second) {
        FindingDraft note = new FindingDraft(first.form() + ".same_twice.period", Severity.NOTE, "same_twice")
                .sheet(second.sheet())
                .cell(beginning(second))
                .words(first.sheet(), second.sheet(), first.period());
        return with(first, note.finding(), first.contentSha256());
    }

    /** The first one, with the finding before all others. */
    private static ReturnOutcome refused(ReturnOutcome first, ReturnOutcome second) {
        List<DifferingCell> cells = DifferingCell.between(first, second);
        String listed = cells.stream().limit(MOST).map(DifferingCell::text).collect(Collectors.joining("; "));
        String all = cells.size() > MOST ? listed + " …" : listed.isEmpty() ? "—" : listed;
        FindingDraft draft = new FindingDraft(first.form() + ".twice_in_file.period", Severity.ERROR, "twice_in_file")
                .sheet(second.sheet())
                .found(first.sheet() + ", " + second.sheet())
                .words(first.sheet(), second.sheet(), first.period(), all);
        draft.cell(cells.stream()
                .flatMap(cell -> cell.second().stream())
                .findFirst()
                .orElseGet(() -> beginning(second)));
        return with(
                first,
                draft.finding(),
                Sha256.of(first.contentSha256().hex() + second.contentSha256().hex()));
    }

    private static Cell beginning(ReturnOutcome outcome) {
        int column = outcome.fieldColumns().values().stream()
                .mapToInt(Integer::intValue)
                .min()
                .orElse(1);
        int row = outcome.rows().stream().mapToInt(TypedRow::sheetRow).min().orElse(1);
        return outcome.cell(column, row);
    }

    private static ReturnOutcome with(ReturnOutcome first, Finding finding, Sha256 content) {
        List<Finding> findings = new ArrayList<>();
        findings.add(finding);
        findings.addAll(first.findings());
        return new ReturnOutcome(
                first.town(),
                first.form(),
                first.period(),
                first.sheet(),
                first.fieldColumns(),
                first.rows(),
                first.totals(),
                List.copyOf(findings),
                first.notEvaluated(),
                first.cleanings(),
                content,
                first.isTransposed());
    }
}
