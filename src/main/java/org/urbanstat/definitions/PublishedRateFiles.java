package org.urbanstat.definitions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.urbanstat.vocabulary.AreaCode;

/** The official rates of {@code reference/*.csv}. */
final class PublishedRateFiles {
    private static final List<String> COLUMNS = List.of(
            "area_name",
            "area_code",
            "as_of",
            "vintage",
            "basis",
            "unit",
            "urban",
            "total",
            "rate_percent",
            "registered_rate_percent",
            "oracle",
            "source");
    private static final int AREA_NAME = 0;
    private static final int AREA_CODE = 1;
    private static final int AS_OF = 2;
    private static final int VINTAGE = 3;
    private static final int BASIS = 4;
    private static final int UNIT = 5;
    private static final int URBAN = 6;
    private static final int TOTAL = 7;
    private static final int RATE = 8;
    private static final int REGISTERED_RATE = 9;
    private static final int ORACLE = 10;
    private static final int SOURCE = 11;

    private final List<PublishedRate> rates = new ArrayList<>();
    private final Set<List<String>> keys = new HashSet<>();

    private PublishedRateFiles() {}

    static List<PublishedRate> read(List<JobFile> files, Problems problems) {
        PublishedRateFiles read = new PublishedRateFiles();
        files.forEach(file -> CsvTable.read(file, COLUMNS, problems, read::add));
        return List.copyOf(read.rates);
    }

    private void add(CsvRow row) {
        String key = row.text(AREA_NAME) + " " + row.text(AS_OF) + " " + row.text(VINTAGE);
        if (!keys.add(List.of(row.text(AREA_NAME), row.text(AS_OF), row.text(VINTAGE)))) {
            row.report("duplicate.code", key);
        }
        rates.add(new PublishedRate(
                row.words(AREA_NAME, "area_name"),
                areaCode(row),
                row.date(AS_OF),
                row.words(VINTAGE, "vintage"),
                row.oneOf(BASIS, List.of("CENSUS", "SAMPLE_ESTIMATE")),
                row.oneOf(UNIT, List.of("人", "万人")),
                urban(row),
                row.number(TOTAL),
                row.number(RATE),
                row.optionalNumber(REGISTERED_RATE),
                row.oneOf(ORACLE, List.of("exact", "interval")),
                row.words(SOURCE, "source")));
    }

    private static Optional<AreaCode> areaCode(CsvRow row) {
        String text = row.text(AREA_CODE);
        if (!text.isEmpty() && !AreaCode.isWellFormed(text)) {
            row.report("not.area", text);
        }
        return AreaCode.isWellFormed(text) ? Optional.of(new AreaCode(text)) : Optional.empty();
    }

    private static BigDecimal urban(CsvRow row) {
        BigDecimal urban = row.number(URBAN);
        if (urban.compareTo(row.optionalNumber(TOTAL).orElse(urban)) > 0) {
            row.report("urban.above.total", row.text(URBAN), row.text(TOTAL));
        }
        return urban;
    }
}
