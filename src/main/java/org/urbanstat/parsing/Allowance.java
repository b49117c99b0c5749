package org.urbanstat.parsing;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.urbanstat.definitions.Nightly.Limits;
import org.urbanstat.parsing.ParsedFile.Reason;

/**
 * What one file may still cost. Readers ask before they keep anything, so that a hostile file is refused while it is
 * read and not after it has filled the memory.
 */
final class Allowance {
    /** Below this a high ratio harms nobody: a small sheet of formatted blanks packs very well. */
    private static final long UNPACKED_BYTES_WITHOUT_RATIO = 1 << 20;

    /** No sheet has more rows, blank ones included. */
    private static final int MOST_LINES = 1_048_576;
    /** A file with a table on every row is none of a town's. */
    private static final int MOST_HEADERS = 3_000;
    /** No tag and no text of a workbook is longer. */
    private static final int LONGEST_TOKEN = 1 << 20;
    /** The parser keeps each name for ever. */
    private static final int MOST_NAMES = 2_000;
    /** What a cell, a text without its letters and a row take up in memory. */
    private static final int CELL_BYTES = 40;

    private static final int TEXT_BYTES = 56;
    private static final int ROW_BYTES = 96;
    /** No program writes more; each is an object. */
    private static final int MOST_STYLES = 64_000;

    private final Limits limits;
    private final long fileBytes;
    private final LongSupplier nanoTime;
    private final long startedAt;
    private long unpackedBytes;
    private long cells;
    private int sheets;
    private int rows;
    private int lines;
    private int merges;
    private int headers;
    private final Set<String> names = new HashSet<>();
    private long heldBytes;
    private long sinceEvent;

    /** @param nanoTime a clock that only runs forward, in nanoseconds */
    Allowance(Limits limits, long fileBytes, LongSupplier nanoTime) {
        this.limits = limits;
        this.fileBytes = fileBytes;
        this.nanoTime = nanoTime;
        this.startedAt = nanoTime.getAsLong();
        if (fileBytes > limits.maxFileBytes()) {
            throw new UnreadableFile(Reason.TOO_LARGE, fileBytes + " bytes, at most " + limits.maxFileBytes());
        }
    }

    void takeUnpacked(long bytes) {
        unpackedBytes += bytes;
        sinceEvent += bytes;
        if (unpackedBytes > limits.maxUnpackedBytes()) {
            throw new UnreadableFile(
                    Reason.UNPACKS_TOO_LARGE, "unpacks to more than " + limits.maxUnpackedBytes() + " bytes");
        }
        if (unpackedBytes > UNPACKED_BYTES_WITHOUT_RATIO && unpackedBytes / limits.maxUnpackRatio() > fileBytes) {
            throw new UnreadableFile(
                    Reason.UNPACKS_TOO_LARGE, "unpacks to more than " + limits.maxUnpackRatio() + " times its size");
        }
        refuseAbove(LONGEST_TOKEN, sinceEvent, "bytes in one tag or text");
    }

    void takeSheet() {
        rows = 0;
        lines = 0;
        sheets = sheets + 1;
        refuseAbove(limits.maxSheets(), sheets, "sheets");
    }

    void takeRow() {
        rows = rows + 1;
        refuseAbove(limits.maxRows(), rows, "rows in a sheet");
        hold(ROW_BYTES);
    }

    /** A row that may be blank: it costs nothing, but no sheet has more. */
    void takeLine() {
        lines = lines + 1;
        refuseAbove(MOST_LINES, lines, "lines in a sheet");
    }

    /** Rows that look like a header, each of which is tried with every form. */
    void takeHeader() {
        headers = headers + 1;
        refuseAbove(MOST_HEADERS, headers, "rows that look like headers");
    }

    void takeMerge() {
        merges = merges + 1;
        refuseAbove(limits.maxMerges(), merges, "merged ranges");
    }

    /** A text that is kept. */
    void takeText(int characters) {
        hold(TEXT_BYTES + 2L * characters);
    }

    private void hold(long bytes) {
        heldBytes += bytes;
        if (heldBytes > limits.maxHeldBytes()) {
            throw new UnreadableFile(
                    Reason.TOO_MANY_CELLS, "its cells take up more than " + limits.maxHeldBytes() + " bytes");
        }
    }

    /** An element, a text or the like was read to its end. */
    void eventSeen() {
        sinceEvent = 0;
    }

    /** @param column one-based */
    void takeCell(int column) {
        cells = cells + 1;
        refuseAbove(limits.maxColumns(), column, "columns");
        refuseAbove(limits.maxCells(), cells, "cells");
        hold(CELL_BYTES);
    }

    void checkEntries(int entries) {
        if (entries > limits.maxZipEntries()) {
            throw new UnreadableFile(
                    Reason.UNPACKS_TOO_LARGE, "more than " + limits.maxZipEntries() + " parts in the zip");
        }
    }

    void checkDepth(int depth) {
        refuseAbove(limits.maxXmlDepth(), depth, "elements in each other");
    }

    /** A name in XML. There are few of one letter, and they stand in every cell. */
    void see(String name) {
        if (name.length() > 1 && names.add(name)) {
            refuseAbove(MOST_NAMES, names.size(), "names of elements and attributes");
        }
    }

    void checkWithin(long limit, long found, String what) {
        refuseAbove(limit, found, what);
    }

    /** @param column one-based */
    void checkColumn(int column) {
        refuseAbove(limits.maxColumns(), column, "columns");
    }

    void checkStrings(int strings) {
        refuseAbove(limits.maxCells(), strings, "shared strings");
    }

    int mostColumns() {
        return limits.maxColumns();
    }

    void checkStyles(int styles) {
        refuseAbove(MOST_STYLES, styles, "styles");
    }

    void checkLength(int characters) {
        refuseAbove(limits.maxCellLength(), characters, "characters in a cell");
    }

    void checkTime() {
        if (nanoTime.getAsLong() - startedAt > TimeUnit.SECONDS.toNanos(limits.maxParseSeconds())) {
            throw new UnreadableFile(Reason.TOO_SLOW, "not read within " + limits.maxParseSeconds() + " seconds");
        }
    }

    private static void refuseAbove(long limit, long found, String what) {
        if (found > limit) {
            throw new UnreadableFile(Reason.TOO_MANY_CELLS, "more than " + limit + " " + what);
        }
    }
}
