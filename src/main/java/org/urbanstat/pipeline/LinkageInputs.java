package org.urbanstat.pipeline;

import java.sql.ResultSet;
import java.sql.SQLException;
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
                .query((row, number) -> year(row))
                .list());
    }

    /** Column by column, as a country has hundreds of thousands. */
    private static TownYear year(ResultSet row) throws SQLException {
        return new TownYear(
                row.getString("town_code"),
                row.getString("year"),
                row.getBoolean("is_settlement_owed"),
                row.getBoolean("is_school_owed"),
                row.getBoolean("is_permit_owed"),
                row.getBoolean("is_population_owed"),
                row.getBoolean("is_land_owed"),
                row.getBigDecimal("settled_total"),
                row.getBigDecimal("settled_cross_province"),
                row.getBigDecimal("settled_in_province"),
                row.getBigDecimal("settled_in_city"),
                row.getBigDecimal("migrant_pupils"),
                row.getBigDecimal("valid_permits"),
                row.getBigDecimal("registered_urban"),
                row.getBigDecimal("registered_total"),
                row.getBigDecimal("resident_urban"),
                row.getBigDecimal("urban_land_hectares"));
    }
}
