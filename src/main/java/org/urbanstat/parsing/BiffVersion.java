package org.urbanstat.parsing;

import java.util.Optional;
import org.urbanstat.parsing.ParsedFile.Reason;

/** Tells by its first record which Excel wrote a stream of workbook records. */
final class BiffVersion {
    private static final int BIFF8 = 0x0600;

    private BiffVersion() {}

    /**
     * XLS where the bytes begin a BIFF8 workbook, nothing where they begin no workbook.
     *
     * @throws UnreadableFile where the workbook is older
     */
    static Optional<FileFormat> of(byte[] start) {
        if (start.length < 8 || start[0] != 0x09 || start[3] != 0) {
            return Optional.empty();
        }
        int length = start[2];
        int version = (start[4] & 0xFF) | (start[5] & 0xFF) << 8;
        return switch (start[1]) {
            case 0x08 -> {
                if (length != 8 && length != 16) {
                    yield Optional.empty();
                }
                if (version != BIFF8) {
                    throw old("BIFF5 (Excel 5.0/95)");
                }
                yield Optional.of(FileFormat.XLS);
            }
            case 0x00, 0x02, 0x04 -> {
                if (length != 4 && length != 6) {
                    yield Optional.empty();
                }
                throw old("BIFF" + (start[1] == 0 ? 2 : start[1] == 2 ? 3 : 4) + " (Excel 2.0–4.0)");
            }
            default -> Optional.empty();
        };
    }

    private static UnreadableFile old(String detail) {
        return new UnreadableFile(Reason.OLD_WORKBOOK, detail);
    }
}
