package org.urbanstat.generation;

import static org.urbanstat.generation.Faults.named;

import java.util.List;
import org.urbanstat.generation.Fault.Planted;

/** Titles, sheet names and file names that say something else than the rows. */
final class TitleFaults {
    private TitleFaults() {}

    static List<Fault> all() {
        return List.of(
                named("title_of_last_year")
                        .rule("{form}.period_agrees.period")
                        .planted((file, dice) -> ofLastYear(file)),
                named("sheet_of_another_year")
                        .rule("{form}.period_agrees.period")
                        .as(Faults.WORKBOOKS)
                        .planted((file, dice) -> sheetOfAnotherYear(file)),
                named("no_period").rule("file.no_period").planted((file, dice) -> withoutPeriod(file)),
                named("title_of_another_town")
                        .rule("{form}.town_agrees.town")
                        .planted((file, dice) -> ofNeighbour(file)));
    }

    private static String title(DirtyFile file, TownYear town) {
        return DirtyFile.canonical(town, file.sheet().form()).title();
    }

    private static List<Planted> ofLastYear(DirtyFile file) {
        file.sheet().put(1, 1, title(file, file.around().before()));
        return about(file);
    }

    private static List<Planted> sheetOfAnotherYear(DirtyFile file) {
        DirtySheet sheet = file.sheet();
        sheet.rename(file.around().before().year() + "年" + sheet.name());
        return about(file);
    }

    private static List<Planted> withoutPeriod(DirtyFile file) {
        file.rename(file.around().now().townDigits());
        DirtySheet sheet = file.sheet();
        sheet.put(1, 1, file.around().now().place() + sheet.form().titles().get(0));
        sheet.put(sheet.totalRow().orElse(sheet.lastRow()) + 2, 1, SheetPage.BLANK);
        return about(file);
    }

    private static List<Planted> ofNeighbour(DirtyFile file) {
        file.sheet().put(1, 1, title(file, file.around().neighbour()));
        return about(file);
    }

    private static List<Planted> about(DirtyFile file) {
        return List.of(new Planted(file.sheet().name(), "", ""));
    }
}
