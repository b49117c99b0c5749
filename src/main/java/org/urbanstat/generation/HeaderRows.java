package org.urbanstat.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.Form;
import org.urbanstat.generation.SheetPage.Merge;

/**
 * The header of a form: two rows with merges where a header has a group (常住人口/男), else one.
 *
 * @param merges counted from row 1, the first of the header
 */
record HeaderRows(List<List<Object>> rows, List<Merge> merges) {
    /** The canonical header, as a template prints it. */
    static HeaderRows canonical(Form form) {
        List<String> groups = groups(form.fields());
        if (groups.stream().allMatch(String::isEmpty)) {
            return new HeaderRows(List.of(labels(form, Field::header)), List.of());
        }
        List<Object> top = new ArrayList<>();
        List<Object> below = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            String header = form.fields().get(i).header();
            boolean isGrouped = !groups.get(i).isEmpty();
            boolean isFirst = i == 0 || !groups.get(i).equals(groups.get(i - 1));
            top.add(isGrouped ? isFirst ? groups.get(i) : SheetPage.BLANK : header);
            below.add(isGrouped ? header.contains("/") ? leaf(header) : "合计" : SheetPage.BLANK);
        }
        return new HeaderRows(List.of(top, below), merges(groups));
    }

    /** One row, as many towns write it: 常住人口, 男, 女, 城镇常住人口 … */
    static HeaderRows flat(Form form) {
        return new HeaderRows(List.of(labels(form, HeaderRows::flatLabel)), List.of());
    }

    private static List<Object> labels(Form form, Function<Field, String> label) {
        return form.fields().stream().map(label).collect(Collectors.toList());
    }

    private static String flatLabel(Field field) {
        String header = field.header();
        String leaf = leaf(header);
        boolean isSex = leaf.equals("男") || leaf.equals("女");
        return header.contains("/") && !isSex ? leaf + group(header) : leaf;
    }

    /** The group of every column; a column without a slash heads the group that follows it under its name. */
    private static List<String> groups(List<Field> fields) {
        List<String> named =
                fields.stream().map(f -> group(f.header())).distinct().toList();
        return fields.stream()
                .map(Field::header)
                .map(h -> h.contains("/") ? group(h) : named.contains(h) ? h : "")
                .toList();
    }

    private static List<Merge> merges(List<String> groups) {
        List<Merge> merges = new ArrayList<>();
        int column = 0;
        while (column < groups.size()) {
            String group = groups.get(column);
            int start = column;
            int end = group.isEmpty()
                    ? start + 1
                    : IntStream.range(start, groups.size())
                            .filter(i -> !groups.get(i).equals(group))
                            .findFirst()
                            .orElse(groups.size());
            merges.add(new Merge(1, start + 1, group.isEmpty() ? 2 : 1, end));
            column = end;
        }
        return merges;
    }

    private static String group(String header) {
        return header.contains("/") ? header.substring(0, header.indexOf('/')) : "";
    }

    private static String leaf(String header) {
        return header.substring(header.indexOf('/') + 1);
    }
}
