package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.Period;

/**
 * A village or community as its town reported it.
 *
 * @param isUrban by its class of that year
 */
record UnitOfYear(
        String unitCode, String townCode, boolean isUrban, BigDecimal residentTotal, BigDecimal residentUrban) {
    private static final SqlFile UNITS = SqlFile.beside(UnitOfYear.class, "units-of-year");

    static List<UnitOfYear> of(JdbcClient mart, Set<String> counties, Period period) {
        return mart.sql(UNITS.text())
                .param("period", period.text())
                .param("counties", counties)
                .query(UnitOfYear.class)
                .list();
    }

    /** What the other class adds to the urban residents: all are urban under an urban class, none under a rural one. */
    BigDecimal urbanMoreUnder(boolean isUrbanNow) {
        return (isUrbanNow ? residentTotal : BigDecimal.ZERO).subtract(residentUrban);
    }
}
