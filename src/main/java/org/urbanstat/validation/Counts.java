package org.urbanstat.validation;

import java.util.List;
import org.urbanstat.definitions.CheckRule;

/**
 * The counts that a rule compares, in one row: looked up by number and added as whole numbers, where nearly every row of a
 * country shows that nothing is wrong. A row in which one of them is no count shows nothing.
 */
final class Counts {
    private final int field;
    private final int[] others;

    private Counts(int field, int[] others) {
        this.field = field;
        this.others = others;
    }

    static Counts of(CheckRule rule, FieldNumbers fields) {
        return of(rule, rule.others(), fields);
    }

    /** Of others than those that the rule writes. */
    static Counts of(CheckRule rule, List<String> others, FieldNumbers fields) {
        return new Counts(
                fields.of(rule.field()), others.stream().mapToInt(fields::of).toArray());
    }

    /** Whether the row has a count in each. */
    boolean areIn(ReadRow row) {
        if (field(row) == CellValue.NO_COUNT) {
            return false;
        }
        for (int other : others) {
            if (row.value(other).count() == CellValue.NO_COUNT) {
                return false;
            }
        }
        return true;
    }

    /** Of the field, or {@link CellValue#NO_COUNT}. */
    long field(ReadRow row) {
        return row.value(field).count();
    }

    /** Of the other operand at that place, likewise. */
    long other(ReadRow row, int place) {
        return row.value(others[place]).count();
    }

    /** Of the others, each of which {@link #areIn} the row. */
    long sum(ReadRow row) {
        long sum = 0;
        for (int other : others) {
            sum += row.value(other).count();
        }
        return sum;
    }
}
