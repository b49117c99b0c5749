package org.urbanstat.generation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.Form;
import org.urbanstat.generation.SheetPage.Merge;
import org.urbanstat.vocabulary.Period;

/**
 * A return laid out as a sheet: title, unit line, header, body, 合计, notes. Columns, headers and units come from the
 * form alone.
 *
 * @param place the words before the period in the title, 敦煌市肃州镇
 * @param rows field code to value
 */
record CanonicalSheet(Form form, String place, Period period, List<Map<String, Object>> rows) {
    SheetPage page() {
        return page(HeaderRows.canonical(form));
    }

    SheetPage page(HeaderRows header) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of(title()));
        if (!form.unitLine().isEmpty()) {
            lines.add(List.of("单位:" + form.unitLine()));
        }
        List<Merge> merges = new ArrayList<>();
        merges.add(new Merge(1, 1, 1, form.fields().size()));
        int above = lines.size();
        header.merges()
                .forEach(m -> merges.add(
                        new Merge(m.firstRow() + above, m.firstColumn(), m.lastRow() + above, m.lastColumn())));
        lines.addAll(header.rows());
        rows.forEach(r -> lines.add(cells(r)));
        if (form.grain() != Form.Grain.TOWN) {
            lines.add(total());
        }
        lines.add(List.of());
        lines.add(List.of("说明:本表按" + spokenPeriod() + "数据填报。"));
        lines.add(List.of("单位负责人:            审核人:            填表人:            报出日期:"));
        return new SheetPage(sheetName(), lines, merges);
    }

    /** 敦煌市肃州镇2024年人口基本情况表. */
    String title() {
        return place + spokenPeriod() + form.titles().get(0);
    }

    String spokenPeriod() {
        return switch (form.frequency()) {
            case YEAR -> period.year() + "年";
            case SCHOOL_YEAR -> period.year() + "-" + (period.year() + 1) + "学年";
            case MONTH -> period.year() + "年" + Integer.parseInt(period.text().substring(5)) + "月";
        };
    }

    private String sheetName() {
        return form.frequency() == Form.Frequency.MONTH
                ? spokenPeriod()
                : form.titles().get(0);
    }

    private List<Object> cells(Map<String, Object> row) {
        List<Object> cells = new ArrayList<>(form.fields().size());
        for (Field field : form.fields()) {
            cells.add(printed(row.getOrDefault(field.code(), SheetPage.BLANK)));
        }
        return cells;
    }

    private static Object printed(Object value) {
        return value instanceof Boolean isYes ? isYes ? "是" : "否" : value;
    }

    private List<Object> total() {
        List<Object> cells = new ArrayList<>(form.fields().size());
        cells.add("合计");
        for (Field field : form.fields().subList(1, form.fields().size())) {
            cells.add(field.type().isNumber() ? sum(field.code()) : SheetPage.BLANK);
        }
        return cells;
    }

    private Object sum(String field) {
        BigDecimal sum = rows.stream()
                .map(r -> r.getOrDefault(field, 0L))
                .map(v -> v instanceof BigDecimal d ? d : new BigDecimal(v.toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.scale() == 0 ? sum.longValueExact() : sum;
    }
}
