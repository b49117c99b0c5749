package org.urbanstat.validation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.Form.Grain;
import org.urbanstat.definitions.Register;
import org.urbanstat.vocabulary.AreaCode;

/**
 * The code and name of a town whose indicators stand below each other: such a table has no rows for them, the title names
 * the town (defect 18). Only where title, sheet and file name one town, and the table holds one column of figures.
 */
record TownOfTitle(ReadTable table, Set<AreaCode> named, Register register, LocalDate day) {
    ReadTable completed() {
        boolean isOfOneTown = table.table().isTransposed()
                && table.form().grain() == Grain.TOWN
                && table.rows().size() == 1
                && named.size() == 1
                && !table.hasColumn("town_code");
        return isOfOneTown
                ? register.find(named.iterator().next(), day).map(this::with).orElse(table)
                : table;
    }

    private ReadTable with(Area town) {
        ReadRow row = table.rows().get(0);
        Map<String, CellValue> values = new HashMap<>();
        values.put("town_code", CellValue.known(town.code().digits()));
        if (!table.hasColumn("town_name")) {
            values.put("town_name", CellValue.known(town.name()));
        }
        return new ReadTable(table.form(), table.table(), table.units(), List.of(row.with(values)), table.totalRows());
    }

    /** Whether the field has its value in every row although it stands in no cell. */
    static boolean gives(List<ReadRow> rows, String field) {
        return !rows.isEmpty() && rows.stream().map(row -> row.value(field)).allMatch(CellValue::isFromNoCell);
    }
}
