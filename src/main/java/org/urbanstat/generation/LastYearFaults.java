package org.urbanstat.generation;

import static org.urbanstat.generation.Faults.named;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.urbanstat.definitions.Field;
import org.urbanstat.generation.Fault.Detection;
import org.urbanstat.generation.Fault.Planted;

/** Figures that are wrong only beside those of the year before. */
final class LastYearFaults {
    private static final BigDecimal MU_IN_A_HECTARE = new BigDecimal(15);

    private LastYearFaults() {}

    static List<Fault> all() {
        return List.of(
                of("mu_for_hectares")
                        .rule("land.unit_slip.urban_construction_land_hectares")
                        .also("land.ratio_to_other_form.*", "land.not_above.*")
                        .in("land")
                        .planted((file, dice) -> mu(file.sheet())),
                of("unit_line_of_ten_thousands")
                        .rule("residence_permit.unit_slip.eligible")
                        .also("residence_permit.unit_slip.valid_permits", "residence_permit.not_above_other_form.*")
                        .in("residence_permit")
                        .planted((file, dice) -> tenThousands(file.sheet())),
                of("unit_ten_times_too_large")
                        .rule("population.unit_slip.resident_total")
                        .also("population.unit_slip.*", "population.change_between.*")
                        .in("population")
                        .planted((file, dice) -> tenTimes(file.sheet())),
                of("twice_as_many_people")
                        .rule("population.change_between.resident_total")
                        .also("population.change_between.*")
                        .in("population")
                        .planted((file, dice) -> twice(file.sheet())),
                of("nothing_but_zeros")
                        .rule("population.change_between.resident_total")
                        .also("population.change_between.*", "population.swapped_columns.*")
                        .in("population")
                        .planted((file, dice) -> zeros(file)),
                of("copy_of_last_year")
                        .rule("{form}.copy_of_last_year.{field}")
                        .in("population", "rural_waste")
                        .planted((file, dice) -> copy(file)),
                of("title_of_last_year_alone")
                        .rule("{form}.stale_title.{field}")
                        .in("land", "settlement", "residence_permit")
                        .planted((file, dice) -> ofLastYearAlone(file)));
    }

    private static Faults of(String word) {
        return named(word).by(Detection.LAST_YEAR);
    }

    private static List<Planted> first(DirtySheet sheet, String field, String ruleField) {
        return List.of(new Planted(sheet.name(), sheet.address(sheet.firstRow(), field), ruleField));
    }

    private static void numbers(DirtySheet sheet, int row, UnaryOperator<Object> change) {
        for (Field field : sheet.form().fields()) {
            if (field.type().isNumber()) {
                sheet.change(row, field.code(), change);
            }
        }
    }

    private static List<Planted> mu(DirtySheet sheet) {
        numbers(sheet, sheet.firstRow(), v -> new BigDecimal(v.toString()).multiply(MU_IN_A_HECTARE));
        String field = "urban_construction_land_hectares";
        return first(sheet, field, field);
    }

    /** The figures stay in persons. */
    private static List<Planted> tenThousands(DirtySheet sheet) {
        sheet.put(2, 1, "单位:万人");
        return first(sheet, "eligible", "eligible");
    }

    /** Of the last village every figure, so that all sums still hold. */
    private static List<Planted> tenTimes(DirtySheet sheet) {
        int row = sheet.lastRow();
        numbers(sheet, row, v -> (Long) v * 10);
        sheet.addUp();
        return List.of(new Planted(sheet.name(), sheet.address(row, "resident_total"), "resident_total"));
    }

    private static List<Planted> twice(DirtySheet sheet) {
        for (int row = sheet.firstRow(); row <= sheet.lastRow(); row++) {
            numbers(sheet, row, v -> (Long) v * 2);
        }
        sheet.addUp();
        return first(sheet, "resident_total", "resident_total");
    }

    private static List<Planted> zeros(DirtyFile file) {
        DirtySheet sheet = file.sheet();
        file.alone();
        for (int row = sheet.firstRow(); row <= sheet.lastRow(); row++) {
            numbers(sheet, row, v -> 0L);
        }
        sheet.addUp();
        return first(sheet, "resident_total", "resident_total");
    }

    private static List<Planted> copy(DirtyFile file) {
        DirtySheet old = file.replace(DirtySheet.of(
                DirtyFile.canonical(file.around().before(), file.sheet().form())));
        old.put(1, 1, file.canonical().title());
        return first(old, "unit_code", "unit_code");
    }

    /** Nothing else says the year, so the return passes for a correction of last year's. */
    private static List<Planted> ofLastYearAlone(DirtyFile file) {
        file.rename(file.around().now().townDigits());
        file.alone();
        DirtySheet sheet = file.sheet();
        sheet.put(
                1, 1, DirtyFile.canonical(file.around().before(), sheet.form()).title());
        sheet.put(sheet.totalRow().orElse(sheet.lastRow()) + 2, 1, SheetPage.BLANK);
        return first(sheet, "town_code", "town_code");
    }
}
