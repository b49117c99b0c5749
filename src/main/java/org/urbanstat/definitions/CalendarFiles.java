package org.urbanstat.definitions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.urbanstat.definitions.WorkingDays.Ordered;

/** The days of {@code calendar/*.csv}, as the notices of the State Council order them; there may be none. */
final class CalendarFiles {
    private static final List<String> COLUMNS = List.of("day", "kind", "name", "source");
    private static final int DAY = 0;
    private static final int KIND = 1;
    private static final int NAME = 2;
    private static final int SOURCE = 3;

    private final Map<LocalDate, Ordered> days = new TreeMap<>();

    private CalendarFiles() {}

    static WorkingDays read(List<JobFile> files, Problems problems) {
        CalendarFiles read = new CalendarFiles();
        files.forEach(file -> CsvTable.read(file, COLUMNS, problems, read::add));
        return new WorkingDays(read.days);
    }

    private void add(CsvRow row) {
        LocalDate day = row.date(DAY);
        boolean isWorking = row.oneOf(KIND, List.of("holiday", "working")).equals("working");
        if (isWorking && !WorkingDays.isWeekend(day)) {
            row.report("not.weekend", row.text(DAY));
        }
        if (days.put(day, new Ordered(isWorking, row.words(NAME, "name"), row.words(SOURCE, "source"))) != null) {
            row.report("duplicate.day", row.text(DAY));
        }
    }
}
