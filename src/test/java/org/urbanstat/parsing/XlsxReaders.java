package org.urbanstat.parsing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.urbanstat.definitions.Nightly.Limits;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Measures the readers of .xlsx against each other over workbooks like those of towns; its figures stand in
 * src/docs/decisions/0002-xlsx-reader.md. Not a test: run its main method.
 */
public final class XlsxReaders {
    private static final int WORKBOOKS = 300;
    private static final int ROUNDS = 7;
    private static final Limits LIMITS =
            new Limits(50_000_000, 500_000_000, 200, 100, 100_000, 500, 2_000_000, 32_767, 60);

    /** Reads all cells of a workbook and says how many hold something. */
    private interface Reader {
        long cells(byte[] workbook) throws Exception;
    }

    private XlsxReaders() {}

    public static void main(String[] arguments) throws Exception {
        List<byte[]> workbooks = new ArrayList<>();
        for (int i = 0; i < WORKBOOKS; i++) {
            workbooks.add(townWorkbook(i));
        }
        Map<String, Reader> readers = new LinkedHashMap<>();
        readers.put("own StAX pass", XlsxReaders::own);
        readers.put("fastexcel-reader", XlsxReaders::fastexcel);
        readers.put("fastexcel-reader + merges by StAX", XlsxReaders::fastexcelWithMerges);
        readers.put("POI XSSFReader + SAX handler", XlsxReaders::poi);
        Map<String, List<Double>> milliseconds = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, Reader> reader : readers.entrySet()) {
                long start = System.nanoTime();
                long cells = 0;
                for (byte[] workbook : workbooks) {
                    cells += reader.getValue().cells(workbook);
                }
                double elapsed = (System.nanoTime() - start) / 1e6;
                milliseconds
                        .computeIfAbsent(reader.getKey(), r -> new ArrayList<>())
                        .add(elapsed);
                System.out.printf("round %d  %-36s %8.1f ms  %d cells%n", round, reader.getKey(), elapsed, cells);
            }
        }
        milliseconds.forEach((name, times) -> {
            double[] warm = times.subList(2, ROUNDS).stream()
                    .mapToDouble(t -> t)
                    .sorted()
                    .toArray();
            System.out.printf("%-36s median %8.1f ms, best %8.1f ms%n", name, warm[warm.length / 2], warm[0]);
        });
    }

    private static long own(byte[] workbook) throws Exception {
        Allowance allowance = new Allowance(LIMITS, workbook.length, System::nanoTime);
        long cells = 0;
        for (Grid grid : new XlsxGrids().read("town.xlsx", workbook, allowance).grids()) {
            for (RawRow row : grid.rows()) {
                cells += row.cells().size();
            }
        }
        return cells;
    }

    private static long fastexcel(byte[] bytes) throws Exception {
        long[] cells = {0};
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                try (var rows = sheet.openStream()) {
                    rows.forEach(row -> row.forEach(cell -> {
                        if (cell != null
                                && cell.getRawValue() != null
                                && !cell.getRawValue().isBlank()) {
                            cells[0]++;
                        }
                    }));
                }
            }
        }
        return cells[0];
    }

    /** What fastexcel drops, by a second pass over the parts of the sheets. */
    private static long fastexcelWithMerges(byte[] bytes) throws Exception {
        long cells = fastexcel(bytes);
        int[] merges = {0};
        Allowance allowance = new Allowance(LIMITS, bytes.length, System::nanoTime);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    InputStream part = new BoundedInputStream(new ByteArrayInputStream(zip.readAllBytes()), allowance);
                    XmlParts.read(part, allowance, (xml, name) -> merges[0] += name.equals("mergeCell") ? 1 : 0);
                }
            }
        }
        return merges[0] > 0 ? cells : -1;
    }

    private static long poi(byte[] bytes) throws Exception {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Handler handler = new Handler();
        try (OPCPackage container = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            XSSFReader reader = new XSSFReader(container);
            handler.strings = new ReadOnlySharedStringsTable(container);
            handler.styles = reader.getStylesTable();
            var sheets = reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    factory.newSAXParser().parse(sheet, handler);
                }
            }
        }
        return handler.cells;
    }

    /** The least that gives what is needed: stored text, type, percent format. */
    private static final class Handler extends DefaultHandler {
        private ReadOnlySharedStringsTable strings;
        private StylesTable styles;
        private final StringBuilder value = new StringBuilder();
        private final List<RawCell> row = new ArrayList<>();
        private String type;
        private String style;
        private boolean isValue;
        private long cells;

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            if (name.equals("row")) {
                row.clear();
            } else if (name.equals("c")) {
                type = attributes.getValue("t");
                style = attributes.getValue("s");
                value.setLength(0);
            }
            isValue = name.equals("v") || name.equals("t");
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            isValue = false;
            if (name.equals("c") && value.length() > 0) {
                String text = value.toString();
                boolean isPercent = style != null
                        && String.valueOf(styles.getStyleAt(Integer.parseInt(style))
                                        .getDataFormatString())
                                .contains("%");
                row.add(new RawCell(
                        row.size() + 1,
                        "s".equals(type)
                                ? strings.getItemAt(Integer.parseInt(text)).getString()
                                : text,
                        RawCell.Kind.TEXT,
                        isPercent ? Look.PERCENT : Look.PLAIN));
                cells++;
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            if (isValue) {
                value.append(characters, start, length);
            }
        }
    }

    /** Seven sheets of about twenty rows: title, unit line, two-row header with merges, body, total. */
    private static byte[] townWorkbook(int town) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle percent = workbook.createCellStyle();
            percent.setDataFormat(workbook.createDataFormat().getFormat("0.00%"));
            for (int s = 0; s < 7; s++) {
                Sheet sheet = workbook.createSheet("表" + s);
                sheet.createRow(0).createCell(0).setCellValue("敦煌市第" + town + "镇2024年基本情况表" + s);
                sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 14));
                sheet.createRow(1).createCell(14).setCellValue("单位:人");
                Row upper = sheet.createRow(2);
                Row lower = sheet.createRow(3);
                for (int c = 0; c < 15; c++) {
                    upper.createCell(c).setCellValue("指标" + c / 3);
                    lower.createCell(c).setCellValue("分项" + c);
                }
                for (int c = 0; c < 15; c += 3) {
                    sheet.addMergedRegion(new CellRangeAddress(2, 2, c, c + 2));
                }
                for (int r = 4; r < 22; r++) {
                    body(sheet.createRow(r), town, s, percent);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void body(Row row, int town, int sheet, CellStyle percent) {
        row.createCell(0).setCellValue(String.format("620982%03d%03d", town % 1000, 200 + row.getRowNum()));
        row.createCell(1).setCellValue("第" + row.getRowNum() + "村");
        for (int c = 2; c < 14; c++) {
            row.createCell(c).setCellValue(Arrays.hashCode(new int[] {town, sheet, row.getRowNum(), c}) & 0xfff);
        }
        row.createCell(14).setCellValue((town % 97) / 100.0);
        row.getCell(14).setCellStyle(percent);
    }
}
