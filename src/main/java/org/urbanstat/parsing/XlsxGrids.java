package org.urbanstat.parsing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.urbanstat.parsing.ParsedFile.Reason;
import org.urbanstat.parsing.WorkbookParts.SheetPart;

/** Sheets of an .xlsx, read in one pass each; src/docs/decisions/0002-xlsx-reader.md says why. */
final class XlsxGrids implements GridReader {
    @Override
    public Sheets read(String fileName, byte[] bytes, Allowance allowance) throws IOException, XMLStreamException {
        try (WorkbookParts parts = new WorkbookParts(bytes, allowance)) {
            Optional<InputStream> texts = parts.open(PartLinks.Kind.SHARED_STRINGS);
            SharedStrings strings =
                    texts.isPresent() ? SharedStrings.read(texts.get(), allowance) : SharedStrings.none();
            Optional<InputStream> styles = parts.open(PartLinks.Kind.STYLES);
            CellFormats formats = styles.isPresent() ? CellFormats.read(styles.get(), allowance) : CellFormats.none();
            List<Grid> grids = new ArrayList<>();
            for (SheetPart sheet : parts.sheets()) {
                grids.add(new SheetXml(strings, formats, parts.isDate1904(), allowance)
                        .read(sheet.name(), sheet.isHidden(), parts.open(sheet.path())));
            }
            if (parts.hasPictures() && grids.stream().allMatch(g -> g.rows().isEmpty())) {
                throw new UnreadableFile(Reason.ONLY_PICTURES, "xlsx");
            }
            return new Sheets("", grids);
        }
    }
}
