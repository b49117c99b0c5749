package org.urbanstat.validation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Names of places that are looked for in running text. Most characters of a title begin no name, and cost a look. */
final class NamesInText {
    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed();
    private static final String KINDS_OF_TOWN = "镇乡道场地区县市";
    private static final String LARGER_KINDS = "区县市州省盟旗";

    private final Set<String> names;
    private final BitSet beginnings = new BitSet();
    private final int longest;

    NamesInText(Set<String> names) {
        this.names = names;
        this.longest = names.stream().mapToInt(String::length).max().orElse(0);
        names.stream().filter(name -> !name.isEmpty()).forEach(name -> beginnings.set(name.charAt(0)));
    }

    /** The names that stand in the text and not inside a longer one that does. */
    List<String> in(String text) {
        List<String> found = new ArrayList<>();
        for (int from = 0; from < text.length(); from++) {
            if (beginnings.get(text.charAt(from))) {
                addLongest(text, from, found);
            }
        }
        if (found.size() < 2) {
            return found;
        }
        found.sort(LONGEST_FIRST);
        List<String> outermost = new ArrayList<>();
        for (String name : found) {
            if (outermost.stream().noneMatch(longer -> longer.contains(name))) {
                outermost.add(name);
            }
        }
        return outermost;
    }

    private void addLongest(String text, int from, List<String> found) {
        for (int to = Math.min(text.length(), from + longest); to > from; to--) {
            String part = text.substring(from, to);
            if (names.contains(part) && !goesOn(text, part, to)) {
                found.add(part);
                return;
            }
        }
    }

    /** 肃州 in 肃州区 is another place: a short name ends where no larger kind of place goes on. */
    private static boolean goesOn(String text, String name, int to) {
        boolean isShort = KINDS_OF_TOWN.indexOf(name.charAt(name.length() - 1)) < 0;
        return isShort && to < text.length() && LARGER_KINDS.indexOf(text.charAt(to)) >= 0;
    }
}
