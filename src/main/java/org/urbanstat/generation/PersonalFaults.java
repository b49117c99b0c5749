package org.urbanstat.generation;

import static org.urbanstat.generation.Faults.named;

import java.util.List;
import org.urbanstat.generation.Fault.Planted;

/** Persons where only sums belong. The numbers are well formed and nobody's: the county of their first digits is none. */
final class PersonalFaults {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private PersonalFaults() {}

    static List<Fault> all() {
        return List.of(
                named("identity_number").rule("file.personal_data").planted(PersonalFaults::identityNumber),
                named("telephones_beside_names")
                        .rule("file.personal_data")
                        .also("file.personal_data")
                        .in(Faults.OF_UNITS)
                        .planted(PersonalFaults::telephones));
    }

    private static List<Planted> identityNumber(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.sheet();
        int row = sheet.lastRow();
        int column = sheet.width() + 1;
        sheet.put(row, column, "户主身份证" + number(file.around().now().townDigits(), dice));
        return List.of(new Planted(sheet.name(), DirtySheet.address(row, column), ""));
    }

    private static List<Planted> telephones(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.flat();
        sheet.addColumn("村主任姓名", row -> "王" + "建国庆春丽明".charAt(row % 6) + "军");
        int column = sheet.addColumn("联系电话", row -> "1390000" + (1000 + row));
        return List.of(new Planted(sheet.name(), DirtySheet.address(sheet.firstRow(), column), ""));
    }

    /** Eighteen places: six of the county, the birthday, three, and the check of GB 11643. */
    private static String number(String town, Dice dice) {
        String digits = town.substring(0, 6) + "1980010" + dice.of("day").between(1, 9)
                + dice.of("order").between(100, 999);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return digits + CHECKS.charAt(sum % 11);
    }
}
