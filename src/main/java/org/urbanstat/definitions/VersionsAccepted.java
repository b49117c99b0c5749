package org.urbanstat.definitions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a form file says under {@code version} and {@code accepts}. A spelling of an earlier version that now means
 * another field is refused: the reader binds by spelling alone, and would take the old column for the other field.
 */
final class VersionsAccepted {
    private static final int MOST = 9999;

    private final List<String> codes;
    private final Map<String, String> fieldOfHeader = new HashMap<>();
    private final Set<Integer> versions = new HashSet<>();

    private VersionsAccepted(List<Field> fields) {
        this.codes = fields.stream().map(Field::code).toList();
        for (Field field : fields) {
            Stream.concat(Stream.of(field.header()), field.synonyms().stream())
                    .forEach(header -> fieldOfHeader.putIfAbsent(Fields.spelling(header), field.code()));
        }
    }

    static FormVersions read(Section section, List<Field> fields) {
        VersionsAccepted read = new VersionsAccepted(fields);
        int current =
                section.optional("version").map(v -> (int) v.whole(1, MOST)).orElse(1);
        List<FormVersions.Earlier> earlier = new ArrayList<>();
        section.items("accepts").forEach(item -> earlier.add(read.earlier(item, current)));
        return new FormVersions(current, List.copyOf(earlier));
    }

    private FormVersions.Earlier earlier(Entry item, int current) {
        Section section = item.section("version", "headers");
        Entry entry = section.required("version");
        int version = (int) entry.whole(1, MOST);
        if (!entry.isMissing() && (version >= current || !versions.add(version))) {
            entry.report("not.earlier.version", entry.text(), current);
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        section.optional("headers")
                .ifPresent(h -> h.pairs().forEach((field, spellings) -> {
                    String code = field.oneOf("field", codes);
                    headers.put(
                            code,
                            spellings.items().stream()
                                    .map(s -> spelling(s, code))
                                    .toList());
                }));
        return new FormVersions.Earlier(version, headers);
    }

    private String spelling(Entry entry, String field) {
        String other = fieldOfHeader.putIfAbsent(Fields.spelling(entry.text()), field);
        if (other != null && !other.equals(field)) {
            entry.report("duplicate.header", entry.text(), other);
        }
        return entry.text();
    }
}
