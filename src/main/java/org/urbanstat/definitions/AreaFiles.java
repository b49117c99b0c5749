package org.urbanstat.definitions;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;

/** The register of {@code areas/*.csv}, with the successions of {@code areas/*.yml}. A country has 750,000 lines, so what is written plainly is read plainly. */
final class AreaFiles {
    static final List<String> COLUMNS =
            List.of("code", "name", "aliases", "parent_code", "level", "class_code", "valid_from", "valid_to");
    static final List<String> CLASSES = List.of("111", "112", "121", "122", "123", "210", "220");
    static final int CODE = 0;
    static final int NAME = 1;
    static final int ALIASES = 2;
    static final int PARENT = 3;
    static final int LEVEL = 4;
    static final int CLASS = 5;
    static final int FROM = 6;
    static final int TO = 7;

    private final AreaLinesBuilder lines = new AreaLinesBuilder();
    private final Map<String, Optional<LocalDate>> dates = new HashMap<>();

    private AreaFiles() {}

    static Register read(List<JobFile> files, Problems problems) {
        List<JobFile> tables = JobsFolder.ending(files, ".csv");
        if (tables.isEmpty()) {
            problems.add("areas", 1, "no.file", "areas/*.csv");
        }
        AreaFiles read = new AreaFiles();
        tables.forEach(file -> read.table(file, problems));
        int[] order = read.lines.order();
        AreaLines lines = read.lines.build(order);
        new AreaTies(read.lines, order, lines, problems).check();
        return SuccessionFiles.read(JobsFolder.ending(files, ".yml"), new Register(lines), problems);
    }

    private void table(JobFile file, Problems problems) {
        lines.begin(file.name());
        if (!PlainAreaFile.read(file.bytes(), lines)) {
            CsvTable.read(file, COLUMNS, problems, this::add);
        }
    }

    private void add(CsvRow row) {
        String code = row.text(CODE);
        if (!AreaCode.isWellFormed(code)) {
            row.report("not.area", code);
            return;
        }
        AreaCode area = new AreaCode(code);
        Area line = new Area(
                area,
                row.words(NAME, "name"),
                aliases(row.text(ALIASES)),
                parent(row, area),
                classCode(row, area),
                date(row, FROM).orElse(LocalDate.MAX),
                end(row));
        lines.add(row.line(), line);
        checkLevel(row, area);
    }

    private static String parent(CsvRow row, AreaCode area) {
        String digits = area.digits();
        String parent = row.text(PARENT);
        boolean isCounty = area.level() == AreaLevel.COUNTY;
        String expected = digits.substring(0, isCounty ? 4 : digits.length() - 3);
        boolean isAbove = isCounty ? digits.startsWith(parent) && !digits.equals(parent) : parent.equals(expected);
        if (!isAbove) {
            row.report("wrong.parent", parent, digits, expected);
        }
        return isAbove ? parent : expected;
    }

    static List<String> aliases(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\\|"));
    }

    private static String classCode(CsvRow row, AreaCode area) {
        String text = row.text(CLASS);
        int known = CLASSES.indexOf(text);
        if (area.level() == AreaLevel.UNIT) {
            if (known < 0) {
                row.report("unknown.class", text, Problems.listed(CLASSES));
            }
        } else if (!text.isEmpty()) {
            row.report("class.above.unit", text, area);
        }
        return known < 0 ? "" : CLASSES.get(known);
    }

    private static void checkLevel(CsvRow row, AreaCode area) {
        String level = row.text(LEVEL);
        String expected = area.level().word();
        if (!level.equals(expected)) {
            row.report("wrong.level", level, area, expected);
        }
    }

    private Optional<LocalDate> date(CsvRow row, int column) {
        String text = row.text(column);
        Optional<LocalDate> date = dates.computeIfAbsent(text, AreaFiles::parse);
        if (date.isEmpty()) {
            row.report("not.date", text);
        }
        return date;
    }

    private LocalDate end(CsvRow row) {
        if (row.text(TO).isEmpty()) {
            return LocalDate.MAX;
        }
        LocalDate end = date(row, TO).orElse(LocalDate.MAX);
        LocalDate start = dates.getOrDefault(row.text(FROM), Optional.empty()).orElse(LocalDate.MIN);
        if (!start.isBefore(end)) {
            row.report("end.before.start", row.text(TO), row.text(FROM));
        }
        return end;
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
