package org.urbanstat.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.definitions.Form;
import org.urbanstat.validation.Revision;

/** Compares revisions of a return cell by cell, rows by their code and not by their place; rejected revisions too. */
public final class RevisionDifferences {
    private final JdbcClient jdbc;
    private final Form form;

    /** @param form that the returns are of */
    public RevisionDifferences(JdbcClient jdbc, Form form) {
        this.jdbc = jdbc;
        this.form = form;
    }

    /** What the second says otherwise than the first. */
    public RevisionDifference between(Revision first, Revision second) {
        SaidRevision before = new SaidRevision(jdbc, form, first.readingId());
        SaidRevision after = new SaidRevision(jdbc, form, second.readingId());
        List<CellChange> cells = new ArrayList<>();
        after.rows()
                .forEach((key, row) -> Optional.ofNullable(before.rows().get(key))
                        .ifPresent(was -> cells.addAll(changes(before, was, after, row))));
        return new RevisionDifference(
                first.number(), second.number(), List.copyOf(cells), onlyIn(after, before), onlyIn(before, after));
    }

    private static List<String> onlyIn(SaidRevision one, SaidRevision other) {
        return one.rows().keySet().stream()
                .filter(key -> !other.rows().containsKey(key))
                .toList();
    }

    private static List<CellChange> changes(SaidRevision before, SaidRow was, SaidRevision after, SaidRow is) {
        List<CellChange> changes = new ArrayList<>();
        for (String field : after.fields()) {
            Optional<SaidValue> old = Optional.ofNullable(was.values().get(field));
            Optional<SaidValue> now = Optional.ofNullable(is.values().get(field));
            if (old.isPresent() != now.isPresent()
                    || old.isPresent() && !old.get().agrees(now.orElseThrow())) {
                changes.add(new CellChange(
                        is.key(),
                        field,
                        old.map(SaidValue::text),
                        now.map(SaidValue::text),
                        before.cell(was, field),
                        after.cell(is, field)));
            }
        }
        return changes;
    }
}
