package org.urbanstat.generation;

import static org.urbanstat.generation.Faults.named;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.urbanstat.definitions.Field;
import org.urbanstat.generation.Fault.Detection;
import org.urbanstat.generation.Fault.Planted;
import org.urbanstat.vocabulary.Severity;

/** Figures that contradict one another, and those that contradict nothing. */
final class SumFaults {
    /** A part that is at most a whole, by form. */
    private static final Map<String, List<String>> PART_AND_WHOLE = Map.of(
            "population", List.of("households", "resident_total"),
            "rural_waste", List.of("sanitary_toilet_households", "households"),
            "school", List.of("migrant_pupils", "enrolment"),
            "settlement", List.of("handled_online", "settled_total"),
            "residence_permit", List.of("valid_permits", "eligible"));

    private SumFaults() {}

    static List<Fault> all() {
        return List.of(
                named("sum_not_adding")
                        .rule("{form}.equals_sum_of.{field}")
                        .also("{form}.balances.resident_total", "{form}.not_above.*")
                        .in("population", "settlement")
                        .planted(SumFaults::notAdding),
                named("part_above_total")
                        .rule("{form}.not_above.{field}")
                        .also("{form}.ratio_between.*", "{form}.ratio_of_sums.*")
                        .in("population", "rural_waste", "school", "settlement", "residence_permit")
                        .planted(SumFaults::partAbove),
                named("large_classes_above_all_classes")
                        .rule("school.not_below_sum_of.classes")
                        .also("school.not_below_weighted_sum_of.enrolment", "school.ratio_of_sums.*")
                        .in("school")
                        .planted(SumFaults::largeClasses),
                named("urban_people_in_a_rural_unit")
                        .rule("population.class_ties.class_code")
                        .also("population.class_ties.*", "population.not_all_zero.*")
                        .in("population")
                        .planted(SumFaults::acrossTheClass),
                named("residents_do_not_balance")
                        .severity(Severity.WARNING)
                        .rule("population.balances.resident_total")
                        .in("population")
                        .planted(SumFaults::outOfBalance),
                named("residents_and_registered_exchanged")
                        .rule("population.not_swapped.resident_total")
                        .also("population.*")
                        .in("population")
                        .planted(SumFaults::exchanged),
                named("tonnes_in_kilograms")
                        .rule("rural_waste.ratio_of_sums.hauled_tonnes")
                        .also("rural_waste.ratio_between.hauled_tonnes")
                        .in("rural_waste")
                        .planted(SumFaults::kilograms),
                named("households_implausible")
                        .severity(Severity.WARNING)
                        .rule("population.ratio_between.resident_total")
                        .also("population.ratio_of_sums.resident_total")
                        .in("population")
                        .planted(SumFaults::tinyHouseholds),
                named("waste_per_person_implausible")
                        .severity(Severity.WARNING)
                        .rule("rural_waste.ratio_between.hauled_tonnes")
                        .also("rural_waste.ratio_of_sums.hauled_tonnes")
                        .in("rural_waste")
                        .planted(SumFaults::muchWaste),
                named("wrong_total_row")
                        .rule("{form}.totals_agree.{field}")
                        .in("population", "rural_waste", "school")
                        .planted(SumFaults::wrongTotal),
                named("digit_without_cross_check")
                        .by(Detection.NONE)
                        .in("population", "school", "residence_permit")
                        .planted(SumFaults::unseenDigit),
                named("moved_between_parts").by(Detection.NONE).in("settlement").planted(SumFaults::moved),
                named("boy_counted_as_girl").by(Detection.NONE).in("population").planted(SumFaults::girl));
    }

    private static List<Planted> notAdding(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.sheet();
        String total = sheet.form().code().text().equals("settlement")
                ? "settled_total"
                : dice.of("total").between(0, 1) == 0 ? "resident_total" : "registered_total";
        return each(sheet, row -> {
            sheet.set(row, total, sheet.count(row, total) + dice.of(row).between(2, 30));
            return total;
        });
    }

    private static List<Planted> partAbove(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.sheet();
        List<String> pair = Optional.ofNullable(
                        PART_AND_WHOLE.get(sheet.form().code().text()))
                .orElseThrow();
        return each(sheet, row -> {
            sheet.set(
                    row,
                    pair.get(0),
                    sheet.count(row, pair.get(1)) + dice.of(row).between(1, 40));
            return pair.get(0);
        });
    }

    private static List<Planted> largeClasses(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.sheet();
        return each(sheet, row -> {
            sheet.set(
                    row,
                    "classes_56_65",
                    sheet.count(row, "classes") + dice.of(row).between(1, 3));
            return "classes";
        });
    }

