package org.urbanstat.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.urbanstat.parsing.RawCell;
import org.urbanstat.parsing.RawCell.Kind;
import org.urbanstat.parsing.RawRow;
import org.urbanstat.parsing.Table;
import org.urbanstat.parsing.Table.HeaderProblem;
import org.urbanstat.vocabulary.Cell;

/** A column of the body that is no field of the form and says of which period its rows are (defects 32 and 33). */
final class PeriodColumn {
    private static final Set<String> YEARS = Set.of(
            "年份", "年度", "年", "统计年度", "统计年份", "数据年份", "所属年度", "报告年度", "报告期", "数据期", "期别", "所属期", "统计期", "学年", "年月");
    private static final Set<String> MONTHS = Set.of("月份", "月", "统计月份", "报告月份");
    private static final Set<String> DATES = Set.of("日期", "截止日期", "截至日期", "统计日期", "统计时点", "时点", "统计时间", "数据日期");
    private static final Pattern SERIAL = Pattern.compile("[2-7][0-9]{4}");
    private static final int LONGEST = 60;
    private static final Pattern MONTH = Pattern.compile("0?[1-9]|1[0-2]");
    /** Serial numbers count days from here; the 1900 system has a 29 February 1900 that never was, long past. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private PeriodColumn() {}

    /** Whether the header of no field names such a column. */
    static boolean isOne(HeaderProblem problem) {
        String header = CellText.compact(problem.found());
        return problem.kind() == Table.Kind.UNKNOWN_COLUMN
                && problem.column() > 0
                && (YEARS.contains(header) || MONTHS.contains(header) || DATES.contains(header));
    }

    /** What the columns say, each text once with the first cell that says it. */
    static List<Source> sources(Table table) {
        List<Source> sources = new ArrayList<>();
        table.problems().stream().filter(PeriodColumn::isOne).forEach(problem -> sources.addAll(in(table, problem)));
        return sources;
    }

    private static List<Source> in(Table table, HeaderProblem problem) {
        String header = CellText.compact(problem.found());
        Map<String, Source> sources = new LinkedHashMap<>();
        for (RawRow row : table.rows()) {
            row.cell(problem.column())
                    .map(cell -> text(header, cell))
                    .ifPresent(text -> sources.computeIfAbsent(
                            text, t -> new Source(Source.Kind.COLUMN, t, Optional.of(cell(row, problem)))));
        }
        return List.copyOf(sources.values());
    }

    private static Cell cell(RawRow row, HeaderProblem problem) {
        return new Cell(problem.column(), row.number());
    }

    /** A serial number is a day only where the cell or its header says that it holds one. */
    private static String text(String header, RawCell cell) {
        String whole = CellText.compact(cell.text());
        String text = whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST);
        boolean isDay = cell.kind() == Kind.DATE || DATES.contains(header);
        if (isDay && SERIAL.matcher(CodeReader.withoutDecimals(text)).matches()) {
            return DAY_ZERO.plusDays(new BigDecimal(text).longValue()).toString();
        }
        return MONTHS.contains(header) && MONTH.matcher(text).matches() ? text + "月" : text;
    }
}
