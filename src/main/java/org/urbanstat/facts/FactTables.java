package org.urbanstat.facts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Form;
import org.urbanstat.facts.TableChanges.PresentTable;

/**
 * The typed tables of schema {@code facts}, one a form, made after the forms' files. A new field becomes a new column;
 * nothing is ever dropped, and no column changes its type.
 */
public final class FactTables {
    private static final SqlFile COLUMNS = SqlFile.beside(FactTables.class, "fact-columns");
    private static final SqlFile LOCK = SqlFile.beside(FactTables.class, "fact-table-lock");

    private final JdbcTemplate template;
    private final TransactionTemplate transaction;

    public FactTables(DataSource dataSource) {
        this.template = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /**
     * Brings the tables to what the forms say; one query when nothing changed.
     *
     * @throws ChangedForm when a field changed its type or bears the name of a column that every table has
     */
    public void bring(Collection<Form> forms) {
        if (changes(forms).isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            template.query(LOCK.text(), row -> {});
            changes(forms).forEach(template::execute);
        });
    }

    private List<String> changes(Collection<Form> forms) {
        Map<String, PresentTable> present = new LinkedHashMap<>();
        template.query(COLUMNS.text(), row -> {
            String tableComment = row.getString("table_comment");
            boolean isGuarded = row.getBoolean("is_guarded");
            String name = row.getString("column_name");
            present.computeIfAbsent(row.getString("table_name"), table -> new PresentTable(tableComment, isGuarded))
                    .columns()
                    .put(name, new FactColumn(name, row.getString("sql_type"), row.getString("comment")));
        });
        return TableChanges.of(forms, present);
    }
}
