package org.urbanstat.pipeline;

import java.util.List;
import java.util.StringJoiner;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What a statement yields, each row as its values between bars. */
final class StatementRows {
    private StatementRows() {}

    static List<String> of(StatementSpec statement) {
        return statement
                .query((row, number) -> {
                    StringJoiner line = new StringJoiner("|");
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        line.add(String.valueOf(row.getString(i)));
                    }
                    return line.toString();
                })
                .list();
    }
}
