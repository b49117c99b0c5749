package org.urbanstat.definitions;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ranges of the last three digits of a code, written 100-199. */
final class OrdinalRanges {
    private static final Pattern SHAPE = Pattern.compile("([0-9]{1,3})-([0-9]{1,3})");

    private OrdinalRanges() {}

    static List<OrdinalRange> read(Entry entry) {
        return entry.items().stream().map(OrdinalRanges::range).toList();
    }

    private static OrdinalRange range(Entry entry) {
        String text = entry.text();
        Matcher matcher = SHAPE.matcher(text);
        if (matcher.matches()) {
            OrdinalRange range =
                    new OrdinalRange(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            if (range.from() <= range.to()) {
                return range;
            }
        }
        if (!text.isEmpty()) {
            entry.report("not.range", text);
        }
        return new OrdinalRange(0, 0);
    }
}
