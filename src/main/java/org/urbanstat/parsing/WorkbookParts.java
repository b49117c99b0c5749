package org.urbanstat.parsing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.urbanstat.parsing.ParsedFile.Reason;

/** The parts of an .xlsx: which sheets it has, in which order, and a bounded stream of each. */
final class WorkbookParts implements Closeable {
    private static final String WORKBOOK = "xl/workbook.xml";

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private final Allowance allowance;
    private final Map<String, String> targets = new HashMap<>();
    private final List<SheetPart> sheets = new ArrayList<>();
    private boolean isDate1904;

    /** @param path of the sheet's part in the container */
    record SheetPart(String name, boolean isHidden, String path) {}

    WorkbookParts(byte[] bytes, Allowance allowance) throws IOException, XMLStreamException {
        this.allowance = allowance;
        this.zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .setIgnoreLocalFileHeader(true)
                .get();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            entries.putIfAbsent(entry.getName().toLowerCase(Locale.ROOT), entry);
        }
        readTargets();
        readSheets();
    }

    List<SheetPart> sheets() {
        return sheets;
    }

    boolean isDate1904() {
        return isDate1904;
    }

    /** The part, bounded; the workbook is damaged where it has none. */
    InputStream open(String path) throws IOException {
        ZipArchiveEntry entry = entries.get(path.toLowerCase(Locale.ROOT));
        if (entry == null) {
            throw new UnreadableFile(Reason.CORRUPTED, "no part " + path);
        }
        return new BoundedInputStream(zip.getInputStream(entry), allowance);
    }

    boolean has(String path) {
        return entries.containsKey(path.toLowerCase(Locale.ROOT));
    }

    private void readTargets() throws IOException, XMLStreamException {
        XmlParts.read(open("xl/_rels/workbook.xml.rels"), (xml, name) -> {
            String id = XmlParts.attribute(xml, "Id");
            String target = XmlParts.attribute(xml, "Target");
            if (name.equals("Relationship") && id != null && target != null) {
                targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        });
    }

    private void readSheets() throws IOException, XMLStreamException {
        XmlParts.read(open(WORKBOOK), (xml, name) -> {
            if (name.equals("workbookPr")) {
                isDate1904 = XmlParts.isTrue(XmlParts.attribute(xml, "date1904"));
            } else if (name.equals("sheet")) {
                String state = XmlParts.attribute(xml, "state");
                String path = targets.get(String.valueOf(XmlParts.attribute(xml, "id")));
                if (path != null) {
                    sheets.add(new SheetPart(
                            String.valueOf(XmlParts.attribute(xml, "name")),
                            state != null && !state.equals("visible"),
                            path));
                }
            }
        });
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
