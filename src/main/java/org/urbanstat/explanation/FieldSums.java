package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/** Sums of fields of one form by town and year: what the others bring in who share a pool. */
final class FieldSums {
    private static final SqlFile SUMS = SqlFile.beside(FieldSums.class, "field-sums");

    private final Map<String, BigDecimal> sums = new HashMap<>();

    FieldSums(
            JdbcClient jdbc,
            long release,
            String form,
            List<String> fields,
            Collection<Period> years,
            Collection<AreaCode> towns) {
        String columns = fields.stream().map(f -> "sum(f." + f + ") as " + f).collect(Collectors.joining(", "));
        jdbc.sql(SUMS.text().replace("{form}", form).replace("{sums}", columns))
                .param("years", years.stream().map(Period::text).toArray(String[]::new))
                .param("towns", towns.stream().map(AreaCode::digits).toArray(String[]::new))
                .param("release", release)
                .query(row -> {
                    for (String field : fields) {
                        BigDecimal sum = row.getBigDecimal(field);
                        if (sum != null) {
                            sums.put(name(row.getString("town_code"), row.getString("year"), field), sum);
                        }
                    }
                });
    }

    Optional<BigDecimal> of(AreaCode town, Period year, String field) {
        return Optional.ofNullable(sums.get(name(town.digits(), year.text(), field)));
    }

    private static String name(String town, String year, String field) {
        return town + " " + year + " " + field;
    }
}
