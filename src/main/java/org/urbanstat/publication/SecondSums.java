package org.urbanstat.publication;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbanstat.database.Copy;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.FieldType;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.definitions.Indicator.Operand;
import org.urbanstat.definitions.Indicator.TownsHaving;
import org.urbanstat.vocabulary.FormCode;

/** Every side of every indicator of one year, added up from the facts in force of some counties. */
final class SecondSums {

    private final Copy copy;
    private final Definitions definitions;
    private final String year;
    private final Counties counties;
    private final Map<String, SecondSum> numerators = new HashMap<>();
    private final Map<String, SecondSum> denominators = new HashMap<>();
    private final Map<TownsHaving, Set<String>> having = new HashMap<>();

    SecondSums(Copy copy, Definitions definitions, String year, Counties counties) {
        this(copy, definitions, definitions.indicators(), year, counties);
    }

    /** Of some indicators. */
    SecondSums(Copy copy, Definitions definitions, List<Indicator> indicators, String year, Counties counties) {
        this.copy = copy;
        this.definitions = definitions;
        this.year = year;
        this.counties = counties;
        int number = Integer.parseInt(year);
        Map<String, Set<SecondSum>> byForm = new HashMap<>();
        for (Indicator indicator : indicators) {
            indicator.numerator().ifPresent(o -> keep(indicator, o, number, numerators, byForm));
            indicator.denominator().ifPresent(o -> keep(indicator, o, number, denominators, byForm));
        }
        byForm.forEach(this::read);
    }

    private void keep(
            Indicator indicator,
            Operand operand,
            int year,
            Map<String, SecondSum> side,
            Map<String, Set<SecondSum>> byForm) {
        SecondSum sum = new SecondSum(
                indicator,
                operand,
                year,
                operand.onlyTowns()
                        .map(wanted -> having.computeIfAbsent(wanted, this::having))
                        .orElse(Set.of()));
        side.put(indicator.code(), sum);
        byForm.computeIfAbsent(operand.form(), f -> new LinkedHashSet<>()).add(sum);
    }

    /** The towns that have so much. */
    private Set<String> having(TownsHaving wanted) {
        Map<String, BigDecimal> sums = new HashMap<>();
        copy.out(facts(wanted.form(), List.of(wanted.field())), values -> {
            if (values[1] != null) {
                sums.merge(Objects.requireNonNull(values[0]), new BigDecimal(values[1]), BigDecimal::add);
            }
        });
        sums.values().removeIf(sum -> sum.compareTo(wanted.atLeast()) < 0);
        return Set.copyOf(sums.keySet());
    }

    Optional<SecondSum> numerator(Indicator indicator) {
        return Optional.ofNullable(numerators.get(indicator.code()));
    }

    Optional<SecondSum> denominator(Indicator indicator) {
        return Optional.ofNullable(denominators.get(indicator.code()));
    }

    private void read(String form, Set<SecondSum> sums) {
        List<String> columns = columns(sums);
        Map<String, Integer> positions = new HashMap<>();
        for (String column : columns) {
            positions.put(column, positions.size() + 1);
        }
        sums.forEach(sum -> sum.find(positions));
        copy.out(form.equals(Indicator.RETURNS) ? returns(columns) : facts(form, columns), values -> {
            String town = Objects.requireNonNull(values[0]);
            SecondRow row = new SecondRow(values);
            sums.forEach(sum -> sum.add(town, row));
        });
    }

    private static List<String> columns(Set<SecondSum> sums) {
        Stream<String> needed = sums.stream().flatMap(s -> s.needed().stream());
        Stream<String> unit = sums.stream().anyMatch(SecondSum::isByKindOfUnit) ? Stream.of("unit_code") : Stream.of();
        return Stream.concat(needed, unit).distinct().toList();
    }

    private String facts(String form, List<String> columns) {
        String selected = columns.stream().map(c -> ", " + fact(form, c)).collect(Collectors.joining());
        return """
                select s.town_code%s
                from facts.%s f
                join validation.return_state s on s.reading_id_in_force = f.reading_id
                where s.form_code = '%s' and s.year = '%s' and %s
                """.formatted(selected, form, form, year, counties.has("s.town_code"));
    }

    private String fact(String form, String column) {
        boolean isYesNo = definitions
                .form(new FormCode(form))
                .flatMap(f -> f.field(column))
                .filter(field -> field.type() == FieldType.YESNO)
                .isPresent();
        return isYesNo ? "case f." + column + " when true then 'yes' when false then 'no' end" : "f." + column;
    }

    private String returns(List<String> columns) {
        List<String> known = List.of("on_time");
        if (!known.containsAll(columns)) {
            throw new IllegalArgumentException("of returns there is " + known + ", not " + columns);
        }
        String selected = columns.isEmpty() ? "" : """
                , case when s.first_accepted_at is not null
                    and (s.first_accepted_at at time zone 'Asia/Shanghai')::date <= o.due_on then 'yes' else 'no' end
                """;
        return """
                select o.town_code%s
                from definitions.owed_return o
                left join validation.return_state s using (form_code, period, town_code)
                where o.year = '%s' and %s
                """.formatted(selected, year, counties.has("o.town_code"));
    }
}
