package org.urbanstat.pipeline;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.Copy;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.ResponsibleUnits;

/** Puts into schema definitions which units answer for each item, by the policy that holds last, and for each form. */
final class UnitTables {
    /** As the view of the mart splits them again; no unit's name holds it, for the policy's own text is split by it. */
    private static final String BETWEEN = "、";

    private static final List<String> COLUMNS = List.of("subject_type", "subject_code", "subject_name", "units");

    private final JdbcClient jdbc;
    private final Copy copy;
    private final Definitions definitions;

    UnitTables(JdbcClient jdbc, Copy copy, Definitions definitions) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.definitions = definitions;
    }

    void load() {
        jdbc.sql("truncate definitions.responsible_unit").update();
        copy.into("definitions.responsible_unit", COLUMNS, rows -> {
            items().forEach(i -> rows.row("item", i.number(), i.heading(), String.join(BETWEEN, i.units())));
            forms().forEach(f -> rows.row("form", f.code().text(), f.name().zh(), f.leadUnit()));
        });
    }

    private Stream<ResponsibleUnits.Item> items() {
        return definitions.policies().unitsOn(definitions.nightly().lastPeriod()).stream()
                .flatMap(policy -> policy.items().stream());
    }

    private Stream<Form> forms() {
        return definitions.forms().values().stream()
                .filter(form -> !form.leadUnit().isEmpty());
    }
}
