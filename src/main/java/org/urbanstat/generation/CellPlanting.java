package org.urbanstat.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.FieldType;
import org.urbanstat.generation.Fault.Planted;
import org.urbanstat.generation.Fault.Planting;

/**
 * Spoils single cells, in up to three rows of the sheet, one in each.
 *
 * @param isFit the fields that can be spoilt so
 * @param spoil the value before to the value after
 */
record CellPlanting(Predicate<Field> isFit, BiFunction<Object, Dice, Object> spoil) implements Planting {
    private static final int MOST = 3;

    static CellPlanting inCounts(BiFunction<Object, Dice, Object> spoil) {
        return new CellPlanting(f -> f.type() == FieldType.COUNT, spoil);
    }

    static CellPlanting inNumbers(BiFunction<Object, Dice, Object> spoil) {
        return new CellPlanting(f -> f.type().isNumber(), spoil);
    }

    static CellPlanting in(FieldType type, BiFunction<Object, Dice, Object> spoil) {
        return new CellPlanting(f -> f.type() == type, spoil);
    }

    @Override
    public List<Planted> in(DirtyFile file, Dice dice) {
        DirtySheet sheet = file.sheet();
        List<Field> fields = sheet.form().fields().stream().filter(isFit).toList();
        List<Planted> planted = new ArrayList<>();
        int step = Math.max(1, sheet.rowCount() / MOST);
        for (int row = sheet.firstRow(); row <= sheet.lastRow() && planted.size() < MOST; row += step) {
            Dice own = dice.of(row);
            Field field = fields.get(own.between(0, fields.size() - 1));
            Object before = sheet.value(row, field.code());
            if (!before.equals(SheetPage.BLANK)) {
                sheet.set(row, field.code(), spoil.apply(before, own.of("spoil")));
                planted.add(new Planted(sheet.name(), sheet.address(row, field.code()), field.code()));
            }
        }
        return planted;
    }
}
