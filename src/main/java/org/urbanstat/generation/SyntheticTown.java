package org.urbanstat.generation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.urbanstat.definitions.Area;
import org.urbanstat.vocabulary.AreaCode;

/** A town that does not exist, its about 17 units, and what became of it in a year. */
record SyntheticTown(SyntheticCounty county, int number, Dice dice) {
    private static final int BASE_YEAR = 2020;

    private boolean isSeat() {
        return number == 0;
    }

    String digits() {
        return county.digits() + (100 + number);
    }

    Area area() {
        return area(digits(), SyntheticNames.town(county.dice(), number), county.digits(), "");
    }

    /** Communities first, then villages; of the villages one or none touches the built-up area. */
    List<Area> units() {
        int communities = isSeat()
                ? dice.of("communities").between(5, 8)
                : dice.of("communities").between(1, 2);
        int villages = isSeat()
                ? dice.of("villages").between(7, 11)
                : dice.of("villages").between(13, 18);
        List<Area> units = new ArrayList<>();
        for (int i = 0; i < communities; i++) {
            String classCode = isSeat() ? i < communities - 2 ? "111" : "112" : "121";
            units.add(unit(1 + i, i, false, classCode));
        }
        for (int i = 0; i < villages; i++) {
            String classCode = i > 0 ? "220" : isSeat() ? "112" : "122";
            units.add(unit(200 + i, communities + i, true, classCode));
        }
        return units;
    }

    private Area unit(int ordinal, int index, boolean isVillage, String classCode) {
        String name = SyntheticNames.unit(dice, index, isVillage);
        return area(digits() + String.format("%03d", ordinal), name, digits(), classCode);
    }

    private Area area(String digits, String name, String parent, String classCode) {
        return new Area(new AreaCode(digits), name, List.of(), parent, classCode, county.validFrom(), LocalDate.MAX);
    }

    TownYear inYear(int year) {
        return inYear(year, usualResidents(year));
    }

    /**
     * The year as a later return gives it, with a few residents more than before in every part.
     *
     * @param round of corrections; no two of them give the same figures
     */
    TownYear corrected(int year, int round) {
        long residents = usualResidents(year);
        int more = dice.of("corrected").of(year).between(2, 9);
        return inYear(year, residents + TownYear.thousandths(residents, more) + round);
    }

    private long usualResidents(int year) {
        long base = isSeat()
                ? dice.of("residents").between(26_000, 68_000)
                : dice.of("residents").between(7_500, 21_000);
        int drift =
                isSeat() ? dice.of("drift").between(4, 14) : dice.of("drift").between(-9, 3);
        return base + base * drift * (year - BASE_YEAR) / 1000;
    }

    private TownYear inYear(int year, long residents) {
        List<Area> units = units();
        long[] parts = Apportionment.of(
                residents, units.stream().mapToLong(unit -> weight(unit, year)).toArray());
        List<UnitPeople> people = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            people.add(people(units.get(i), parts[i], year));
        }
        long settled = residents * dice.of("settled").of(year).between(3, 11) / 1000;
        return new TownYear(
                county.name() + area().name(), area(), year, people, settled, rates(year - BASE_YEAR), dice);
    }

    /** People move between the units from year to year, so no figure stays what it was for long. */
    private long weight(Area unit, int year) {
        int usual = unit.code().isVillage() ? 100 : isSeat() ? 420 : 260;
        Dice weight = dice.of(unit.code().digits()).of("weight");
        return (long) usual * weight.between(70, 130) * weight.of(year).between(985, 1015);
    }

    private static UnitPeople people(Area unit, long resident, int year, Dice dice) {
        int registered = unit.isUrban()
                ? dice.of("registered").between(700, 940)
                : dice.of("registered").between(1040, 1240);
        int urban = !unit.isUrban()
                ? dice.of("urban").between(40, 110)
                : unit.code().isVillage()
                        ? dice.of("urban").between(360, 500)
                        : dice.of("urban").between(880, 960);
        long registeredPeople = resident * registered / 1000;
        int urbanNow = Math.max(0, Math.min(1000, urban + 6 * (year - BASE_YEAR)));
        return new UnitPeople(unit, resident, registeredPeople, registeredPeople * urbanNow / 1000);
    }

    private UnitPeople people(Area unit, long resident, int year) {
        return people(unit, resident, year, dice.of(unit.code().digits()));
    }

    private TownYear.Rates rates(int years) {
        return new TownYear.Rates(
                reached("permits", 780, 950, 12 * years),
                reached("waste", 780, 960, 25 * years),
                reached("toilets", 420, 800, 30 * years),
                reached("mechanised", 560, 720, 22 * years),
                reached("harmless", 930, 990, 8 * years),
                reached("sewage", 900, 965, 6 * years),
                Math.max(0, dice.of("large").between(0, 120) - 12 * years),
                reached("online", 150, 420, 70 * years),
                dice.of("land").between(82, 210));
    }

    private int reached(String what, int low, int high, int progress) {
        return Math.max(0, Math.min(1000, dice.of(what).between(low, high) + progress));
    }
}
