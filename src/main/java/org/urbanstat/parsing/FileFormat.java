package org.urbanstat.parsing;

import java.util.Locale;

/** The kinds of file that are told apart by what they hold. */
enum FileFormat {
    /** A zip with a workbook of XML parts; a WPS .et may be one. */
    XLSX,
    /** A BIFF8 stream, as a rule in an OLE2 container; a WPS .et may be one. */
    XLS,
    /** CSV, TSV and their like. */
    CSV,
    /** A web page, whatever its name says. */
    HTML,
    /** A web page with its parts in one file. */
    MHTML,
    /** The XML spreadsheet of Excel 2003. */
    XML,
    EMPTY,
    UNKNOWN;

    /** As recorded and printed. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
