package org.urbanstat.parsing;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.urbanstat.parsing.ParsedFile.Reason;

/**
 * Sheets of an .xls (BIFF8), read record by record, so that no record asks for more memory than it is given. The format
 * always stores a value with a formula, so one that was never computed reads as the 0 that the writing program left
 * there.
 */
final class XlsGrids implements GridReader {
    private static final int HEADER_BYTES = 4;

    @Override
    public Sheets read(String fileName, byte[] bytes, Allowance allowance) {
        PositionedInputStream stream = new PositionedInputStream(records(bytes));
        XlsBook book = new XlsBook(allowance);
        RecordInputStream records = new RecordInputStream(stream);
        while (records.hasNextRecord() && !book.isOver(records.getNextSid())) {
            allowance.checkTime();
            records.nextRecord();
            if (records.getSid() == FilePassRecord.sid) {
                throw new UnreadableFile(Reason.PASSWORD_PROTECTED, "xls");
            }
            book.take(records, stream.position() - HEADER_BYTES);
            records.readRemainder();
        }
        return new Sheets("", book.grids());
    }

    /** The stream in its container, or, as some programs write it, without one. */
    private static InputStream records(byte[] bytes) {
        if (bytes[0] == 0x09) {
            return new ByteArrayInputStream(bytes);
        }
        return OleKind.workbook(new CompoundFile(bytes)).orElseThrow();
    }
}
