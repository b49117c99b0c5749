package org.urbanstat.generation;

import static org.urbanstat.generation.TownYear.thousandths;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The returns of one row a town and year: settlement, residence permits, land. */
final class TownRows {
    private TownRows() {}

    static List<Map<String, Object>> settlement(TownYear town) {
        Dice dice = town.diceOfYear("settlement");
        long[] groups = Apportionment.of(
                town.settled(),
                spread(dice, "migrant", 470),
                spread(dice, "graduates", 210),
                spread(dice, "veterans", 40),
                spread(dice, "relocated", 70),
                spread(dice, "other", 150));
        long[] origins = Apportionment.of(
                town.settled(), spread(dice, "cross", 190), spread(dice, "province", 280), spread(dice, "city", 530));
        Map<String, Object> row = start(town);
        row.put("settled_total", town.settled());
        row.put("settled_migrant_workers", groups[0]);
        row.put("settled_graduates", groups[1]);
        row.put("settled_veterans", groups[2]);
        row.put("settled_relocated", groups[3]);
        row.put("settled_other", groups[4]);
        row.put("settled_cross_province", origins[0]);
        row.put("settled_in_province", origins[1]);
        row.put("settled_in_city", origins[2]);
        row.put("handled_online", thousandths(town.settled(), town.rates().online()));
        return List.of(row);
    }

    /** Valid permits ≤ eligible ≤ incoming (I10). */
    static List<Map<String, Object>> residencePermit(TownYear town) {
        long incoming = PopulationRows.incomingHalfYear(town);
        long eligible = thousandths(incoming, town.dice().of("eligible").between(560, 720));
        long valid = thousandths(eligible, town.rates().permitCoverage());
        Map<String, Object> row = start(town);
        row.put("eligible", eligible);
        row.put("issued", thousandths(valid, town.diceOfYear("issued").between(150, 280)));
        row.put("valid_permits", valid);
        return List.of(row);
    }

    /** Reclaimed land is never below what the link allowed to be built on (I18). */
    static List<Map<String, Object>> land(TownYear town) {
        long squareMetres = town.sum(UnitPeople::residentUrban) * town.rates().landSquareMetresPerPerson();
        Dice dice = town.diceOfYear("land");
        long linked = dice.of("linked").between(0, 180);
        Map<String, Object> row = start(town);
        row.put("urban_construction_land_hectares", BigDecimal.valueOf(squareMetres / 100, 2));
        row.put(
                "new_land_hectares",
                BigDecimal.valueOf(town.settled() * dice.of("new").between(45, 75) / 100, 2));
        row.put(
                "reclaimed_hectares",
                BigDecimal.valueOf(linked + dice.of("spare").between(5, 120), 2));
        row.put("linked_new_hectares", BigDecimal.valueOf(linked, 2));
        return List.of(row);
    }

    static Map<String, Object> start(TownYear town) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("town_code", town.townDigits());
        row.put("town_name", town.town().name());
        return row;
    }

    private static long spread(Dice dice, String what, int usual) {
        return usual * (long) dice.of(what).between(80, 120);
    }
}
