package org.urbanstat.definitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One value that stands differently in two editions of a policy file.
 *
 * @param key from the top of the file on: {@code component_weights.effort}; items of lists are numbered from 1, or named
 *     by the indicator that they are about
 * @param from absent where it is new
 * @param to absent where it is gone
 */
public record PolicyChange(String key, Optional<At> from, Optional<At> to) {
    private static final List<String> NAMES_OF_ITEMS = List.of("indicator", "item", "code");
    private static final Set<String> NO_FIGURE = Set.of("document", "valid_from", "valid_to");

    /** A value as text, and its line, one-based. */
    public record At(String value, int line) {}

    /** What differs, in the order of the later file, what is gone last. Comments, order and spelling of lists do not count. */
    public static List<PolicyChange> between(DefinitionFile earlier, DefinitionFile later) {
        Map<String, At> from = values(earlier);
        Map<String, At> to = values(later);
        List<PolicyChange> changes = new ArrayList<>();
        to.forEach((key, value) -> {
            Optional<At> before = Optional.ofNullable(from.get(key));
            if (before.filter(b -> b.value().equals(value.value())).isEmpty()) {
                changes.add(new PolicyChange(key, before, Optional.of(value)));
            }
        });
        from.forEach((key, value) -> {
            if (!to.containsKey(key)) {
                changes.add(new PolicyChange(key, Optional.of(value), Optional.empty()));
            }
        });
        return List.copyOf(changes);
    }

    /** Whether it can move a figure of the year: what a file says of other years, and how it is mandated, cannot. */
    public boolean bearsOn(String period) {
        boolean isOtherPool = key.startsWith("pools_yuan.") && !key.equals("pools_yuan." + period);
        return !isOtherPool && !key.startsWith("periods") && !NO_FIGURE.contains(key);
    }

    /** The code that a policy file gives itself; absent where it has none. */
    public static Optional<String> code(DefinitionFile file) {
        return Optional.ofNullable(values(file).get("code")).map(At::value);
    }

    /** The first of the files, those beside the policies left out, that gives itself the code. */
    public static Optional<DefinitionFile> fileOf(String code, List<DefinitionFile> files) {
        return files.stream()
                .filter(file -> file.path().startsWith(DefinitionFile.POLICIES))
                .filter(file -> code(file).equals(Optional.of(code)))
                .findFirst();
    }

    private static Map<String, At> values(DefinitionFile file) {
        Map<String, At> values = new LinkedHashMap<>();
        Entry whole = YamlFile.read(file.jobFile(), new Problems());
        flatten("", whole, values);
        return values;
    }

    private static void flatten(String key, Entry entry, Map<String, At> values) {
        if (entry.isMapping()) {
            entry.pairs().forEach((name, value) -> flatten(joined(key, name.text()), value, values));
        } else if (entry.isList()) {
            List<Entry> items = entry.items();
            for (int i = 0; i < items.size(); i++) {
                flatten(joined(key, name(items.get(i)).orElse("#" + (i + 1))), items.get(i), values);
            }
        } else if (entry.isScalar()) {
            values.put(key, new At(entry.text(), entry.line()));
        }
    }

    private static Optional<String> name(Entry item) {
        return NAMES_OF_ITEMS.stream()
                .filter(name -> item.isMapping() && item.section().has(name))
                .map(name -> item.section().required(name))
                .filter(Entry::isScalar)
                .map(Entry::text)
                .findFirst();
    }

    private static String joined(String key, String name) {
        return key.isEmpty() ? name : key + "." + name;
    }
}
