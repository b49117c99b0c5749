package org.urbanstat.parsing;

import java.util.Locale;

/** The kinds of file that are told apart by what they hold. */
enum FileFormat {
    XLSX,
    XLS,
    /** CSV, TSV and their like. */
    CSV,
    /** A workbook under a password, in either container. */
    ENCRYPTED,
    EMPTY,
    UNKNOWN;

    /** As recorded and printed. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
