package org.urbanstat.generation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.urbanstat.vocabulary.Period;

/** Sanitation of the city proper: one file a month with a row for each of the four towns, due on the 10th. */
record SanitationReturns(SampleYear sample, SampleInbox inbox) {
    private static final String FORM = "urban_sanitation";

    void send() {
        for (int month = 1; month <= 12; month++) {
            send(YearMonth.of(sample.year(), month));
        }
    }

    private void send(YearMonth month) {
        SheetPage page = page(month, rows(month));
        String name = "敦煌市" + month.getYear() + "年" + month.getMonthValue() + "月城区环卫月报";
        if (month.getYear() == 2019) {
            inbox.put(receivedOn(month), name + ".csv", SampleFormats.csvInGb18030(page));
        } else if (month.getYear() < 2022) {
            inbox.put(receivedOn(month), name + ".csv", SampleFormats.csvWithByteOrderMark(page));
        } else {
            inbox.put(receivedOn(month), name + ".xlsx", SampleFormats.xlsx(page));
        }
    }

    private SheetPage page(YearMonth month, List<Map<String, Object>> rows) {
        return new CanonicalSheet(sample.form(FORM), "敦煌市", new Period(month.toString()), rows).page();
    }

    /** 月牙泉镇 is left out in November 2023 and never sends it. */
    private List<Map<String, Object>> rows(YearMonth month) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (TownYear town : sample.towns().values()) {
            if (!(month.equals(YearMonth.of(2023, 11)) && town.townDigits().equals("620982106"))) {
                rows.addAll(SanitationRows.of(town, month.getMonthValue()));
            }
        }
        return month.equals(YearMonth.of(2022, 6)) ? sweptMoreThanThereIs(month, rows) : rows;
    }

    /** 肃州镇 in June 2022: two columns changed places; corrected three weeks later. */
    private List<Map<String, Object>> sweptMoreThanThereIs(YearMonth month, List<Map<String, Object>> rows) {
        List<Map<String, Object>> right = SanitationRows.of(sample.town("620982102"), month.getMonthValue());
        inbox.put(LocalDate.of(2022, 7, 29), "肃州镇2022年6月城区环卫月报(更正).xlsx", SampleFormats.xlsx(page(month, right)));
        Object cleaned = right.get(0).get("cleaned_area");
        int row = rows.indexOf(right.get(0));
        List<Map<String, Object>> changed = Slip.in(rows, row, "mechanised_area", v -> cleaned);
        return Slip.in(
                changed, row, "cleaned_area", v -> (BigDecimal) right.get(0).get("mechanised_area"));
    }

    /** On the 8th, but for three months that are late. */
    private static LocalDate receivedOn(YearMonth month) {
        int day = switch (month.toString()) {
            case "2019-02", "2021-08" -> 16;
            case "2023-01" -> 24;
            default -> 8;
        };
        return month.plusMonths(1).atDay(day);
    }
}
