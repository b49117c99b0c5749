package org.urbanstat.definitions;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.urbanstat.vocabulary.FormCode;

/** The columns of a form. No two may be named alike, neither by code nor by any spelling of a header. */
final class Fields {
    private final List<Field> fields = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();
    private final Map<String, String> fieldOfHeader = new HashMap<>();

    private Fields() {}

    /** @param declared the fields that the form names as its key; of other grains than a row none */
    static List<Field> read(Entry entry, Form.Grain grain, List<Entry> declared) {
        Fields read = new Fields();
        entry.items().forEach(read::add);
        for (String key : keys(grain)) {
            if (!entry.isMissing() && !read.codes.contains(key)) {
                entry.report("no.key.field", key, grain.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
        List<String> texts = read.fields.stream()
                .filter(f -> !f.type().isNumber())
                .map(Field::code)
                .toList();
        declared.forEach(key -> key.oneOf("field", texts));
        return List.copyOf(read.fields);
    }

    /** A header as it is compared: width, case of composition and blanks do not tell two headers apart. */
    static String spelling(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static List<String> keys(Form.Grain grain) {
        return switch (grain) {
            case UNIT -> List.of("unit_code");
            case TOWN -> List.of("town_code");
            case SCHOOL -> List.of("school_code", "town_code");
            case ROW -> List.of("town_code");
        };
    }

    private void add(Entry item) {
        Section section = item.section("field", "name", "header", "synonyms", "type", "unit", "required", "choices");
        FieldType type = section.required("type").word(FieldType.class);
        Field field = new Field(
                section.text("field"),
                section.words("name"),
                section.text("header"),
                section.items("synonyms").stream().map(Entry::text).toList(),
                type,
                section.optional("unit")
                        .map(unit -> unit.oneOf("unit", MeasureUnits.OF_FIELDS))
                        .orElse(""),
                section.required("required").yes(),
                Choices.read(section, type));
        checkCode(section, field);
        checkUnit(section, field);
        checkHeaders(section, field);
        fields.add(field);
    }

    private void checkCode(Section section, Field field) {
        if (field.code().isEmpty()) {
            return;
        }
        if (!FormCode.isWellFormed(field.code())) {
            section.required("field").report("not.code", field.code());
        }
        if (!codes.add(field.code())) {
            section.required("field").report("duplicate.code", field.code());
        }
    }

    private static void checkUnit(Section section, Field field) {
        if (field.type().isNumber() && !section.has("unit")) {
            section.whole().report("missing.key", "", "unit");
        }
    }

    private void checkHeaders(Section section, Field field) {
        Stream.concat(Stream.of(section.required("header")), section.items("synonyms").stream())
                .forEach(header -> {
                    String spelling = spelling(header.text());
                    String other = fieldOfHeader.putIfAbsent(spelling, field.code());
                    if (other != null && !spelling.isEmpty()) {
                        header.report("duplicate.header", header.text(), other);
                    }
                });
    }
}
