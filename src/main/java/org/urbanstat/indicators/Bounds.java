package org.urbanstat.indicators;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Form;

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
        jdbc.sql("drop table if exists missing_return, possible_operand, possible_choice, possible_side, possible_pair,"
                        + " possible_step, possible_range")
                .update();
        if (run("missing-returns") == 0) {
            return;
        }
        analyze("missing_return");
        run("possible-operand");
        run("possible-choice");
        definitions.forms().values().forEach(this::read);
        analyze("possible_operand");
        analyze("possible_choice");
        jdbc.sql(sql("possible-sides"))
                .param("tied", PartOfWhole.allIn(definitions))
                .param(
                        "chosen",
                        ChosenSide.allIn(definitions).stream()
                                .map(ChosenSide::name)
                                .toArray(String[]::new))
                .update();
        analyze("possible_side");
        jdbc.sql(sql("possible-pairs"))
                .param("joint", ChosenSide.joint(definitions))
                .update();
        analyze("possible_pair");
        run("possible-steps");
        analyze("possible_step");
        run("possible-ranges");
        analyze("possible_range");
        run("bounds");
        run("possible-values");
    }

    /** What the missing returns of a form can bring, and what those that are there bring where towns are chosen. */
    private void read(Form form) {
        Stream.of(
                        PossibleSql.of(form, definitions),
                        ChosenTownsSql.brought(form, definitions),
                        ChosenTownsSql.choices(form, definitions))
                .flatMap(Optional::stream)
                .forEach(statement -> jdbc.sql(statement).update());
    }

    private int run(String file) {
        return jdbc.sql(sql(file)).update();
    }

    private void analyze(String table) {
        jdbc.sql("analyze " + table).update();
    }

    private static String sql(String file) {
        return SqlFile.beside(Bounds.class, file).text();
    }
}
