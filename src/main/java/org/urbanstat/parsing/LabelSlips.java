package org.urbanstat.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.urbanstat.parsing.Table.Notice;
import org.urbanstat.parsing.Table.Sight;

/** Bands of age in a header of which one begins before the last has ended, or leaves an age out (defect 52). */
final class LabelSlips {
    private static final Pattern BAND = Pattern.compile("(\\d{1,3})(?:周?岁)?[-至到](\\d{1,3})周?岁.*");
    private static final Pattern OLDEST = Pattern.compile("(\\d{1,3})周?岁(?:及以上|以上|\\+).*");

    private LabelSlips() {}

    static List<Notice> in(List<HeaderBlock.Column> columns) {
        List<Notice> slips = new ArrayList<>();
        int next = -1;
        for (HeaderBlock.Column column : columns) {
            String text = column.path().isEmpty()
                    ? ""
                    : column.path().get(column.path().size() - 1);
            Matcher band = BAND.matcher(text);
            Matcher oldest = OLDEST.matcher(text);
            boolean isBand = band.matches();
            if (!isBand && !(next >= 0 && oldest.matches())) {
                next = -1;
                continue;
            }
            int first = Integer.parseInt((isBand ? band : oldest).group(1));
            // 0 begins the bands of another population
            if (next >= 0 && first != next && first != 0) {
                slips.add(slip(column, next));
            }
            next = isBand ? Integer.parseInt(band.group(2)) + 1 : -1;
        }
        return slips;
    }

    private static Notice slip(HeaderBlock.Column column, int expected) {
        return new Notice(
                Sight.LABEL_SLIP,
                "",
                column.column(),
                column.row(),
                column.row(),
                column.found(),
                String.valueOf(expected));
    }
}
