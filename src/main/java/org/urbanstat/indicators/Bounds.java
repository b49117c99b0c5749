package org.urbanstat.indicators;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Definitions;

/**
 * What the candidate's figures can come to with the returns that are missing: the bounds of those that are there, and the
 * possible values of towns that have none. Where no return is missing, nothing is done.
 */
final class Bounds {
    private final JdbcClient jdbc;
    private final Definitions definitions;

    Bounds(JdbcClient jdbc, Definitions definitions) {
        this.jdbc = jdbc;
        this.definitions = definitions;
    }

    /** After the values, of which each side is known, and before their differences. */
    void set() {
        jdbc.sql("drop table if exists missing_return, possible_operand, possible_pair")
                .update();
        if (jdbc.sql(sql("missing-returns")).update() == 0) {
            return;
        }
        jdbc.sql("analyze missing_return").update();
        jdbc.sql(sql("possible-operand")).update();
        definitions
                .forms()
                .values()
                .forEach(form -> PossibleSql.of(form, definitions)
                        .ifPresent(statement -> jdbc.sql(statement).update()));
        jdbc.sql("analyze possible_operand").update();
        jdbc.sql(sql("possible-pairs"))
                .param("tied", PartOfWhole.allIn(definitions))
                .update();
        jdbc.sql("analyze possible_pair").update();
        jdbc.sql(sql("bounds")).update();
        jdbc.sql(sql("possible-values")).update();
    }

    private static String sql(String file) {
        return SqlFile.beside(Bounds.class, file).text();
    }
}
