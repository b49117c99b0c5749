package org.urbanstat.validation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.validation.ReturnChange.Believed;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;

/** What {@link ReturnStates#judge} changed. To be asked in the same transaction. */
public final class ReturnChanges {
    private static final SqlFile PAGE = SqlFile.beside(ReturnChanges.class, "return-changes-page");
    private static final int CHANGES_A_PAGE = 10_000;

    private final JdbcClient jdbc;

    public ReturnChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Numbered(long ordinal, ReturnChange change) {}

    /** Gives the changes by town, some ten thousand at a time; nothing when there is none. */
    public void forEachPage(Consumer<List<ReturnChange>> changes) {
        List<Numbered> page = after(0);
        while (!page.isEmpty()) {
            changes.accept(page.stream().map(Numbered::change).toList());
            page = after(page.get(page.size() - 1).ordinal());
        }
    }

    private List<Numbered> after(long ordinal) {
        return jdbc.sql(PAGE.text())
                .param("after", ordinal)
                .param("count", CHANGES_A_PAGE)
                .query((row, number) -> new Numbered(row.getLong("ordinal"), change(row)))
                .list();
    }

    private static ReturnChange change(ResultSet row) throws SQLException {
        return new ReturnChange(
                new AreaCode(row.getString("town_code")),
                new FormCode(row.getString("form_code")),
                new Period(row.getString("period")),
                believed(row, "from_"),
                believed(row, "to_"));
    }

    private static Believed believed(ResultSet row, String prefix) throws SQLException {
        return new Believed(
                row.getString(prefix + "status"),
                Optional.ofNullable(row.getObject(prefix + "revision", Integer.class)),
                Optional.ofNullable(row.getObject(prefix + "in_force", Integer.class)));
    }
}
