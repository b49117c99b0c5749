package org.urbanstat.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Counties that are worked on together, so that what is held of them stays small however large the country.
 *
 * @param codes of 6 digits, in order; at least one
 */
record Counties(List<String> codes) {
    private static final int TOGETHER = 100;

    Counties {
        codes = List.copyOf(codes);
        codes.stream().filter(code -> !code.matches("[0-9]{6}")).findAny().ifPresent(code -> {
            throw new IllegalArgumentException("not the code of a county: \"" + code + "\"");
        });
    }

    /** The counties in their order, some at a time. */
    static List<Counties> groups(List<String> codes) {
        List<Counties> groups = new ArrayList<>();
        for (int from = 0; from < codes.size(); from += TOGETHER) {
            groups.add(new Counties(codes.subList(from, Math.min(codes.size(), from + TOGETHER))));
        }
        return groups;
    }

    /** A condition in SQL: the area that a column names, of 6 or 9 digits, is or lies in one of them. */
    String has(String column) {
        String all = codes.stream().collect(Collectors.joining("', '", "('", "')"));
        return "%1$s >= '%2$s' and %1$s <= '%3$s999' and left(%1$s, 6) in %4$s"
                .formatted(column, codes.get(0), codes.get(codes.size() - 1), all);
    }
}
