package org.urbanstat.definitions;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Headers that may mean either of several fields, so none of them may have it as a spelling of its own. */
final class AmbiguousHeaders {
    private AmbiguousHeaders() {}

    static Map<String, List<String>> read(Optional<Entry> entry, List<Field> fields) {
        Map<String, List<String>> candidates = new LinkedHashMap<>();
        Map<String, String> taken = taken(fields);
        List<String> codes = fields.stream().map(Field::code).toList();
        entry.map(Entry::pairs).orElse(Map.of()).forEach((header, list) -> {
            String owner = taken.get(Fields.spelling(header.text()));
            if (owner != null) {
                header.report("duplicate.header", header.text(), owner);
            }
            candidates.put(
                    header.text(),
                    list.items().stream()
                            .map(item -> item.oneOf("field", codes))
                            .toList());
        });
        return candidates;
    }

    private static Map<String, String> taken(List<Field> fields) {
        Map<String, String> owners = new HashMap<>();
        for (Field field : fields) {
            owners.put(Fields.spelling(field.header()), field.code());
            field.synonyms().forEach(synonym -> owners.put(Fields.spelling(synonym), field.code()));
        }
        return owners;
    }
}
