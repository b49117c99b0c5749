package org.urbanstat.publication;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Indicator;

/** The view with one row a town and period, and one column an indicator. */
final class TownSummaryView {
    static final SqlFile TEMPLATE = SqlFile.beside(TownSummaryView.class, "town-summary");

    private static final List<String> FIXED =
            List.of("period", "town_code", "town_name", "release_id", "reward_yuan", "quota_m2", "score", "rank");

    private final JdbcClient jdbc;
    private final Definitions definitions;

    TownSummaryView(JdbcClient jdbc, Definitions definitions) {
        this.jdbc = jdbc;
        this.definitions = definitions;
    }

    String statement() {
        List<String> wanted =
                definitions.indicators().stream().map(Indicator::code).toList();
        List<String> codes = ViewColumns.grown(jdbc, "town_summary", FIXED, wanted);
        String pivots = codes.stream()
                .map(c -> ",\n    max(t.value) filter (where t.indicator_code = '%1$s') as %1$s".formatted(c))
                .collect(Collectors.joining());
        String columns = codes.stream().map(c -> ", p." + c).collect(Collectors.joining());
        return TEMPLATE.text().replace("{pivots}", pivots).replace("{columns}", columns);
    }
}
