package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Fraction;
import org.urbanstat.vocabulary.Period;

/** What units that became urban or rural add to the urban residents of the earlier year, by town, times 100. */
final class ClassChanges {
    private static final SqlFile CHANGES = SqlFile.beside(ClassChanges.class, "class-changes");

    private ClassChanges() {}

    private record OfTown(String townCode, BigDecimal urbanMore) {}

    static Map<AreaCode, Fraction> of(JdbcClient mart, AreaCode area, Period earlier, Period later) {
        Map<AreaCode, Fraction> changes = new TreeMap<>();
        mart.sql(CHANGES.text())
                .param("earlier", earlier.text())
                .param("later", later.text())
                .param("area", area.digits())
                .query(OfTown.class)
                .list()
                .forEach(t -> changes.put(
                        new AreaCode(t.townCode()), Fraction.of(t.urbanMore()).times(100)));
        return changes;
    }
}
