package org.urbanstat.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urbanstat.definitions.Form;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Text;

/** What has to be done to the tables that are there so that they hold what the forms say. */
final class TableChanges {
    private static final Messages MESSAGES = Messages.beside(TableChanges.class);

    private final Map<String, PresentTable> present;
    private final List<String> statements = new ArrayList<>();
    private final List<Text> problems = new ArrayList<>();

    private TableChanges(Map<String, PresentTable> present) {
        this.present = present;
    }

    /**
     * A table as it is.
     *
     * @param isGuarded whether it refuses rows without a reading
     * @param columns by name
     */
    record PresentTable(String comment, boolean isGuarded, Map<String, FactColumn> columns) {
        PresentTable(String comment, boolean isGuarded) {
            this(comment, isGuarded, new LinkedHashMap<>());
        }
    }

    /**
     * The statements, in order; none when nothing changed.
     *
     * @throws ChangedForm with every problem of every form
     */
    static List<String> of(Iterable<Form> forms, Map<String, PresentTable> present) {
        TableChanges changes = new TableChanges(present);
        forms.forEach(changes::bring);
        if (!changes.problems.isEmpty()) {
            throw new ChangedForm(changes.problems);
        }
        return changes.statements;
    }

    private void bring(Form form) {
        form.fields().stream()
                .filter(field -> FactColumn.RESERVED.contains(field.code()))
                .forEach(field -> problems.add(MESSAGES.text("reserved-field", form.code(), field.code())));
        String table = "facts.\"" + form.code() + "\"";
        @Nullable PresentTable known = present.get(form.code().text());
        if (known == null) {
            create(table, FactColumn.of(form));
        }
        PresentTable before = known == null ? new PresentTable("", false) : known;
        guard(table, before);
        comment("table " + table, before.comment(), FactColumn.comment(form.name(), ""));
        for (FactColumn column : FactColumn.of(form)) {
            bring(form, table, column, before.columns().get(column.name()), known == null);
        }
    }

    private void create(String table, List<FactColumn> columns) {
        statements.add(columns.stream()
                .map(TableChanges::declaration)
                .collect(Collectors.joining(
                        ",\n  ", "create table " + table + " (\n  ", ",\n  primary key (reading_id, sheet_row)\n)")));
    }

    /** In the place of a foreign key, which would be asked for every row. */
    private void guard(String table, PresentTable before) {
        if (!before.isGuarded()) {
            guard("reading_is_there after insert", table);
            guard("reading_stays_there after update", table);
        }
    }

    private void guard(String moment, String table) {
        statements.add("create or replace trigger " + moment + " on " + table
                + " referencing new table as fresh for each statement"
                + " execute function validation.refuse_rows_without_reading()");
    }

    private void bring(Form form, String table, FactColumn column, @Nullable FactColumn before, boolean isNew) {
        if (before == null) {
            if (!isNew) {
                statements.add("alter table " + table + " add column " + declaration(column));
            }
        } else if (!before.sqlType().equals(column.sqlType())) {
            problems.add(MESSAGES.text("type-changed", form.code(), column.name(), before.sqlType(), column.sqlType()));
        }
        comment(
                "column " + table + ".\"" + column.name() + "\"",
                before == null ? "" : before.comment(),
                column.comment());
    }

    private void comment(String object, String before, String comment) {
        if (!comment.equals(before)) {
            statements.add("comment on " + object + " is '" + comment.replace("'", "''") + "'");
        }
    }

    private static String declaration(FactColumn column) {
        String rule = switch (column.name()) {
            case "reading_id", "sheet_row", FactColumn.TOWN_CODE, "period" -> " not null";
            default -> "";
        };
        return '"' + column.name() + "\" " + column.sqlType() + rule;
    }
}
