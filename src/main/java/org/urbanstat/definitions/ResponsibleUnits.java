package org.urbanstat.definitions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which units answer for which item of the policy.
 *
 * @param items in order of number; none where a file only lists units
 * @param more units that may answer for an indicator without an item that names them
 */
public record ResponsibleUnits(Policies.Mandate mandate, List<Item> items, List<String> more) {
    /** How {@code 各镇}, the towns themselves, stand among the units. */
    public static final String TOWNS = "各镇";

    /**
     * One item.
     *
     * @param heading its first sentence
     * @param lead the unit named first, which answers for the whole (第29项: 第一个责任单位负总责)
     * @param others in the order of the text, without 各镇
     * @param isOfTowns whether it names 各镇
     */
    public record Item(int number, String heading, String lead, List<String> others, boolean isOfTowns) {
        /** Every unit, the lead first, the towns last. */
        public List<String> units() {
            return Stream.of(Stream.of(lead), others.stream(), isOfTowns ? Stream.of(TOWNS) : Stream.<String>empty())
                    .flatMap(units -> units)
                    .toList();
        }
    }

    /** The item that an indicator's clause names; none for the preamble. */
    public Optional<Item> item(String clause) {
        return items.stream()
                .filter(i -> Integer.toString(i.number()).equals(clause))
                .findFirst();
    }

    /** Every unit that may answer for something, in the order of the file. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>(more);
        items.forEach(item -> {
            names.add(item.lead());
            names.addAll(item.others());
        });
        return names;
    }
}
