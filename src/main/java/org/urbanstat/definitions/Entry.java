package org.urbanstat.definitions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value at its place in a file. Each reading reports what it cannot use and then yields a stand-in, so that reading
 * goes on and finds the rest; whatever was read is thrown away when there is any problem. A missing entry was reported
 * where it is missing, and yields stand-ins in silence.
 */
final class Entry {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private final String file;
    private final int line;
    private final @Nullable Node node;
    private final Problems problems;

    Entry(String file, int line, @Nullable Node node, Problems problems) {
        this.file = file;
        this.line = node == null ? line : node.getStartMark().getLine() + 1;
        this.node = node;
        this.problems = problems;
    }

    /** The text as it stands, never through a number; not empty. */
    String text() {
        if (node instanceof ScalarNode scalar) {
            String text = scalar.getValue().strip();
            if (text.isEmpty()) {
                report("empty.value", "");
            }
            return text;
        }
        return orStandIn("not.text", found(), "");
    }

    /** Exact: read from the text. */
    BigDecimal number() {
        String text = text();
        if (NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        return orStandIn("not.number", text, BigDecimal.ZERO);
    }

    BigDecimal numberFrom(BigDecimal least) {
        BigDecimal number = number();
        return number.compareTo(least) >= 0 ? number : orStandIn("too.small", number.toPlainString(), least, least);
    }

    long whole(long least, long most) {
        BigDecimal number = number();
        boolean isWhole = number.stripTrailingZeros().scale() <= 0;
        if (isWhole
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
            return number.longValueExact();
        }
        return isMissing() ? least : orStandIn("not.whole", text(), least, least, most);
    }

    /** {@code yes} or {@code no}. */
    boolean yes() {
        return oneOf("word", List.of("yes", "no")).equals("yes");
    }

    LocalDate date() {
        String text = text();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return orStandIn("not.date", text, LocalDate.EPOCH);
        }
    }

    Period period() {
        String text = text();
        return Period.isWellFormed(text) ? new Period(text) : orStandIn("not.period", text, new Period("1900"));
    }

    AreaCode area() {
        String text = text();
        return AreaCode.isWellFormed(text) ? new AreaCode(text) : orStandIn("not.area", text, new AreaCode("000000"));
    }

    /** A constant by its name in lower case. */
    <E extends Enum<E>> E word(Class<E> type) {
        return knownWord(type).orElse(type.getEnumConstants()[0]);
    }

    /** As {@link #word}; nothing when it is unknown, where what follows depends on it. */
    <E extends Enum<E>> Optional<E> knownWord(Class<E> type) {
        List<String> words = Arrays.stream(type.getEnumConstants())
                .map(e -> e.name().toLowerCase(Locale.ROOT))
                .toList();
        int index = words.indexOf(oneOf("word", words));
        return index < 0 ? Optional.empty() : Optional.of(type.getEnumConstants()[index]);
    }

    /**
     * One of the valid names. None are known where the file that gives them could not be read, which was reported.
     *
     * @param kind what they name: word, form, field, indicator, rule, unit
     */
    String oneOf(String kind, Collection<String> valid) {
        String text = text();
        return text.isEmpty() || valid.isEmpty() || valid.contains(text)
                ? text
                : orStandIn("unknown." + kind, text, "", Problems.listed(valid));
    }

    List<Entry> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::below).toList();
        }
        return orStandIn("not.list", found(), List.of());
    }

    List<String> texts() {
        return items().stream().map(Entry::text).toList();
    }

    /** A mapping whose keys are free, such as periods or town codes, in the order of the file. */
    Map<Entry, Entry> pairs() {
        if (!(node instanceof MappingNode mapping)) {
            return orStandIn("not.mapping", found(), Map.of());
        }
        Map<Entry, Entry> pairs = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Entry key = below(tuple.getKeyNode());
            if (keys.contains(key.text())) {
                key.report("duplicate.key", key.text());
            }
            keys.add(key.text());
            pairs.put(key, below(tuple.getValueNode()));
        }
        return pairs;
    }

    /** A mapping with these keys and no other. */
    Section section(String... keys) {
        return section().only(keys);
    }

    /** A mapping whose keys are checked later. */
    Section section() {
        return new Section(this, pairs());
    }

    /** The value that stands for a key that is not there. */
    Entry missing() {
        return new Entry(file, line, null, problems);
    }

    boolean isMissing() {
        return node == null;
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    boolean isScalar() {
        return node instanceof ScalarNode;
    }

    /** Where it begins, one-based. */
    int line() {
        return line;
    }

    void report(String key, String found, Object... more) {
        problems.add(file, line, key, found, more);
    }

    private <T> T orStandIn(String key, String found, T standIn, Object... more) {
        // an empty text was reported when it was read
        if (node != null && !found.isEmpty()) {
            report(key, found, more);
        }
        return standIn;
    }

    private String found() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        return node instanceof SequenceNode ? "[…]" : "{…}";
    }

    private Entry below(Node child) {
        return new Entry(file, line, child, problems);
    }
}
