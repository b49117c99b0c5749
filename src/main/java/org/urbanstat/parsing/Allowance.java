package org.urbanstat.parsing;

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
        if (unpackedBytes > limits.maxUnpackedBytes()) {
            throw new UnreadableFile(
                    Reason.UNPACKS_TOO_LARGE, "unpacks to more than " + limits.maxUnpackedBytes() + " bytes");
        }
        if (unpackedBytes > UNPACKED_BYTES_WITHOUT_RATIO && unpackedBytes / limits.maxUnpackRatio() > fileBytes) {
            throw new UnreadableFile(
                    Reason.UNPACKS_TOO_LARGE, "unpacks to more than " + limits.maxUnpackRatio() + " times its size");
        }
    }

    void takeSheet() {
        rows = 0;
        sheets = sheets + 1;
        refuseAbove(limits.maxSheets(), sheets, "sheets");
    }

    void takeRow() {
        rows = rows + 1;
        refuseAbove(limits.maxRows(), rows, "rows in a sheet");
    }

    /** @param column one-based */
    void takeCell(int column) {
        cells = cells + 1;
        refuseAbove(limits.maxColumns(), column, "columns");
        refuseAbove(limits.maxCells(), cells, "cells");
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
