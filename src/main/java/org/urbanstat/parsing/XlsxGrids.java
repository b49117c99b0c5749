package org.urbanstat.parsing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.urbanstat.parsing.WorkbookParts.SheetPart;

/** Sheets of an .xlsx, read in one pass each; src/docs/decisions/0002-xlsx-reader.md says why. */
final class XlsxGrids implements GridReader {
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String STYLES = "xl/styles.xml";

    @Override
    public Sheets read(String fileName, byte[] bytes, Allowance allowance) throws IOException, XMLStreamException {
        try (WorkbookParts parts = new WorkbookParts(bytes, allowance)) {
            SharedStrings strings =
                    parts.has(STRINGS) ? SharedStrings.read(parts.open(STRINGS), allowance) : SharedStrings.none();
            CellFormats formats =
                    parts.has(STYLES) ? CellFormats.read(parts.open(STYLES), allowance) : CellFormats.none();
            List<Grid> grids = new ArrayList<>();
            for (SheetPart sheet : parts.sheets()) {
                grids.add(new SheetXml(strings, formats, parts.isDate1904(), allowance)
                        .read(sheet.name(), sheet.isHidden(), parts.open(sheet.path())));
            }
            return new Sheets("", grids);
        }
    }
}
