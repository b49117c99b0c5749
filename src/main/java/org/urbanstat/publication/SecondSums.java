package org.urbanstat.publication;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.definitions.Indicator.Operand;

/** Every side of every indicator of one year, added up from the facts in force. */
final class SecondSums {
    private static final String RETURNS = "returns";

    private final JdbcClient jdbc;
    private final String year;
    private final Map<String, SecondSum> numerators = new HashMap<>();
    private final Map<String, SecondSum> denominators = new HashMap<>();

    SecondSums(JdbcClient jdbc, Definitions definitions, String year) {
        this.jdbc = jdbc;
        this.year = year;
        int number = Integer.parseInt(year);
        Map<String, Set<SecondSum>> byForm = new HashMap<>();
        for (Indicator indicator : definitions.indicators()) {
            indicator.numerator().ifPresent(o -> keep(indicator, o, number, numerators, byForm));
            indicator.denominator().ifPresent(o -> keep(indicator, o, number, denominators, byForm));
        }
        byForm.forEach(this::read);
    }

    private static void keep(
            Indicator indicator,
            Operand operand,
            int year,
            Map<String, SecondSum> side,
            Map<String, Set<SecondSum>> byForm) {
        SecondSum sum = new SecondSum(indicator, operand, year);
        side.put(indicator.code(), sum);
        byForm.computeIfAbsent(operand.form(), f -> new LinkedHashSet<>()).add(sum);
    }

    Optional<SecondSum> numerator(Indicator indicator) {
        return Optional.ofNullable(numerators.get(indicator.code()));
    }

    Optional<SecondSum> denominator(Indicator indicator) {
        return Optional.ofNullable(denominators.get(indicator.code()));
    }

    private void read(String form, Set<SecondSum> sums) {
        jdbc.sql(form.equals(RETURNS) ? returns() : facts(form, sums))
                .param("year", year)
                .query(row -> {
                    String town = row.getString("town_code");
                    for (SecondSum sum : sums) {
                        sum.add(town, row);
                    }
                });
    }

    private static String facts(String form, Set<SecondSum> sums) {
        Stream<String> needed = sums.stream().flatMap(s -> s.needed().stream());
        Stream<String> unit = sums.stream().anyMatch(SecondSum::isByKindOfUnit) ? Stream.of("unit_code") : Stream.of();
        List<String> columns = Stream.concat(needed, unit)
                .filter(c -> !c.equals("town_code"))
                .distinct()
                .map(c -> ", f." + c)
                .toList();
        return """
                select s.town_code%s
                from facts.%s f
                join validation.return_state s on s.reading_id_in_force = f.reading_id
                where s.form_code = '%s' and s.year = :year
                """.formatted(String.join("", columns), form, form);
    }

    private static String returns() {
        return """
                select o.town_code,
                  s.first_accepted_at is not null
                    and (s.first_accepted_at at time zone 'Asia/Shanghai')::date <= o.due_on as on_time
                from definitions.owed_return o
                left join validation.return_state s using (form_code, period, town_code)
                where o.year = :year
                """;
    }
}
