package org.urbanstat.feedback;

import org.apache.poi.ss.util.CellAddress;
import org.urbanstat.validation.Finding;

/** Where a finding stands among the others of its sheet: by row, then by column, those without a cell first. */
final class CellOrder {
    private static final CellAddress NONE = new CellAddress(-1, -1);

    private CellOrder() {}

    static CellAddress of(Finding finding) {
        return finding.cell()
                .filter(cell -> cell.matches("[A-Z]{1,3}[0-9]{1,7}"))
                .map(CellAddress::new)
                .orElse(NONE);
    }
}
