package org.urbanstat.explanation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/**
 * Under which codes an area of one year may stand in another, by the successions of the days between. A code always may
 * stand as it is: whether it does, what was reported of the other year tells.
 *
 * @param days what happened on each, in the order in which they are walked
 */
record UnitWalk(List<List<Step>> days) {
    private static final SqlFile SUCCESSIONS = SqlFile.beside(UnitWalk.class, "successions-between");

    /** One succession, seen from the side that is walked from. */
    record Step(LocalDate day, String near, String far) {}

    /** From the end of a year to the end of another, which may be the earlier one. */
    static UnitWalk of(JdbcClient mart, Period year, Period toYear) {
        boolean isForward = year.compareTo(toYear) <= 0;
        List<Step> steps = mart.sql(SUCCESSIONS.text())
                .param("first", (isForward ? year : toYear).text())
                .param("last", (isForward ? toYear : year).text())
                .param("is_forward", isForward)
                .query(Step.class)
                .list();
        Map<LocalDate, List<Step>> days =
                steps.stream().collect(Collectors.groupingBy(Step::day, LinkedHashMap::new, Collectors.toList()));
        return new UnitWalk(List.copyOf(days.values()));
    }

    /** The counties that lend something to the area, or get something from it. */
    Set<String> countiesOf(AreaCode area) {
        Set<String> counties = new TreeSet<>(Set.of(area.county().digits()));
        int before;
        do {
            before = counties.size();
            days.stream()
                    .flatMap(List::stream)
                    .map(s -> List.of(county(s.near()), county(s.far())))
                    .filter(pair -> pair.stream().anyMatch(counties::contains))
                    .forEach(counties::addAll);
        } while (counties.size() > before);
        return counties;
    }

    private static String county(String code) {
        return new AreaCode(code).county().digits();
    }

    /** By successions of the code itself. */
    Set<String> asItself(String code) {
        return from(code, String::equals);
    }

    /** With the town or the county too, under the same last digits. */
    Set<String> withParents(String code) {
        return from(code, String::startsWith);
    }

    /** What happened on one day happened at once. */
    private Set<String> from(String code, BiPredicate<String, String> isOf) {
        Set<String> codes = new TreeSet<>(Set.of(code));
        for (List<Step> day : days) {
            for (String there : List.copyOf(codes)) {
                day.stream()
                        .filter(s -> isOf.test(there, s.near()))
                        .forEach(s ->
                                codes.add(s.far() + there.substring(s.near().length())));
            }
        }
        return codes;
    }
}
