package org.urbanstat.cli;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.urbanstat.definitions.Form;
import org.urbanstat.facts.CellChange;
import org.urbanstat.facts.RevisionDifference;
import org.urbanstat.facts.SaidCell;
import org.urbanstat.validation.ReturnKey;
import org.urbanstat.validation.Revision;

/** The revisions of a return as a table, the acts of operators below it, then the cells that differ. */
final class RevisionsScreen {
    private static final int MOST_CELLS = 40;

    private final Output output;
    private final Form form;
    private final ZoneId zone;
    private final boolean isShortened;

    /**
     * @param zone in which days begin
     * @param isShortened whether of a long difference the first cells alone are printed
     */
    RevisionsScreen(Output output, Form form, ZoneId zone, boolean isShortened) {
        this.output = output;
        this.form = form;
        this.zone = zone;
        this.isShortened = isShortened;
    }

    void print(ReturnKey key, List<Revision> revisions, List<RevisionDifference> differences) {
        table(revisions).lines().forEach(output.out()::println);
        revisions.forEach(this::acts);
        differences.forEach(difference -> print(key, difference));
    }

    private TextTable table(List<Revision> revisions) {
        TextTable table = TextTable.empty()
                .numbers(output.words("column.revision"))
                .words(output.words("column.status"))
                .words(output.words("column.in.force"))
                .words(output.words("column.received"))
                .numbers(output.words("column.errors"))
                .numbers(output.words("column.warnings"))
                .words(output.words("column.file"));
        for (Revision revision : revisions) {
            table.row(
                    String.valueOf(revision.number()),
                    output.words(
                            revision.counts() ? "outcome." + revision.outcome().word() : "revisions.withdrawn"),
                    revision.isInForce() ? "*" : "",
                    day(revision.receivedAt()),
                    String.valueOf(revision.errorCount()),
                    String.valueOf(revision.warningCount()),
                    revision.fileName());
        }
        return table;
    }

    private void acts(Revision revision) {
        revision.withdrawn()
                .ifPresent(w ->
                        output.say("revisions.withdrawn.line", revision.number(), w.by(), day(w.at()), w.reason()));
        revision.accepted()
                .forEach(a -> output.say(
                        "revisions.accepted.line",
                        revision.number(),
                        a.rule(),
                        a.by(),
                        day(a.at()),
                        a.expiresOn(),
                        a.reason()));
    }

    private void print(ReturnKey key, RevisionDifference difference) {
        output.out().println();
        if (difference.isEmpty()) {
            output.say("revisions.same", difference.from(), difference.to());
            return;
        }
        List<CellChange> cells = difference.cells();
        output.say("revisions.difference", difference.from(), difference.to(), cells.size());
        if (!cells.isEmpty()) {
            int shown = isShortened ? Math.min(cells.size(), MOST_CELLS) : cells.size();
            cells(cells.subList(0, shown)).lines().forEach(output.out()::println);
            if (shown < cells.size()) {
                output.say("revisions.more", shown, key.options(), difference.from(), difference.to());
            }
        }
        rows("revisions.rows.added", difference.rowsAdded());
        rows("revisions.rows.gone", difference.rowsGone());
    }

    private void rows(String sentence, List<String> keys) {
        if (!keys.isEmpty()) {
            output.say(sentence, keys.size(), String.join(", ", keys));
        }
    }

    private TextTable cells(List<CellChange> cells) {
        TextTable table = TextTable.empty()
                .words(output.words("column.area"))
                .words(output.words("column.field"))
                .numbers(output.words("difference.before"))
                .numbers(output.words("difference.after"))
                .words(output.words("column.cell.before"))
                .words(output.words("column.cell.after"));
        for (CellChange cell : cells) {
            table.row(
                    cell.key(),
                    form.field(cell.field())
                            .map(f -> f.name().in(output.language()))
                            .orElse(cell.field()),
                    cell.before().orElse("-"),
                    cell.after().orElse("-"),
                    place(cell.cellBefore()),
                    place(cell.cellAfter()));
        }
        return table;
    }

    private String day(OffsetDateTime at) {
        return at.atZoneSameInstant(zone).toLocalDate().toString();
    }

    private static String place(Optional<SaidCell> cell) {
        return cell.map(c -> c.sheet() + "!" + c.cell()).orElse("-");
    }
}
