package org.urbanstat.pipeline;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.linkage.TownYear;
import org.urbanstat.linkage.TownYears;
import org.urbanstat.vocabulary.AreaCode;

/** What the returns in force say of some towns. */
final class LinkageInputs {
    private static final SqlFile TOWN_YEARS = SqlFile.beside(LinkageInputs.class, "town-years");

    private LinkageInputs() {}

    static TownYears of(JdbcClient jdbc, Collection<AreaCode> towns) {
        return new TownYears(jdbc.sql(TOWN_YEARS.text())
                .param("towns", towns.stream().map(AreaCode::digits).toArray(String[]::new))
                .query(TownYear.class)
                .list());
    }
}
