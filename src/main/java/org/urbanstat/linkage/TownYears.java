package org.urbanstat.linkage;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urbanstat.linkage.TownMoneyInputs.RegisteredPopulation;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/** What returns say of some towns, year by year, in the shape in which rewards and quotas ask for it. */
public final class TownYears {
    private final Map<String, TownYear> years;

    public TownYears(Collection<TownYear> years) {
        this.years = years.stream().collect(Collectors.toMap(y -> y.townCode() + y.year(), Function.identity()));
    }

    /** @param cohorts the years of settlement that the policy counts */
    public TownMoneyInputs money(AreaCode town, Period period, List<Period> cohorts) {
        return new TownMoneyInputs(
                town,
                cohorts.stream().collect(Collectors.toMap(Function.identity(), c -> settled(town, c))),
                reported(town, period, TownYear::migrantPupils, TownYear::isSchoolOwed),
                reported(town, period, TownYear::validPermits, TownYear::isPermitOwed),
                registered(town, period),
                registered(town, period.yearBefore()));
    }

    public TownLandInputs land(AreaCode town, Period period) {
        Period before = period.yearBefore();
        return new TownLandInputs(
                town,
                reported(town, before, TownYear::settledTotal, TownYear::isSettlementOwed),
                reported(town, before, TownYear::urbanLandHectares, TownYear::isLandOwed),
                reported(town, before, TownYear::residentUrban, TownYear::isPopulationOwed));
    }

    private Reported<Map<String, BigDecimal>> settled(AreaCode town, Period cohort) {
        return of(
                at(town, cohort).filter(y -> y.settledTotal() != null).map(TownYears::byOrigin),
                isOwed(town, cohort, TownYear::isSettlementOwed));
    }

    /** An origin that the return leaves blank is not in the map: a blank is not a zero. */
    private static Map<String, BigDecimal> byOrigin(TownYear year) {
        Map<String, BigDecimal> byOrigin = new HashMap<>();
        put(byOrigin, "cross_province", year.settledCrossProvince());
        put(byOrigin, "in_province", year.settledInProvince());
        put(byOrigin, "in_city", year.settledInCity());
        return Map.copyOf(byOrigin);
    }

    private static void put(Map<String, BigDecimal> byOrigin, String origin, @Nullable BigDecimal settled) {
        if (settled != null) {
            byOrigin.put(origin, settled);
        }
    }

    private Reported<RegisteredPopulation> registered(AreaCode town, Period period) {
        return of(at(town, period).flatMap(TownYears::registered), isOwed(town, period, TownYear::isPopulationOwed));
    }

    private Reported<BigDecimal> reported(
            AreaCode town,
            Period period,
            Function<TownYear, @Nullable BigDecimal> figure,
            Function<TownYear, Boolean> isOwed) {
        return of(at(town, period).map(figure), isOwed(town, period, isOwed));
    }

    private static <T> Reported<T> of(Optional<T> value, boolean isOwed) {
        if (value.isPresent()) {
            return Reported.known(value.get());
        }
        return isOwed ? Reported.missing() : Reported.notOwed();
    }

    private boolean isOwed(AreaCode town, Period period, Function<TownYear, Boolean> isOwed) {
        return at(town, period).map(isOwed).orElse(false);
    }

    private Optional<TownYear> at(AreaCode town, Period period) {
        return Optional.ofNullable(years.get(town.digits() + period.text()));
    }

    private static Optional<RegisteredPopulation> registered(TownYear year) {
        BigDecimal urban = year.registeredUrban();
        BigDecimal total = year.registeredTotal();
        return urban == null || total == null ? Optional.empty() : Optional.of(new RegisteredPopulation(urban, total));
    }
}
