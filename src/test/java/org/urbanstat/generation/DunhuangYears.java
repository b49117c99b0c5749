package org.urbanstat.generation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.Register;
import org.urbanstat.vocabulary.AreaCode;

/** The ten reporting areas of Dunhuang in a year, ready to be written on forms. */
final class DunhuangYears {
    private final Register register;
    private final Map<Integer, Map<DunhuangTown, List<UnitPeople>>> people = new TreeMap<>();

    DunhuangYears(Register register) {
        this.register = register;
        for (int year = DunhuangCounty.FIRST_YEAR - 1; year <= DunhuangCounty.LAST_YEAR; year++) {
            people.put(year, DunhuangPeople.of(register, year));
        }
    }

    /** By town code. */
    Map<String, TownYear> in(int year) {
        Map<String, TownYear> towns = new LinkedHashMap<>();
        people.get(year).forEach((town, units) -> towns.put(town.digits(), townYear(town, year, units)));
        return towns;
    }

    private TownYear townYear(DunhuangTown town, int year, List<UnitPeople> units) {
        Area area = register.lines(new AreaCode(town.digits())).get(0);
        return new TownYear(
                "敦煌市" + area.name(),
                area,
                year,
                units,
                settled(town, year),
                rates(town, year - DunhuangCounty.FIRST_YEAR),
                DunhuangPeople.DICE.of(town.digits()));
    }

    /** Nearly all of the rise of the urban registered; the rest was born or had moved before. */
    private long settled(DunhuangTown town, int year) {
        long rise = urbanRegistered(town, year) - urbanRegistered(town, year - 1);
        return rise
                * DunhuangPeople.DICE.of(town.digits()).of("settled").of(year).between(86, 97)
                / 100;
    }

    private long urbanRegistered(DunhuangTown town, int year) {
        return people.get(year).get(town).stream()
                .mapToLong(UnitPeople::registeredUrban)
                .sum();
    }

    private static TownYear.Rates rates(DunhuangTown town, int years) {
        Dice dice = DunhuangPeople.DICE.of(town.digits());
        return new TownYear.Rates(
                Math.min(996, dice.of("permits").between(858, 925) + 14 * years),
                Math.min(1000, dice.of("waste").between(800, 850) + 41 * years),
                dice.of("toilets").between(500, 560) + 56 * years,
                town.mechanised() + 27 * years,
                Math.min(1000, 962 + 10 * years),
                936 + 8 * years,
                Math.max(0, 110 - 17 * years),
                170 + 104 * years,
                Math.max(0, town.landSquareMetresPerPerson() - years));
    }
}
