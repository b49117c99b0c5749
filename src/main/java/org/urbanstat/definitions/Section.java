package org.urbanstat.definitions;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.urbanstat.vocabulary.Text;

/** A mapping with known keys. */
final class Section {
    private final Entry whole;
    private final Map<String, Entry> keys = new LinkedHashMap<>();
    private final Map<String, Entry> values = new LinkedHashMap<>();

    Section(Entry whole, Map<Entry, Entry> pairs) {
        this.whole = whole;
        pairs.forEach((key, value) -> {
            keys.putIfAbsent(key.text(), key);
            values.putIfAbsent(key.text(), value);
        });
    }

    /** Refuses every other key. */
    Section only(String... valid) {
        List<String> names = Arrays.asList(valid);
        keys.forEach((name, key) -> {
            if (!name.isEmpty() && !names.contains(name)) {
                key.report("unknown.key", name, Problems.listed(names));
            }
        });
        return this;
    }

    Entry required(String key) {
        Entry value = values.get(key);
        if (value != null) {
            return value;
        }
        if (whole.isMapping()) {
            whole.report("missing.key", "", key);
        }
        return whole.missing();
    }

    Optional<Entry> optional(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The items under the key; none when it is not there. */
    List<Entry> items(String key) {
        return optional(key).map(Entry::items).orElse(List.of());
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    boolean yes(String key) {
        return optional(key).map(Entry::yes).orElse(false);
    }

    String text(String key) {
        return required(key).text();
    }

    /** Words in both languages: {@code {zh: …, en: …}}. */
    Text words(String key) {
        Section words = required(key).section("zh", "en");
        return new Text(words.text("zh"), words.text("en"));
    }

    /** The mapping as a whole, for problems that concern it. */
    Entry whole() {
        return whole;
    }
}
