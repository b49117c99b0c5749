package org.urbanstat.parsing;

import java.util.List;
import java.util.Optional;

/**
 * What could be read of a file.
 *
 * @param format such as xlsx, xls, csv
 * @param charset of a text file; empty for workbooks
 * @param tables in the order of sheets and rows
 * @param unreadable why nothing could be read; the file is then quarantined
 */
public record ParsedFile(String format, String charset, List<Table> tables, Optional<Unreadable> unreadable) {
    /**
     * The true reason why a file cannot be read.
     *
     * @param reason a word of {@link Reason}
     * @param detail what was found, for the record
     */
    public record Unreadable(Reason reason, String detail) {}

    /** Why a file is quarantined. */
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        UNKNOWN_FORMAT,
        /** A format that is known and holds no workbook that can be read: pdf, docx, ods. */
        NOT_A_WORKBOOK,
        /** Files packed into one. */
        ARCHIVE,
        /** Written by Excel 95 or before. */
        OLD_WORKBOOK,
        /** A workbook with pictures and not one cell. */
        ONLY_PICTURES,
        CORRUPTED,
        PASSWORD_PROTECTED,
        /** Bound to the people of one organisation. */
        RIGHTS_PROTECTED,
        UNDECODABLE_TEXT,
        TOO_MANY_CELLS,
        UNPACKS_TOO_LARGE,
        TOO_SLOW,
        NO_TABLE
    }

    public static ParsedFile unreadable(String format, Reason reason, String detail) {
        return new ParsedFile(format, "", List.of(), Optional.of(new Unreadable(reason, detail)));
    }
}
