package org.urbanstat.generation;

import java.util.List;

/** In which formats the towns of a country send their returns. */
public enum SentAs {
    /** A workbook a town and year. */
    XLSX,
    /** A workbook of Excel 97 a town and year. */
    XLS,
    /** A file a return, in UTF-8 or GB18030. */
    CSV,
    /** Most towns the first, some the second, some the third. */
    MIXED;

    /** @param town the dice of the town, so that it sends the same way every year */
    SentFormat format(Dice town) {
        return switch (this) {
            case XLSX -> SentFormat.XLSX;
            case XLS -> SentFormat.XLS;
            case CSV -> town.of("encoding").between(0, 1) == 0 ? SentFormat.CSV_UTF_8 : SentFormat.CSV_GB18030;
            case MIXED -> ofMany(town.of("format").between(1, 100)).format(town);
        };
    }

    private static SentAs ofMany(int percent) {
        return percent <= 70 ? XLSX : percent <= 85 ? XLS : CSV;
    }

    /** Of the formats that can hold something, those sent; all of them where none is. */
    List<SentFormat> among(List<SentFormat> able) {
        List<SentFormat> sent = able.stream().filter(this::holds).toList();
        return sent.isEmpty() ? able : sent;
    }

    private boolean holds(SentFormat format) {
        return switch (this) {
            case XLSX -> format == SentFormat.XLSX;
            case XLS -> format == SentFormat.XLS;
            case CSV -> format.isText();
            case MIXED -> true;
        };
    }
}