    /** As many as live there, so that the sum still adds up. */
    private static List<Planted> acrossTheClass(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.sheet();
        return each(sheet, row -> {
            long rural = sheet.count(row, "resident_rural");
            sheet.set(row, "resident_rural", sheet.count(row, "resident_urban"));
            sheet.set(row, "resident_urban", rural);
            return rural > 0 ? "resident_urban" : "resident_rural";
        });
    }

    private static List<Planted> outOfBalance(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.sheet();
        return each(sheet, row -> {
            long off = sheet.count(row, "resident_total") / 20 + 2;
            long away = sheet.count(row, "away_half_year");
            sheet.set(row, "away_half_year", away >= off ? away - off : away + off);
            return "resident_total";
        });
    }

    /** Under each other's header in the rows where the two differ by more than hundredths. */
    private static List<Planted> exchanged(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.sheet();
        List<Planted> planted = new ArrayList<>();
        for (int row = sheet.firstRow(); row <= sheet.lastRow(); row++) {
            long residents = sheet.count(row, "resident_total");
            long registered = sheet.count(row, "registered_total");
            if (Math.abs(residents - registered) * 25 > residents + registered) {
                planted.add(new Planted(sheet.name(), sheet.address(row, "resident_total"), ""));
            }
            for (String part : List.of("total", "urban", "rural")) {
                Object resident = sheet.value(row, "resident_" + part);
                sheet.set(row, "resident_" + part, sheet.value(row, "registered_" + part));
                sheet.set(row, "registered_" + part, resident);
            }
        }
        sheet.addUp();
        return planted;
    }

    private static List<Planted> kilograms(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.sheet();
        for (int row = sheet.firstRow(); row <= sheet.lastRow(); row++) {
            sheet.change(
                    row,
                    "hauled_tonnes",
                    v -> new BigDecimal(v.toString()).movePointRight(3).setScale(0));
        }
        sheet.addUp();
        return List.of(new Planted(sheet.name(), sheet.address(sheet.firstRow(), "hauled_tonnes"), ""));
    }

    private static List<Planted> tinyHouseholds(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.sheet();
        return each(sheet, row -> {
            sheet.set(row, "households", sheet.count(row, "resident_total") / 9);
            return "resident_total";
        });
    }

    private static List<Planted> muchWaste(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.sheet();
        return each(sheet, row -> {
            sheet.set(row, "hauled_tonnes", new BigDecimal(sheet.count(row, "served_population") * 2 + ".5"));
            return "hauled_tonnes";
        });
    }

    private static List<Planted> wrongTotal(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.sheet();
        int total = sheet.totalRow().orElseThrow();
        List<Field> counts = sheet.form().fields().stream()
                .filter(f -> f.type().isNumber() && sheet.value(total, f.code()) instanceof Long)
                .toList();
        String field =
                counts.get(dice.of("total").between(0, counts.size() - 1)).code();
        sheet.set(total, field, sheet.count(total, field) + dice.of("off").between(1, 9));
        String key = sheet.form().fields().get(0).code();
        return List.of(new Planted(sheet.name(), sheet.address(total, field), key));
    }

    /** A figure that no rule compares with another one. */
    private static List<Planted> unseenDigit(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.sheet();
        String field = switch (sheet.form().code().text()) {
            case "population" -> "households";
            case "school" -> "places";
            default -> "issued";
        };
        return each(sheet, row -> {
            sheet.set(row, field, sheet.count(row, field) + 1 + dice.of(row).between(0, 1));
            return field;
        });
    }

    private static List<Planted> moved(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.sheet();
        return each(sheet, row -> {
            sheet.set(row, "settled_migrant_workers", sheet.count(row, "settled_migrant_workers") + 1);
            sheet.set(row, "settled_graduates", sheet.count(row, "settled_graduates") - 1);
            return "settled_graduates";
        });
    }

    private static List<Planted> girl(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.sheet();
        return each(sheet, row -> {
            sheet.set(row, "resident_male", sheet.count(row, "resident_male") - 1);
            sheet.set(row, "resident_female", sheet.count(row, "resident_female") + 1);
            return "resident_male";
        });
    }

    private interface Slip {
        /** @return the field whose cell the finding must name */
        String in(int row);
    }

    /** In up to three rows; 合计 is a formula and follows. */
    private static List<Planted> each(DirtySheet sheet, Slip slip) {
        List<Planted> planted = new ArrayList<>();
        int step = Math.max(1, sheet.rowCount() / 3);
        for (int row = sheet.firstRow(); row <= sheet.lastRow() && planted.size() < 3; row += step) {
            String field = slip.in(row);
            planted.add(new Planted(sheet.name(), sheet.address(row, field), field));
        }
        sheet.addUp();
        return planted;
    }
}
