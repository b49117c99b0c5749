package org.urbanstat.generation;

import static org.urbanstat.generation.TownYear.thousandths;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schools of a town: enrolment follows from classes, so 56·a + 66·b never exceeds it. */
final class SchoolRows {
    private SchoolRows() {}

    static List<Map<String, Object>> of(TownYear town) {
        List<SchoolPlan> plans = SchoolPlan.of(town);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            rows.add(row(town, plans.get(i), i));
        }
        return rows;
    }

    private static Map<String, Object> row(TownYear town, SchoolPlan school, int index) {
        Dice dice = town.dice().of("school").of(index);
        Dice thisYear = dice.of(town.year());
        long classes = Math.max(1, school.pupils() / school.perClass());
        long large = school.isCompulsory() ? thousandths(classes, town.rates().largeClasses()) : 0;
        long oversize = large / 6;
        long enrolment =
                (classes - large) * (school.perClass() + thisYear.of("mean").between(-2, 2))
                        + (large - oversize) * 58
                        + oversize * 67;
        long migrants = school.takesMigrants()
                ? thousandths(enrolment, town.dice().of("migrants").between(40, 90))
                : 0;
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("school_code", town.townDigits() + index);
        row.put("school_name", school.name());
        row.put("town_code", town.townDigits());
        row.put("stage", school.stage());
        row.put("location_class", school.location());
        row.put("is_central", school.isCentral());
        row.put("places", thousandths(enrolment, dice.of("places").between(985, 1150)));
        row.put("enrolment", enrolment);
        row.put("migrant_pupils", migrants);
        row.put(
                "migrant_school_age",
                migrants + thousandths(migrants, thisYear.of("age").between(0, 45)));
        row.put("classes", classes);
        row.put("classes_56_65", large - oversize);
        row.put("classes_66_plus", oversize);
        row.put(
                "full_time_teachers",
                Math.max(2, enrolment * 10 / dice.of("teachers").between(112, 158)));
        return row;
    }
}
