package org.urbanstat.parsing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Sheets that this program itself put into a workbook: the list of problems, the very hidden record of what was marked,
 * the stamp and the lists of a template, its instructions. Each says so in its cell A1, whatever it is called by now, and is passed over
 * when a workbook comes back. A sheet that merely bears such a name is the town's own and is read.
 */
public enum OwnSheets {
    /** What is wrong with the workbook; the first sheet of a marked copy. */
    FINDINGS("urbanstat:findings:1"),
    /** What stood in the marked cells before. */
    STATE("urbanstat:state:1"),
    /** Which template the workbook was, and the values behind its dropdowns. */
    LISTS("urbanstat:lists:1"),
    /** How a template is filled in. */
    INSTRUCTIONS("urbanstat:instructions:1");

    /** The name of the list of problems. */
    public static final String FINDINGS_NAME = "问题清单";

    /** The name of the very hidden record. */
    public static final String STATE_NAME = "_urbanstat";

    /** The name of the sheet that tells how a template is filled in. */
    public static final String INSTRUCTIONS_NAME = "填报说明";

    /** The name of the very hidden sheet of a template. */
    public static final String LISTS_NAME = "_urbanstat_template";

    /** Later editions of our sheets are ours too. */
    private static final Pattern OURS = Pattern.compile("urbanstat:(findings|state|lists|instructions):[0-9]+");

    private final String marker;

    OwnSheets(String marker) {
        this.marker = marker;
    }

    /** What stands in A1 of the sheet. */
    public String marker() {
        return marker;
    }

    /** Whether the text of a cell A1 is the marker of one of our sheets. */
    public static boolean isMarker(String text) {
        return OURS.matcher(text.strip()).matches();
    }

    /** The sheets that are not ours. */
    static List<Grid> without(List<Grid> grids) {
        return grids.stream().filter(grid -> !isOurs(grid)).toList();
    }

    private static boolean isOurs(Grid grid) {
        return marker(grid).filter(OwnSheets::isMarker).isPresent();
    }

    /** What stands in the cell A1. */
    static Optional<String> marker(Grid grid) {
        Optional<RawCell> first = grid.rows().stream()
                .findFirst()
                .filter(row -> row.number() == 1)
                .flatMap(row -> row.cell(1));
        return first.map(cell -> cell.text().strip());
    }
}
