package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.List;

/**
 * How many of the numbers of two returns are the same.
 *
 * @param firstRow of those compared; 0 where there are none
 * @param compared numbers of rows that both have, neither blank, and not both zero
 */
record SameCells(int firstRow, long same, long compared) {
    static SameCells of(ReturnOutcome own, ReturnOutcome other, List<String> key) {
        int firstRow = 0;
        long same = 0;
        long compared = 0;
        for (RowPair pair : RowPair.of(own, other, key)) {
            List<String> fields = compared(pair);
            if (!fields.isEmpty()) {
                int row = pair.own().sheetRow();
                firstRow = firstRow == 0 ? row : Math.min(firstRow, row);
            }
            compared += fields.size();
            same += fields.stream().filter(f -> isSame(pair, f)).count();
        }
        return new SameCells(firstRow, same, compared);
    }

    boolean isShareFrom(BigDecimal share) {
        return BigDecimal.valueOf(same).compareTo(share.multiply(BigDecimal.valueOf(compared))) >= 0;
    }

    Breach breach() {
        return new Breach(firstRow, BigDecimal.valueOf(same), BigDecimal.valueOf(compared));
    }

    private static List<String> compared(RowPair pair) {
        return pair.own().values().keySet().stream()
                .filter(f -> pair.areNumbers(List.of(f)))
                .filter(f -> pair.own(f).signum() != 0 || pair.other(f).signum() != 0)
                .toList();
    }

    private static boolean isSame(RowPair pair, String field) {
        return pair.own(field).compareTo(pair.other(field)) == 0;
    }
}
