package org.urbanstat.parsing;

import java.util.List;

/** Reads the sheets of one format. A new format is one more of these and one more line in {@link FileFormat}. */
interface GridReader {
    /**
     * The sheets in the order of the file, and the charset of a text.
     *
     * @throws UnreadableFile with the true reason
     * @throws Exception of whatever kind a library throws at a damaged file
     */
    Sheets read(String fileName, byte[] bytes, Allowance allowance) throws Exception;

    /** @param charset empty for workbooks */
    record Sheets(String charset, List<Grid> grids) {}
}
