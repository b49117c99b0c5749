package org.urbanstat.generation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.Register;
import org.urbanstat.vocabulary.AreaCode;

/** The people of every unit of Dunhuang at the end of a year, adding up to the county's totals to the person. */
final class DunhuangPeople {
    static final Dice DICE = Dice.fromSeed(620982);

    private final Register register;
    private final int year;
    private final DunhuangCounty county;

    private DunhuangPeople(Register register, int year) {
        this.register = register;
        this.year = year;
        this.county = DunhuangCounty.in(year);
    }

    /** By town, in order of code. */
    static Map<DunhuangTown, List<UnitPeople>> of(Register register, int year) {
        return new DunhuangPeople(register, year).byTown();
    }

    private Map<DunhuangTown, List<UnitPeople>> byTown() {
        List<Area> units = new ArrayList<>();
        for (DunhuangTown town : DunhuangTown.ALL) {
            units.addAll(units(town));
        }
        Map<Area, Long> residents = new LinkedHashMap<>();
        residents.putAll(shared(
                county.residentUrban(), units.stream().filter(Area::isUrban).toList(), this::resident));
        residents.putAll(shared(
                county.resident() - county.residentUrban(),
                units.stream().filter(u -> !u.isUrban()).toList(),
                this::resident));
        Map<Area, Long> registered = shared(county.registered(), units, this::registered);
        Map<Area, Long> registeredRural = shared(
                county.registered() - county.registeredUrban(),
                units,
                u -> registered.get(u) * registeredRuralShare(u));
        Map<DunhuangTown, List<UnitPeople>> byTown = new LinkedHashMap<>();
        for (DunhuangTown town : DunhuangTown.ALL) {
            byTown.put(
                    town,
                    units(town).stream()
                            .map(u -> new UnitPeople(
                                    u, residents.get(u), registered.get(u), registered.get(u) - registeredRural.get(u)))
                            .toList());
        }
        return byTown;
    }

    private List<Area> units(DunhuangTown town) {
        return register.units(new AreaCode(town.digits()), LocalDate.of(year, 12, 31));
    }

    private static Map<Area, Long> shared(long total, List<Area> units, ToLongFunction<Area> weight) {
        long[] parts = Apportionment.of(total, units.stream().mapToLong(weight).toArray());
        Map<Area, Long> shares = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i++) {
            shares.put(units.get(i), parts[i]);
        }
        return shares;
    }

    /** Residents of 2020, moved by the unit's own drift. */
    private long resident(Area unit) {
        Dice dice = DICE.of(unit.code().digits()).of("drift");
        int drift = unit.isUrban() ? dice.between(3, 13) : dice.between(-14, 0);
        return in2020(unit, false) * (1000L + drift * (year - 2020));
    }

    private long registered(Area unit) {
        int drift = unit.code().isVillage() ? unit.isUrban() ? 2 : -9 : 9;
        return in2020(unit, true) * (1000L + drift * (year - 2020));
    }

    private static long registeredRuralShare(Area unit) {
        return unit.code().isVillage() ? unit.isUrban() ? 420 : 930 : 18;
    }

    /** The town's figure of 2020 shared out over its units as they were classed then. */
    private long in2020(Area unit, boolean isRegistered) {
        DunhuangTown town = town(unit);
        List<Area> units = register.units(unit.code().town(), LocalDate.of(2020, 12, 31));
        Map<Area, Long> residents = new LinkedHashMap<>();
        residents.putAll(of2020(
                town.urbanResidents(), units.stream().filter(Area::isUrban).toList()));
        residents.putAll(of2020(
                town.ruralResidents(), units.stream().filter(u -> !u.isUrban()).toList()));
        Map<Area, Long> figures = isRegistered
                ? shared(
                        town.registered(),
                        List.copyOf(residents.keySet()),
                        u -> residents.get(u)
                                * DICE.of(u.code().digits()).of("registered").between(95, 105))
                : residents;
        return figures.entrySet().stream()
                .filter(e -> e.getKey().code().equals(unit.code()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static Map<Area, Long> of2020(long total, List<Area> units) {
        return units.isEmpty()
                ? Map.of()
                : shared(
                        total, units, u -> DICE.of(u.code().digits()).of("size").between(70, 130));
    }

    private static DunhuangTown town(Area unit) {
        for (DunhuangTown town : DunhuangTown.ALL) {
            if (unit.code().digits().startsWith(town.digits())) {
                return town;
            }
        }
        throw new IllegalArgumentException("no town of " + unit.code());
    }
}
