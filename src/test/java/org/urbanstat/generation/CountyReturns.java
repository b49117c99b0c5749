package org.urbanstat.generation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the county's own bureaus send as 敦煌市本级: finance for every year since 2020, projects and the pay of teachers for
 * 2023 and 2024. All of it is made up.
 */
record CountyReturns(SampleYear sample, SampleInbox inbox) {
    private static final String COUNTY = "620982000";
    private static final String NAME = "敦煌市本级";

    /** General and special bonds, those for urban-rural projects, land revenue and what of it goes to farming. */
    private static final Map<Integer, long[]> FINANCE = Map.of(
            2020, new long[] {14_000, 38_000, 9_800, 30_500, 11_200},
            2021, new long[] {13_000, 35_000, 10_100, 28_900, 12_400},
            2022, new long[] {17_000, 44_000, 13_200, 21_300, 9_800},
            2023, new long[] {15_500, 39_500, 11_300, 18_700, 9_100},
            2024, new long[] {16_000, 42_000, 12_000, 17_900, 9_000});

    void send() {
        int year = sample.year();
        if (FINANCE.containsKey(year)) {
            finance(year);
        }
        if (year >= 2023) {
            inbox.put(
                    LocalDate.of(year + 1, 2, 21),
                    NAME + year + "年重点项目进展表.xlsx",
                    SampleFormats.xlsx(page("project", projects())));
            SheetPage pay = page("teacher_pay", pay());
            String name = "敦煌市教育局(市本级)" + year + "年教师待遇表";
            LocalDate day = LocalDate.of(year + 1, 2, 26);
            if (year == 2023) {
                inbox.put(day, name + ".xls", SampleFormats.xls(pay));
            } else {
                inbox.put(day, name + ".csv", SampleFormats.csvInGb18030(pay));
            }
        }
    }

    private SheetPage page(String form, List<Map<String, Object>> rows) {
        return new CanonicalSheet(sample.form(form), NAME, sample.period(), rows).page();
    }

    /** Of 2022 the parts do not add up at first; what was meant comes a week later. */
    private void finance(int year) {
        String name = NAME + year + "年财政投入表";
        if (year == 2022) {
            inbox.put(
                    LocalDate.of(2023, 2, 20), name + ".xlsx", SampleFormats.xlsx(page("finance", finance(year, 400))));
            inbox.put(
                    LocalDate.of(2023, 2, 27),
                    name + "(更正).csv",
                    SampleFormats.csvWithByteOrderMark(page("finance", finance(year, 0))));
        } else {
            inbox.put(
                    LocalDate.of(year + 1, 2, 23),
                    name + ".xlsx",
                    SampleFormats.xlsx(page("finance", finance(year, 0))));
        }
    }

    private List<Map<String, Object>> finance(int year, long lost) {
        long[] known = FINANCE.getOrDefault(year, new long[5]);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("town_code", COUNTY);
        row.put("town_name", NAME);
        row.put("new_bonds", known[0] + known[1]);
        row.put("general_bonds", known[0]);
        row.put("special_bonds", known[1] - lost);
        row.put("integration_bonds", known[2]);
        row.put("land_revenue", known[3]);
        row.put("land_revenue_for_farming", known[4]);
        row.put("enterprise_bonds", year == 2021 ? 5_000L : 0L);
        row.put("reward_received", 800L + (year - 2020) * 100L);
        row.put("reward_passed_on", 800L + (year - 2020) * 100L);
        return List.of(row);
    }

    /**
     * In the countryside teachers are of higher grades, so that all together earn more than in the city, and those of
     * 一级教师 less in 2024.
     */
    private List<Map<String, Object>> pay() {
        long more = sample.year() == 2023 ? 0 : 2_400;
        List<Map<String, Object>> rows = new ArrayList<>();
        // names as the bureau writes them; urban teachers, their mean; rural teachers, their mean
        rows.add(pay("正高级", 6, 152_000 + more, 2, 153_400 + more));
        rows.add(pay("副高级", 214, 121_500 + more, 251, 122_800 + more));
        rows.add(pay("一级教师", 402, 99_600 + more, 208, sample.year() == 2023 ? 99_900 : 101_200));
        rows.add(pay("二级教师", 318, 82_300 + more, 96, 83_900 + more));
        rows.add(pay("三级教师", 41, 70_400 + more, 11, 71_800 + more));
        return rows;
    }

    private static Map<String, Object> pay(String grade, long urban, long urbanMean, long rural, long ruralMean) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("town_code", COUNTY);
        row.put("grade", grade);
        row.put("urban_teachers", urban);
        row.put("urban_pay_yuan", urban * urbanMean);
        row.put("rural_teachers", rural);
        row.put("rural_pay_yuan", rural * ruralMean);
        row.put("subsidy_due_yuan", rural * 4_800);
        row.put("subsidy_paid_yuan", rural * 4_800);
        return row;
    }

    private List<Map<String, Object>> projects() {
        long last = sample.year() - 2023;
        return List.of(
                project("01", "城区道路机械化清扫设备更新", "12", "执法局", 1_200, 1_150 + 50 * last, last > 0),
                project("02", "乡镇卫生院设备配备", "13", "卫健局", 860, 640 + 220 * last, last > 0),
                project("03", "老旧小区改造", "16", "住建局", 5_400, 4_980 + 420 * last, false),
                project("04", "农村生活垃圾收转运设施", "28", "农业农村局", 2_300, 2_300, true),
                project("05", "七里镇污水管网", "28", "农业农村局", 3_100, 1_700 + 900 * last, false),
                project("06", "城区初中扩建", "3", "教育局", 7_800, 5_200 + 1_300 * last, false));
    }

    private Map<String, Object> project(
            String number, String name, String item, String unit, long planned, long completed, boolean isCompleted) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("project_code", "P" + sample.year() + number);
        row.put("project_name", name);
        row.put("town_code", COUNTY);
        row.put("item", item);
        row.put("responsible_unit", unit);
        row.put("planned_investment", planned);
        row.put("completed_investment", completed);
        row.put("is_completed", isCompleted);
        return row;
    }
}
