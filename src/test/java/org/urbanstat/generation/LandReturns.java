package org.urbanstat.generation;

import java.time.LocalDate;
import java.util.List;

/** One workbook a year for the nine towns, from the survey: due on 28 February. */
record LandReturns(SampleYear sample, SampleInbox inbox) {
    private static final List<String> OIL_BASE = List.of("620982401");

    /** Of 月牙泉镇 there is none for 2021, and it is never sent. */
    private static final List<String> OIL_BASE_AND_YUEYAQUAN = List.of("620982401", "620982106");

    void send() {
        int year = sample.year();
        LocalDate day = year == 2020 ? LocalDate.of(2021, 3, 5) : LocalDate.of(year + 1, 2, 20 + year % 7);
        SheetPage page = sample.county("land", sample.period(), year == 2021 ? OIL_BASE_AND_YUEYAQUAN : OIL_BASE);
        inbox.put(day, "敦煌市" + year + "年城镇建设用地表.xlsx", SampleFormats.xlsx(page));
    }
}
