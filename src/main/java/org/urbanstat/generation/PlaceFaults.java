package org.urbanstat.generation;

import static org.urbanstat.generation.Faults.OF_UNITS;
import static org.urbanstat.generation.Faults.named;

import java.util.ArrayList;
import java.util.List;
import org.urbanstat.definitions.Area;
import org.urbanstat.generation.Fault.Planted;

/** Units that are not there, not these, or not called so. */
final class PlaceFaults {
    private static final String[] WITH_NAMES = {"population", "rural_waste", "settlement", "residence_permit", "land"};

    private PlaceFaults() {}

    static List<Fault> all() {
        return List.of(
                named("unit_left_out")
                        .rule("population.every_unit.unit_code")
                        .in("population")
                        .planted(PlaceFaults::leftOut),
                named("village_left_out")
                        .rule("rural_waste.every_village.unit_code")
                        .in("rural_waste")
                        .planted(PlaceFaults::leftOut),
                named("unit_twice").rule("{form}.unique.unit_code").in(OF_UNITS).planted(PlaceFaults::twice),
                named("unit_of_another_town")
                        .rule("{form}.town_agrees.town")
                        .in(OF_UNITS)
                        .planted((file, dice) -> ofNeighbour(file)),
                named("unit_abolished")
                        .rule("{form}.code_known.unit_code")
                        .in(OF_UNITS)
                        .planted((file, dice) -> another(file, file.around().abolished())),
                named("unit_yet_to_come")
                        .rule("{form}.code_known.unit_code")
                        .in(OF_UNITS)
                        .planted((file, dice) -> another(file, file.around().unborn())),
                named("code_mistyped")
                        .rule("{form}.code_known.unit_code")
                        .also("{form}.every_unit.unit_code", "{form}.every_village.unit_code")
                        .in(OF_UNITS)
                        .planted(PlaceFaults::mistyped),
                named("code_and_name_lost")
                        .rule("{form}.type.unit_code")
                        .in(OF_UNITS)
                        .planted(PlaceFaults::lost),
                named("name_with_typo")
                        .rule("{form}.name_agrees.{field}")
                        .in(WITH_NAMES)
                        .planted(PlaceFaults::typo),
                named("names_of_two_units_exchanged")
                        .rule("{form}.name_agrees.{field}")
                        .in(OF_UNITS)
                        .planted(PlaceFaults::exchanged),
                named("name_of_a_unit_elsewhere")
                        .rule("{form}.name_agrees.{field}")
                        .in(OF_UNITS)
                        .planted(PlaceFaults::homonym),
                named("class_of_another_kind")
                        .rule("population.class_agrees.class_code")
                        .in("population")
                        .planted(PlaceFaults::otherClass));
    }

    /** Any row but the first: the last ones are villages. */
    private static int village(DirtySheet sheet, Dice dice) {
        return dice.of("village").between(sheet.lastRow() - 4, sheet.lastRow());
    }

    private static List<Planted> leftOut(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.sheet();
        sheet.removeRow(village(sheet, dice));
        sheet.addUp();
        return List.of(new Planted(sheet.name(), "", ""));
    }

    private static List<Planted> twice(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.sheet();
        sheet.append(sheet.row(village(sheet, dice)));
        sheet.addUp();
        return List.of(new Planted(sheet.name(), sheet.address(sheet.lastRow(), "unit_code"), ""));
    }

    private static List<Planted> ofNeighbour(DirtyFile file) {
        DirtySheet sheet = file.sheet();
        DirtySheet other = DirtySheet.of(DirtyFile.canonical(file.around().neighbour(), sheet.form()));
        sheet.append(other.row(other.lastRow()));
        sheet.addUp();
        return List.of(new Planted(sheet.name(), sheet.address(sheet.lastRow(), "unit_code"), ""));
    }

    private static List<Planted> another(DirtyFile file, Area unit) {
        DirtySheet sheet = file.sheet();
        sheet.append(sheet.row(sheet.lastRow()));
        sheet.set(sheet.lastRow(), "unit_code", unit.code().digits());
        sheet.set(sheet.lastRow(), "unit_name", unit.name());
        sheet.addUp();
        return List.of(new Planted(sheet.name(), sheet.address(sheet.lastRow(), "unit_code"), ""));
    }

    /** 9xx at the end is no unit anywhere. */
    private static List<Planted> mistyped(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.sheet();
        int row = village(sheet, dice);
        sheet.change(
                row,
                "unit_code",
                code -> code.toString().substring(0, 9) + "9" + code.toString().substring(10));
        return List.of(new Planted(sheet.name(), sheet.address(row, "unit_code"), ""));
    }

    /** Neither the six digits that are left of the code nor the name says which unit it is. */
    private static List<Planted> lost(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.sheet();
        int row = village(sheet, dice);
        sheet.change(row, "unit_code", PlaceFaults::scientific);
        sheet.set(row, "unit_name", "某某村");
        return List.of(new Planted(sheet.name(), sheet.address(row, "unit_code"), ""));
    }

    /** 9.90101E+11, as a narrow column shows 990101100200 and a CSV keeps it. */
    static Object scientific(Object code) {
        return code.toString().charAt(0) + "." + code.toString().substring(1, 6) + "E+11";
    }

    private static String nameField(DirtySheet sheet) {
        return sheet.form().field("unit_name").isPresent() ? "unit_name" : "town_name";
    }

    private static List<Planted> typo(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.sheet();
        String field = nameField(sheet);
        int row = dice.of("row").between(sheet.firstRow(), sheet.lastRow());
        sheet.change(row, field, name -> "敦" + name.toString().substring(1));
        return List.of(new Planted(sheet.name(), sheet.address(row, field), field));
    }

    private static List<Planted> exchanged(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.sheet();
        int row = village(sheet, dice);
        Object name = sheet.value(row, "unit_name");
        sheet.set(row, "unit_name", sheet.value(row - 1, "unit_name"));
        sheet.set(row - 1, "unit_name", name);
        List<Planted> planted = new ArrayList<>();
        for (int each : new int[] {row - 1, row}) {
            planted.add(new Planted(sheet.name(), sheet.address(each, "unit_name"), "unit_name"));
        }
        return planted;
    }

    /** Of the neighbour's units the first whose name no unit of the town bears. */
    private static List<Planted> homonym(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.sheet();
        List<String> own =
                file.around().now().people().stream().map(p -> p.unit().name()).toList();
        String name = file.around().neighbour().people().stream()
                .map(p -> p.unit().name())
                .filter(n -> !own.contains(n))
                .findFirst()
                .orElseThrow();
        int row = village(sheet, dice);
        sheet.set(row, "unit_name", name);
        return List.of(new Planted(sheet.name(), sheet.address(row, "unit_name"), "unit_name"));
    }

    /** A village becomes the seat of a township: both are rural, so the ties of the class still hold. */
    private static List<Planted> otherClass(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.sheet();
        int row = village(sheet, dice);
        sheet.set(row, "class_code", "210");
        return List.of(new Planted(sheet.name(), sheet.address(row, "class_code"), ""));
    }
}
