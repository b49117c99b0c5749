package org.urbanstat.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Form;
import org.urbanstat.linkage.TownYear;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;

/** What the returns that a release rests on say of some towns, as rewards and quotas ask for it. */
final class PublishedTownYears {
    private static final SqlFile TOWN_YEARS = SqlFile.beside(PublishedTownYears.class, "published-town-years");

    private PublishedTownYears() {}

    static List<TownYear> of(
            JdbcClient mart, Definitions definitions, Collection<AreaCode> towns, Collection<Period> years) {
        Map<String, TownYear> said = mart
                .sql(TOWN_YEARS.text())
                .param("towns", towns.stream().map(AreaCode::digits).toArray(String[]::new))
                .param("years", years.stream().map(Period::text).toArray(String[]::new))
                .query(TownYear.class)
                .list()
                .stream()
                .collect(Collectors.toMap(y -> y.townCode() + y.year(), Function.identity()));
        List<TownYear> all = new ArrayList<>();
        for (AreaCode town : towns) {
            for (Period year : years) {
                TownYear silent = TownYear.silent(town.digits(), year.text());
                all.add(said.getOrDefault(town.digits() + year.text(), silent)
                        .owing(form -> isOwed(definitions, form, town, year)));
            }
        }
        return List.copyOf(all);
    }

    /** What is owed and what is still to come, as when rewards are computed. */
    private static boolean isOwed(Definitions definitions, String code, AreaCode town, Period year) {
        Form form = definitions.form(new FormCode(code)).orElseThrow();
        return year.compareTo(form.expectation().firstPeriod()) >= 0
                && year.compareTo(definitions.nightly().lastPeriod()) <= 0
                && form.isOwed(town, year, definitions.register());
    }
}
