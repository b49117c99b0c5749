package org.urbanstat.generation;

import static org.urbanstat.generation.TownYear.thousandths;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The population return: resident = registered − away + incoming + pending to the person (I4), unit by unit. */
final class PopulationRows {
    private PopulationRows() {}

    static List<Map<String, Object>> of(TownYear town) {
        return town.people().stream()
                .map(p -> row(p, town.dice().of(p.unit().code().digits())))
                .toList();
    }

    static long incomingHalfYear(TownYear town) {
        return of(town).stream()
                .mapToLong(r -> (Long) r.get("incoming_half_year"))
                .sum();
    }

    private static Map<String, Object> row(UnitPeople people, Dice dice) {
        long resident = people.resident();
        long pending = thousandths(resident, dice.of("pending").between(0, 2));
        long incoming = incoming(people, pending, dice);
        long male = thousandths(resident, dice.of("male").between(492, 518));
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("unit_code", people.unit().code().digits());
        row.put("unit_name", people.unit().name());
        row.put("class_code", people.unit().classCode());
        row.put("households", households(people, dice));
        row.put("resident_total", resident);
        row.put("resident_male", male);
        row.put("resident_female", resident - male);
        row.put("resident_urban", people.residentUrban());
        row.put("resident_rural", resident - people.residentUrban());
        row.put("registered_total", people.registered());
        row.put("registered_urban", people.registeredUrban());
        row.put("registered_rural", people.registered() - people.registeredUrban());
        row.put("away_half_year", people.registered() + incoming + pending - resident);
        row.put("incoming_half_year", incoming);
        row.put("pending", pending);
        return row;
    }

    static long households(UnitPeople people, Dice dice) {
        int hundredthsOfPersons = dice.of("household").between(236, 342);
        return people.resident() * 100 / hundredthsOfPersons;
    }

    /** At least what residents exceed the register by, so that nobody is away a negative number of times. */
    private static long incoming(UnitPeople people, long pending, Dice dice) {
        long needed = Math.max(0, people.resident() - people.registered() - pending);
        int more = people.unit().isUrban()
                ? dice.of("incoming").between(60, 120)
                : dice.of("incoming").between(8, 40);
        return Math.min(needed + thousandths(people.resident(), more), people.resident() - pending);
    }
}
