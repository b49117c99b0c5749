package org.urbanstat.generation;

import static org.urbanstat.generation.Faults.WORKBOOKS;
import static org.urbanstat.generation.Faults.named;

import java.util.List;
import org.urbanstat.generation.Fault.Planted;

/** Sheets that contradict one another. */
final class WorkbookFaults {
    private WorkbookFaults() {}

    static List<Fault> all() {
        return List.of(named("sheet_twice_and_different")
                .rule("{form}.twice_in_file.period")
                .as(WORKBOOKS)
                .planted((file, dice) -> differing(file)));
    }

    /** A draft of the same return with other figures, left in the workbook. */
    private static List<Planted> differing(DirtyFile file) {
        DirtySheet draft = DirtySheet.of(
                DirtyFile.canonical(file.around().before(), file.sheet().form()));
        draft.put(1, 1, file.canonical().title());
        draft.rename(file.sheet().name() + " (2)");
        file.add(draft);
        return List.of(new Planted("", "", ""));
    }
}
