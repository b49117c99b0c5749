package org.urbanstat.generation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Population, settlement, residence permits (due on 25 January) and rural waste (31 January). Every town has its own
 * habit of format and layout; single slips are told beside the town.
 */
record JanuaryReturns(SampleYear sample, SampleInbox inbox) {
    private static final List<String> FORMS = List.of("population", "settlement", "residence_permit", "rural_waste");

    void send() {
        workbook("620982100", 15);
        shazhou();
        suzhou();
        mogao();
        zhuanqukou();
        yangguan();
        yueyaquan();
        csvFiles("620982107", 21);
        huangqu();
        oilBase();
    }

    private LocalDate january(int day) {
        return LocalDate.of(sample.year() + 1, 1, day);
    }

    private String workbookName(String town) {
        return sample.name(town) + sample.year() + "年城镇化统计报表";
    }

    private String singleName(String town, String form) {
        return sample.name(town) + sample.year() + "年"
                + sample.form(form).titles().get(0);
    }

    private SheetPage[] pages(String town) {
        return FORMS.stream().map(f -> sample.page(town, f)).toArray(SheetPage[]::new);
    }

    private void workbook(String town, int day) {
        inbox.put(january(day), workbookName(town) + ".xlsx", SampleFormats.xlsx(pages(town)));
    }

    /** 沙州镇: a workbook a form, no villages. In 2020 its name is mistyped, in 2021 numbers are text with commas. */
    private void shazhou() {
        String town = SampleYear.SHAZHOU;
        for (String form : FORMS.subList(0, 3)) {
            List<Map<String, Object>> rows = sample.rows(town, form);
            if (sample.year() == 2020 && form.equals("residence_permit")) {
                rows = Slip.in(rows, 0, "town_name", v -> "沙洲镇");
            }
            SheetPage page = sample.sheet(town, form, rows).page();
            if (sample.year() == 2021 && form.equals("population")) {
                page = Slip.written(page, 5, Slip::withThousandsCommas);
                page = Slip.written(page, 10, Slip::withThousandsCommas);
            }
            inbox.put(january(16), singleName(town, form) + ".xlsx", SampleFormats.xlsx(page));
        }
    }

    /** 肃州镇: in 2020 men and women of 武威庙村 do not add up; the population sheet alone is corrected in time. */
    private void suzhou() {
        String town = "620982102";
        if (sample.year() != 2020) {
            workbook(town, 18);
            return;
        }
        List<Map<String, Object>> wrong = Slip.in(sample.rows(town, "population"), 5, "resident_male", Slip.more(-36));
        SheetPage[] pages = pages(town);
        pages[0] = sample.sheet(town, "population", wrong).page();
        inbox.put(january(18), workbookName(town) + ".xlsx", SampleFormats.xlsx(pages));
        inbox.put(
                january(24),
                singleName(town, "population") + "(更正).xlsx",
                SampleFormats.xlsx(sample.page(town, "population")));
    }

    /** 莫高镇: old workbooks. For 2021 it first counts 30 settlers too few. */
    private void mogao() {
        String town = "620982103";
        SheetPage[] pages = pages(town);
        if (sample.year() == 2021) {
            List<Map<String, Object>> rows = sample.rows(town, "settlement");
            for (String field : List.of("settled_total", "settled_migrant_workers", "settled_in_city")) {
                rows = Slip.in(rows, 0, field, Slip.more(-30));
            }
            pages[1] = sample.sheet(town, "settlement", rows).page();
        }
        inbox.put(january(20), workbookName(town) + ".xls", SampleFormats.xls(pages));
    }

    /** 转渠口镇: one header row. In 2022 one village's balance is off by 0.7 %. */
    private void zhuanqukou() {
        String town = "620982104";
        SheetPage[] pages = FORMS.stream().map(f -> sample.flat(town, f)).toArray(SheetPage[]::new);
        if (sample.year() == 2022) {
            List<Map<String, Object>> rows = sample.rows(town, "population");
            long residents = (Long) rows.get(3).get("resident_total");
            rows = Slip.in(rows, 3, "away_half_year", Slip.more(residents * 7 / 1000));
            pages[0] = sample.sheet(town, "population", rows).page(HeaderRows.flat(sample.form("population")));
        }
        inbox.put(january(19), workbookName(town) + ".xlsx", SampleFormats.xlsx(pages));
    }

    /** 阳关镇: CSV as a Chinese spreadsheet program saves it; 2019 households in full-width digits, 2022 late. */
    private void yangguan() {
        String town = "620982105";
        LocalDate day = sample.year() == 2022 ? LocalDate.of(2023, 2, 14) : january(24);
        for (String form : FORMS) {
            SheetPage page = sample.flat(town, form);
            if (sample.year() == 2019 && form.equals("population")) {
                page = Slip.written(page, 4, Slip::inFullWidthDigits);
            }
            inbox.put(day, singleName(town, form) + ".csv", SampleFormats.csvInGb18030(page));
        }
    }

    /** 月牙泉镇: for 2019 still under its former name. */
    private void yueyaquan() {
        String town = "620982106";
        if (sample.year() != 2019) {
            workbook(town, 17);
            return;
        }
        SheetPage[] pages = FORMS.stream()
                .map(f -> new CanonicalSheet(sample.form(f), "敦煌市杨家桥乡", sample.period(), formerName(town, f)).page())
                .toArray(SheetPage[]::new);
        inbox.put(january(17), "杨家桥乡2019年城镇化统计报表.xlsx", SampleFormats.xlsx(pages));
    }

    private List<Map<String, Object>> formerName(String town, String form) {
        List<Map<String, Object>> rows = sample.rows(town, form);
        return rows.get(0).containsKey("town_name") ? Slip.in(rows, 0, "town_name", v -> "杨家桥乡") : rows;
    }

    /** 郭家堡镇: CSV with a byte order mark. */
    private void csvFiles(String town, int day) {
        for (String form : FORMS) {
            inbox.put(
                    january(day),
                    singleName(town, form) + ".csv",
                    SampleFormats.csvWithByteOrderMark(sample.flat(town, form)));
        }
    }

    /** 黄渠镇: old workbooks until 2021, then CSV without a mark; for 2020 late, for 2022 with a village nobody knows. */
    private void huangqu() {
        String town = "620982108";
        LocalDate day = sample.year() == 2020 ? LocalDate.of(2021, 2, 3) : january(23);
        for (String form : FORMS) {
            List<Map<String, Object>> rows = sample.rows(town, form);
            if (sample.year() == 2022 && form.equals("rural_waste")) {
                rows = Slip.in(rows, 3, "unit_code", v -> "620982108299");
                rows = Slip.in(rows, 3, "unit_name", v -> "新井村");
            }
            SheetPage page = sample.sheet(town, form, rows).page(HeaderRows.flat(sample.form(form)));
            if (sample.year() < 2022) {
                inbox.put(day, singleName(town, form) + ".xls", SampleFormats.xls(page));
            } else {
                inbox.put(day, singleName(town, form) + ".csv", SampleFormats.csv(page));
            }
        }
    }

    /** The oil-field base owes population and schools; what it sends comes through the city, for 2023 late. */
    private void oilBase() {
        String town = "620982401";
        LocalDate day = sample.year() == 2023 ? LocalDate.of(2024, 2, 20) : january(22);
        SheetPage page = sample.page(town, "population");
        String name = Stream.of("油田基地", sample.year() + "年", "人口基本情况表.xlsx").reduce("", String::concat);
        inbox.put(day, name, SampleFormats.xlsx(page));
    }
}
