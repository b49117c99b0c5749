package org.urbanstat.generation;

import java.time.LocalDate;
import java.util.List;

/** Schools: a file a town until 2021, from 2022 one workbook of the county with a sheet a town; due on 20 September. */
record SchoolReturns(SampleYear sample, SampleInbox inbox) {
    void send() {
        if (sample.year() >= 2022) {
            sendTogether();
        } else {
            List.copyOf(sample.towns().keySet()).forEach(this::send);
        }
    }

    private void sendTogether() {
        SheetPage[] pages = sample.towns().keySet().stream()
                .map(t -> named(sample.name(t), sample.page(t, "school")))
                .toArray(SheetPage[]::new);
        String name = "敦煌市" + sample.year() + "-" + (sample.year() + 1) + "学年学校基本情况表.xlsx";
        inbox.put(LocalDate.of(sample.year(), 9, sample.year() == 2023 ? 25 : 18), name, SampleFormats.xlsx(pages));
    }

    private static SheetPage named(String name, SheetPage page) {
        return new SheetPage(name, page.rows(), page.merges());
    }

    private void send(String town) {
        int turn = (sample.year() + Integer.parseInt(town.substring(8))) % 4;
        LocalDate day = LocalDate.of(sample.year(), 9, turn == 3 && sample.year() == 2019 ? 23 : 12 + 2 * turn);
        SheetPage page = sample.page(town, "school");
        String name = sample.name(town) + sample.year() + "学年学校基本情况表";
        switch (turn) {
            case 0 -> inbox.put(day, name + ".csv", SampleFormats.csvInGb18030(page));
            case 1 -> inbox.put(day, name + ".xls", SampleFormats.xls(page));
            default -> inbox.put(day, name + ".xlsx", SampleFormats.xlsx(page));
        }
    }
}
