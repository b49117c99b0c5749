package org.urbanstat.parsing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.urbanstat.parsing.ParsedFile.Reason;

/** Tells what an OLE2 container holds by the streams at its top. */
final class OleKind {
    /** In the order in which a container that has several is read; {@code Book} is what Excel 95 wrote. */
    private static final List<String> WORKBOOKS = List.of("Workbook", "Book");

    private static final Map<String, String> OTHERS = Map.of(
            "WordDocument",
            "doc",
            "PowerPoint Document",
            "ppt",
            "VisioDocument",
            "vsd",
            "__properties_version1.0",
            "msg",
            "FileHeader",
            "hwp");

    private OleKind() {}

    /** @throws UnreadableFile where there is no workbook that can be read, with the reason */
    static FileFormat sniff(CompoundFile container) {
        if (container.names().contains("EncryptedPackage")) {
            throw encrypted(container);
        }
        InputStream workbook = workbook(container).orElseThrow(() -> other(container));
        return BiffVersion.of(head(workbook)).orElseThrow(() -> new UnreadableFile(Reason.CORRUPTED, "no BIFF record"));
    }

    /** The stream of records. */
    static Optional<InputStream> workbook(CompoundFile container) {
        return WORKBOOKS.stream().flatMap(n -> container.stream(n).stream()).findFirst();
    }

    /** A password asks for itself in EncryptionInfo; rights management leaves its own storage. */
    private static UnreadableFile encrypted(CompoundFile container) {
        boolean isPassword = container.names().contains("EncryptionInfo");
        return new UnreadableFile(
                isPassword ? Reason.PASSWORD_PROTECTED : Reason.RIGHTS_PROTECTED,
                isPassword ? "EncryptedPackage" : "DataSpaces");
    }

    private static UnreadableFile other(CompoundFile container) {
        return OTHERS.entrySet().stream()
                .filter(e -> container.names().contains(e.getKey()))
                .map(e -> new UnreadableFile(Reason.NOT_A_WORKBOOK, e.getValue()))
                .findFirst()
                .orElseGet(() -> new UnreadableFile(Reason.UNKNOWN_FORMAT, "OLE2 without a workbook"));
    }

    private static byte[] head(InputStream stream) {
        try {
            return stream.readNBytes(8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
