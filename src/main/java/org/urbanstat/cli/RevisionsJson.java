package org.urbanstat.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.urbanstat.facts.CellChange;
import org.urbanstat.facts.RevisionDifference;
import org.urbanstat.facts.SaidCell;
import org.urbanstat.validation.ReturnKey;
import org.urbanstat.validation.Revision;
import org.urbanstat.vocabulary.JsonText;

/** What {@code revisions --json} prints: one object on one line, null where something does not apply. */
final class RevisionsJson {
    private RevisionsJson() {}

    static String of(ReturnKey key, List<Revision> revisions, List<RevisionDifference> differences) {
        return "{\"town_code\": " + text(key.town().digits()) + ", \"form_code\": "
                + text(key.form().text()) + ", \"period\": " + text(key.period().text()) + ", \"revisions\": "
                + array(revisions, RevisionsJson::revision) + ", \"differences\": "
                + array(differences, RevisionsJson::difference) + "}";
    }

    private static String revision(Revision revision) {
        return "{\"revision\": " + revision.number() + ", \"status\": "
                + text(revision.outcome().word()) + ", \"is_in_force\": " + revision.isInForce()
                + ", \"received_at\": " + text(revision.receivedAt().toInstant().toString()) + ", \"file_name\": "
                + text(revision.fileName()) + ", \"sheet\": " + text(revision.sheet()) + ", \"error_count\": "
                + revision.errorCount() + ", \"warning_count\": " + revision.warningCount() + ", \"withdrawn\": "
                + revision.withdrawn().map(RevisionsJson::withdrawn).orElse("null") + ", \"accepted\": "
                + array(revision.accepted(), RevisionsJson::accepted) + "}";
    }

    private static String withdrawn(Revision.Withdrawn act) {
        return "{\"by\": " + text(act.by()) + ", \"at\": "
                + text(act.at().toInstant().toString()) + ", \"reason\": " + text(act.reason()) + "}";
    }

    private static String accepted(Revision.Accepted act) {
        return "{\"rule_code\": " + text(act.rule()) + ", \"by\": " + text(act.by()) + ", \"at\": "
                + text(act.at().toInstant().toString()) + ", \"expires_on\": "
                + text(act.expiresOn().toString()) + ", \"reason\": " + text(act.reason()) + "}";
    }

    private static String difference(RevisionDifference difference) {
        return "{\"from\": " + difference.from() + ", \"to\": " + difference.to() + ", \"cells\": "
                + array(difference.cells(), RevisionsJson::cell) + ", \"rows_added\": "
                + array(difference.rowsAdded(), RevisionsJson::text) + ", \"rows_gone\": "
                + array(difference.rowsGone(), RevisionsJson::text) + "}";
    }

    private static String cell(CellChange change) {
        return "{\"key\": " + text(change.key()) + ", \"field\": " + text(change.field()) + ", \"before\": "
                + text(change.before()) + ", \"after\": " + text(change.after()) + ", \"cell_before\": "
                + change.cellBefore().map(RevisionsJson::place).orElse("null") + ", \"cell_after\": "
                + change.cellAfter().map(RevisionsJson::place).orElse("null") + "}";
    }

    private static String place(SaidCell cell) {
        return "{\"file_name\": " + text(cell.fileName()) + ", \"sheet\": " + text(cell.sheet()) + ", \"cell\": "
                + text(cell.cell()) + "}";
    }

    private static String text(Optional<String> text) {
        return text.map(JsonText::quoted).orElse("null");
    }

    private static String text(String text) {
        return JsonText.quoted(text);
    }

    private static <T> String array(List<T> items, Function<T, String> json) {
        return items.stream().map(json).collect(Collectors.joining(", ", "[", "]"));
    }
}
