package org.urbanstat.parsing;

import java.util.List;
import java.util.Optional;

/**
 * What could be read of a file.
 *
 * @param format such as xlsx, xls, csv
 * @param charset of a text file; empty for workbooks
 * @param tables in the order of sheets and rows
 * @param templates that its sheets were made from; empty for a workbook that the town made itself
 * @param unreadable why nothing could be read; the file is then quarantined
 */
public record ParsedFile(
        String format,
        String charset,
        List<Table> tables,
        List<TemplateEdition> templates,
        Optional<Unreadable> unreadable) {
    /** Of a file that was made from no template. */
    public ParsedFile(String format, String charset, List<Table> tables, Optional<Unreadable> unreadable) {
        this(format, charset, tables, List.of(), unreadable);
    }

    /**
     * The true reason why a file cannot be read.
     *
     * @param reason a word of {@link Reason}
     * @param detail what was found, for the record
     * @param personal where personal data stands, if that is the reason
     */
    public record Unreadable(Reason reason, String detail, List<PersonalRange> personal) {
        public Unreadable(Reason reason, String detail) {
            this(reason, detail, List.of());
        }
    }

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
        NO_TABLE,
        /** It could be read, and may not be kept. */
        PERSONAL_DATA
    }

    /** A file that is refused for the personal data in these cells. */
    static ParsedFile personal(String format, String charset, List<PersonalRange> ranges) {
        Unreadable refused = new Unreadable(Reason.PERSONAL_DATA, "", ranges);
        return new ParsedFile(format, charset, List.of(), Optional.of(refused));
    }

    /** Whether the file holds data of single persons, for which nothing of it may be kept. */
    public boolean isPersonal() {
        return unreadable.filter(u -> u.reason() == Reason.PERSONAL_DATA).isPresent();
    }

    public static ParsedFile unreadable(String format, Reason reason, String detail) {
        return new ParsedFile(format, "", List.of(), Optional.of(new Unreadable(reason, detail)));
    }
}
