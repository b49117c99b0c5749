package org.urbanstat.definitions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The versions of a form's template: the one that is written, and the earlier ones that are still read.
 *
 * @param current from 1; raised whenever a template of the version before would be filled in or read differently
 * @param earlier that are still read, in the order of the file
 */
public record FormVersions(int current, List<Earlier> earlier) {
    /**
     * A version before the current one.
     *
     * @param headers field code to the spellings of its header in that version, where they differ
     */
    public record Earlier(int version, Map<String, List<String>> headers) {}

    /** Of a form that has had one version only. */
    public static FormVersions first() {
        return new FormVersions(1, List.of());
    }

    public boolean accepts(int version) {
        return version == current || earlier.stream().anyMatch(e -> e.version() == version);
    }

    /** As they are listed in a sentence: 3, 2. */
    public String listed() {
        return Stream.concat(Stream.of(current), earlier.stream().map(Earlier::version))
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    /** The fields, to whose synonyms the spellings of earlier versions are added. */
    List<Field> withEarlierSpellings(List<Field> fields) {
        return fields.stream().map(this::withEarlierSpellings).toList();
    }

    private Field withEarlierSpellings(Field field) {
        Set<String> synonyms = new LinkedHashSet<>(field.synonyms());
        earlier.forEach(e -> synonyms.addAll(e.headers().getOrDefault(field.code(), List.of())));
        synonyms.remove(field.header());
        return new Field(
                field.code(),
                field.name(),
                field.header(),
                List.copyOf(synonyms),
                field.type(),
                field.unit(),
                field.required(),
                field.choices());
    }
}
