package org.urbanstat.generation;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The formats in which towns send their sheets. */
enum SentFormat {
    XLSX("xlsx", true),
    XLS("xls", true),
    /** WPS in its old container, which is that of .xls. */
    ET("et", true),
    /** WPS in its new container, which is that of .xlsx. */
    ET_ZIP("et", true),
    /** A web page under the name of a workbook. */
    HTML("xls", false),
    CSV_UTF_8("csv", false),
    CSV_GB18030("csv", false),
    /** What Excel calls Unicode text. */
    TSV_UTF_16("txt", false);

    private final String extension;
    private final boolean isWorkbook;

    SentFormat(String extension, boolean isWorkbook) {
        this.extension = extension;
        this.isWorkbook = isWorkbook;
    }

    String extension() {
        return extension;
    }

    /** Whether it holds several sheets and their names. */
    boolean isWorkbook() {
        return isWorkbook;
    }

    boolean isText() {
        return this == CSV_UTF_8 || this == CSV_GB18030 || this == TSV_UTF_16;
    }

    /** @param pages the first alone where the format holds no more */
    byte[] bytes(List<SheetPage> pages) {
        return switch (this) {
            case XLSX, ET_ZIP -> XlsxFile.of(pages);
            case XLS, ET -> XlsFile.of(pages);
            case HTML -> HtmlFile.of(pages.get(0));
            case CSV_UTF_8 -> TextFile.of(pages.get(0), ',').getBytes(StandardCharsets.UTF_8);
            case CSV_GB18030 -> TextFile.of(pages.get(0), ',').getBytes(Charset.forName("GB18030"));
            case TSV_UTF_16 ->
                (TextFile.BYTE_ORDER_MARK + TextFile.of(pages.get(0), '\t')).getBytes(StandardCharsets.UTF_16LE);
        };
    }
}
