package org.urbanstat.publication;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Form;
import org.urbanstat.vocabulary.Sha256;

/**
 * Brings those views of the mart that depend on the definitions, and the meaning of every column, to the definitions.
 * Views grow by columns at their end and never lose one.
 */
public final class Mart {
    private final JdbcClient jdbc;

    public Mart(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does nothing when the mart was brought to the same definitions before. */
    public void bring(Definitions definitions) {
        Dictionary dictionary = Dictionary.of(definitions);
        String state = state(definitions, dictionary);
        if (state.equals(loaded())) {
            return;
        }
        for (Form form : definitions.forms().values()) {
            jdbc.sql(new FactView(jdbc, form).statement()).update();
        }
        jdbc.sql(new TownSummaryView(jdbc, definitions).statement()).update();
        dictionary.write(jdbc);
        jdbc.sql(SqlFile.beside(Mart.class, "mart-loaded").text())
                .param("state", state)
                .update();
    }

    /** A program with other views brings them to the same definitions anew. */
    private static String state(Definitions definitions, Dictionary dictionary) {
        String views = FactView.TEMPLATE.text() + TownSummaryView.TEMPLATE.text();
        return Sha256.of(definitions.sha256() + dictionary.toString() + views).hex();
    }

    private String loaded() {
        return jdbc.sql("select sha256 from definitions.loaded where what = 'mart'")
                .query(String.class)
                .optional()
                .orElse("");
    }
}
