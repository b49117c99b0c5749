package org.urbanstat.feedback;

/** Text that a spreadsheet program would take for a formula if it were typed in; defect 57. */
final class Defused {
    private static final String FIRST = "=+-@\t\r";

    private Defused() {}

    /** Whether the cell must be marked as text, so that editing it does not make a formula of it. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && FIRST.indexOf(text.charAt(0)) >= 0;
    }
}
