package org.urbanstat.generation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Class sizes of 2023 and 2024: one workbook of the county with a sheet a town, but for 莫高镇, which sends its own. */
record ClassSizeReturns(SampleYear sample, SampleInbox inbox) {
    private static final String FORM = "class_size";
    private static final String MOGAO = "620982103";
    private static final String YANGGUAN = "620982105";

    void send() {
        int year = sample.year();
        String title = "-" + (year + 1) + "学年班额情况表";
        SheetPage[] pages = sample.towns().keySet().stream()
                .filter(town -> !town.equals(MOGAO))
                .map(this::page)
                .toArray(SheetPage[]::new);
        inbox.put(LocalDate.of(year, 9, 18), "敦煌市" + year + title + ".xlsx", SampleFormats.xlsx(pages));
        inbox.put(LocalDate.of(year, 9, 16), "莫高镇" + year + title + ".xls", SampleFormats.xls(page(MOGAO)));
        if (year == 2024) {
            inbox.put(
                    LocalDate.of(2024, 9, 19),
                    "阳关镇2024" + title + "(更正).csv",
                    SampleFormats.csvInGb18030(of(YANGGUAN, false)));
        }
    }

    private SheetPage page(String town) {
        SheetPage page = of(town, sample.year() == 2024 && town.equals(YANGGUAN));
        return new SheetPage(sample.name(town), page.rows(), page.merges());
    }

    /** @param isWrong whether a class of the first school is in no size; the correction comes on the next day */
    private SheetPage of(String town, boolean isWrong) {
        List<Map<String, Object>> rows = ClassSizeRows.of(sample.rows(town, "school"));
        if (isWrong) {
            Map<String, Object> first = new LinkedHashMap<>(rows.get(0));
            first.put("classes", (Long) first.get("classes") + 1);
            rows.set(0, first);
        }
        return sample.sheet(town, FORM, rows).page();
    }
}
