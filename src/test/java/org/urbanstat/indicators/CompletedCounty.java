package org.urbanstat.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.urbanstat.vocabulary.Fraction;

/**
 * The returns that three towns of a county sent and did not send in some years, and what an indicator comes to once those
 * that are missing have come: written apart from what bounds it, from decision 32. Each side of a missing return lies
 * anywhere between what its last one allows.
 */
final class CompletedCounty {
    static final List<Integer> YEARS = List.of(2020, 2021, 2022);

    private static final List<String> TOWNS = List.of("100", "101", "102");

    /** Figures of a return by field; of one that is missing nothing. */
    private final Map<String, Map<String, Integer>> sent = new TreeMap<>();

    private final List<String> missing = new ArrayList<>();
    private final String code;

    CompletedCounty(String code, Random random) {
        this.code = code;
        for (String town : TOWNS) {
            for (int year = 2019; year <= 2022; year++) {
                for (String form : List.of("population", "health_centre", "land")) {
                    place(form + ' ' + code + town + ' ' + year, random);
                }
            }
        }
    }

    private void place(String key, Random random) {
        int dice = random.nextInt(10);
        if (dice < 6) {
            sent.put(key, figures(key.substring(0, key.indexOf(' ')), random));
        } else if (dice < 9 && !key.endsWith("2019")) {
            missing.add(key);
        }
    }

    private static Map<String, Integer> figures(String form, Random random) {
        return switch (form) {
            case "population" -> Map.of("resident_total", 85 + random.nextInt(30));
            case "land" -> Map.of("reclaimed", random.nextInt(20), "linked", 1 + random.nextInt(40));
            default -> {
                int rows = 1 + random.nextInt(4);
                yield Map.of(
                        "rows",
                        rows,
                        "equipped",
                        random.nextInt(rows + 1),
                        "in",
                        random.nextInt(50),
                        "out",
                        random.nextInt(50));
            }
        };
    }

    String code() {
        return code;
    }

    List<String> missing() {
        return missing;
    }

    /** Rows of each return as they are sent. */
    Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        sent.forEach((key, f) -> rows.put(
                key,
                switch (key.substring(0, key.indexOf(' '))) {
                    case "population" -> List.of("resident_total=" + f.get("resident_total"));
                    case "land" ->
                        List.of("reclaimed_hectares=" + f.get("reclaimed") + " linked_new_hectares=" + f.get("linked"));
                    default ->
                        IntStream.range(0, f.get("rows"))
                                .mapToObj(i -> "dr_units=%d visits_in_county=%d visits_elsewhere=%d"
                                        .formatted(
                                                i < f.get("equipped") ? 1 : 0,
                                                i == 0 ? f.get("in") : 0,
                                                i == 0 ? f.get("out") : 0))
                                .toList();
                }));
        return rows;
    }

    /** What the town brings into a year, or nothing where it owes and sent nothing of it. */
    Optional<CompletedPart> part(CompletedIndicator indicator, String town, int year) {
        String key = indicator.form() + ' ' + town + ' ' + year;
        if (!sent.containsKey(key) && !missing.contains(key)) {
            return Optional.empty();
        }
        List<Boolean> chosen = indicator.isOfChosen() ? chosen(town, year) : List.of(true);
        return Optional.of(new CompletedPart(
                indicator,
                chosen,
                indicator.numerator().stream().map(f -> range(key, f)).toList(),
                indicator.denominator().stream().map(f -> range(key, f)).toList()));
    }

    /** Whether the town can count, and whether it need not. */
    private List<Boolean> chosen(String town, int year) {
        String key = "population " + town + ' ' + year;
        if (!sent.containsKey(key) && !missing.contains(key)) {
            return List.of(false);
        }
        Fraction line = fraction(BoundedIndicators.AT_LEAST);
        return range(key, "resident_total")
                .map(range -> Stream.of(range.upper(), range.lower())
                        .map(end -> end.compareTo(line) >= 0)
                        .distinct()
                        .toList())
                .orElse(List.of(true, false));
    }

    /** Absent where there is no earlier return. */
    private Optional<CompletedPart.Range> range(String key, String field) {
        if (sent.containsKey(key)) {
            Fraction is = fraction(sent.get(key).get(field));
            return Optional.of(new CompletedPart.Range(is, is));
        }
        String of = key.substring(0, key.length() - 4);
        int year = Integer.parseInt(key.substring(key.length() - 4));
        return IntStream.iterate(year - 1, y -> y >= 2019, y -> y - 1)
                .filter(y -> sent.containsKey(of + y))
                .boxed()
                .findFirst()
                .map(y -> moved(sent.get(of + y).get(field), field, year - y));
    }

    private static CompletedPart.Range moved(int last, String field, int years) {
        Fraction was = fraction(last);
        Fraction down = fraction(
                        switch (field) {
                            case "resident_total" -> last * 5;
                            case "in", "out" -> last * 20;
                            case "equipped" -> 100;
                            case "rows" -> 0;
                            default -> last * 100 + 500;
                        })
                .over(Fraction.HUNDRED)
                .times(years);
        Fraction least = was.minus(down).atLeast(Fraction.ZERO);
        return new CompletedPart.Range(least, was.plus(down));
    }

    private static Fraction fraction(int number) {
        return Fraction.of(BigDecimal.valueOf(number));
    }
}
