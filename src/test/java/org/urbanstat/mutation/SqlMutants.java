package org.urbanstat.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The changes of one statement: one piece each, none that leaves it as it was. */
final class SqlMutants {
    private final String file;
    private final SqlTemplate template;

    private SqlMutants(String file, SqlTemplate template) {
        this.file = file;
        this.template = template;
    }

    static List<SqlMutant> of(String file, SqlTemplate template) {
        return new SqlMutants(file, template).all();
    }

    private List<SqlMutant> all() {
        String sql = template.text();
        List<SqlToken> tokens = SqlToken.of(sql);
        Set<SqlEdit> edits = new LinkedHashSet<>();
        edits.addAll(new SignEdits(tokens).all());
        edits.addAll(new WordEdits(tokens).all());
        edits.addAll(new CallEdits(sql, tokens).all());
        edits.addAll(new ConditionEdits(sql, tokens).all());
        edits.addAll(new OrderEdits(sql, tokens).all());
        Map<String, Integer> same = new HashMap<>();
        List<SqlMutant> mutants = new ArrayList<>();
        for (SqlEdit edit : edits) {
            String changed = edit.in(sql);
            if (template.hasHolesOf(changed)) {
                String place = line(sql, edit.start());
                String change = edit.change(sql);
                mutants.add(new SqlMutant(file, place, change, same.merge(place + change, 1, Integer::sum), changed));
            }
        }
        return mutants;
    }

    private static String line(String sql, int at) {
        int from = sql.lastIndexOf('\n', at - 1) + 1;
        int to = sql.indexOf('\n', at);
        return sql.substring(from, to < 0 ? sql.length() : to).strip();
    }
}
