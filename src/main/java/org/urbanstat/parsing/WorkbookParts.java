package org.urbanstat.parsing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.urbanstat.parsing.ParsedFile.Reason;

/**
 * The parts of an .xlsx: which sheets it has, in which order, and a bounded stream of each. A part is found through the
 * relationship that leads to it, in the transitional or the strict namespace; its name is the writer's own business.
 */
final class WorkbookParts implements Closeable {
    private static final String USUAL_WORKBOOK = "xl/workbook.xml";

    /** What is packed by these commons-compress unpacks with libraries that are not here; no spreadsheet program does. */
    private static final Set<Integer> PACKED_OTHERWISE =
            Set.of(ZipMethod.ZSTD_DEPRECATED.getCode(), ZipMethod.ZSTD.getCode(), ZipMethod.XZ.getCode());

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private final Allowance allowance;
    private final PartLinks links;
    private final List<SheetPart> sheets = new ArrayList<>();
    private boolean isDate1904;

    /** @param path of the sheet's part in the container */
    record SheetPart(String name, boolean isHidden, String path) {}

    WorkbookParts(byte[] bytes, Allowance allowance) throws IOException, XMLStreamException {
        this.allowance = allowance;
        allowance.checkEntries(ZipDirectory.count(bytes));
        this.zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .setIgnoreLocalFileHeader(true)
                .get();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            entries.putIfAbsent(ZipDirectory.plain(entry.getName()), entry);
        }
        String workbook = links("").target("officeDocument").orElse(USUAL_WORKBOOK);
        this.links = links(workbook);
        readSheets(workbook);
    }

    List<SheetPart> sheets() {
        return sheets;
    }

    boolean isDate1904() {
        return isDate1904;
    }

    /** The part that the workbook calls its styles or shared strings. */
    Optional<InputStream> open(PartLinks.Kind kind) throws IOException {
        Optional<String> path = links.target(kind.word()).filter(this::has);
        return path.isPresent() ? Optional.of(open(path.get())) : Optional.empty();
    }

    /** The part, bounded; the workbook is damaged where it has none. */
    InputStream open(String path) throws IOException {
        ZipArchiveEntry entry = entries.get(ZipDirectory.plain(path));
        if (entry == null) {
            throw new UnreadableFile(Reason.CORRUPTED, "no part " + path);
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new UnreadableFile(Reason.PASSWORD_PROTECTED, "zip");
        }
        if (PACKED_OTHERWISE.contains(entry.getMethod())) {
            throw new UnreadableFile(
                    Reason.CORRUPTED, path + " is packed by zip method " + entry.getMethod() + ", as no workbook is");
        }
        return new BoundedInputStream(zip.getInputStream(entry), allowance);
    }

    /** Whether pictures lie among the parts. */
    boolean hasPictures() {
        return entries.keySet().stream().anyMatch(n -> n.contains("/media/") || n.contains("/drawings/drawing"));
    }

    private boolean has(String path) {
        return entries.containsKey(ZipDirectory.plain(path));
    }

    private PartLinks links(String part) throws IOException, XMLStreamException {
        String path = PartLinks.pathOfLinks(part);
        return has(path) ? PartLinks.read(part, open(path), allowance) : PartLinks.none();
    }

    private void readSheets(String workbook) throws IOException, XMLStreamException {
        XmlParts.read(open(workbook), allowance, (xml, name) -> {
            if (name.equals("workbookPr")) {
                isDate1904 = XmlParts.isTrue(XmlParts.attribute(xml, "date1904"));
            } else if (name.equals("sheet")) {
                String state = XmlParts.attribute(xml, "state");
                String sheet = String.valueOf(XmlParts.attribute(xml, "name"));
                boolean isHidden = state != null && !state.equals("visible");
                links.sheet(String.valueOf(XmlParts.attribute(xml, "id")))
                        .ifPresent(path -> sheets.add(new SheetPart(sheet, isHidden, path)));
            }
        });
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
