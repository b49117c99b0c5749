package org.urbanstat.generation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Health centres of 2023 and 2024: one a town; every town in its own file in 2023, one workbook of the county in 2024. */
record HealthReturns(SampleYear sample, SampleInbox inbox) {
    private static final String FORM = "health_centre";
    private static final String OIL_BASE = "620982401";

    void send() {
        List<String> towns = sample.towns().keySet().stream()
                .filter(town -> !town.equals(OIL_BASE))
                .toList();
        int year = sample.year();
        if (year == 2024) {
            SheetPage[] pages = towns.stream().map(this::named).toArray(SheetPage[]::new);
            inbox.put(LocalDate.of(2025, 1, 24), "敦煌市2024年乡镇卫生院情况表.xlsx", SampleFormats.xlsx(pages));
            return;
        }
        for (String town : towns) {
            String name = sample.name(town) + year + "年卫生院情况表";
            // 黄渠镇 is five days late
            LocalDate day = LocalDate.of(year + 1, town.endsWith("108") ? 2 : 1, town.endsWith("108") ? 5 : 26);
            switch (Integer.parseInt(town.substring(8)) % 3) {
                case 0 -> inbox.put(day, name + ".csv", SampleFormats.csvInGb18030(page(town)));
                case 1 -> inbox.put(day, name + ".xls", SampleFormats.xls(page(town)));
                default -> inbox.put(day, name + ".xlsx", SampleFormats.xlsx(page(town)));
            }
        }
    }

    private SheetPage named(String town) {
        SheetPage page = page(town);
        return new SheetPage(sample.name(town), page.rows(), page.merges());
    }

    private SheetPage page(String town) {
        return sample.sheet(town, FORM, List.of(row(town))).page();
    }

    /** 莫高镇 has no analyser in 2023; the small 月牙泉镇 has neither DR nor analyser, and needs none. */
    private Map<String, Object> row(String town) {
        long residents = sample.town(town).sum(UnitPeople::resident);
        Dice dice = sample.town(town).dice().of(FORM);
        boolean isSmall = town.endsWith("106");
        boolean hasAnalyser = !isSmall && !(town.endsWith("103") && sample.year() == 2023);
        long visits = residents * dice.of("visits").between(38, 46) / 10;
        long elsewhere = visits * (sample.year() == 2023 ? 104 + dice.of("away").between(-6, 6) : 92) / 1000;
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("institution_code", "H" + town);
        row.put("institution_name", sample.name(town) + "卫生院");
        row.put("town_code", town);
        row.put("served_population", residents * dice.of("served").between(96, 103) / 100);
        row.put("ultrasound_units", residents > 30_000 ? 3L : 1L);
        row.put("ecg_units", residents > 30_000 ? 4L : 2L);
        row.put("dr_units", isSmall ? 0L : 1L);
        row.put("analyser_units", hasAnalyser ? 1L : 0L);
        row.put("physicians", Math.max(3, residents / 900));
        row.put("beds", Math.max(8, residents / 420));
        row.put("visits_in_county", visits - elsewhere);
        row.put("visits_elsewhere", elsewhere);
        return row;
    }
}
