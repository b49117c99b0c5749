package org.urbanstat.definitions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbanstat.definitions.Indicator.Aggregate;
import org.urbanstat.definitions.Indicator.Condition;
import org.urbanstat.definitions.Indicator.Operand;
import org.urbanstat.definitions.Indicator.Term;
import org.urbanstat.vocabulary.FormCode;

/**
 * What an indicator sums or counts: {@code sum} (and {@code less}) of fields {@code from} a form, or {@code count} of a
 * form's rows, {@code where} fields have certain values.
 */
final class Operands {
    static final List<String> KEYS =
            List.of("sum", "less", "from", "count", "where", "times", "times_days_of_year", "only_towns");

    private static final String UNIT_KIND = "unit_kind";

    private final Map<FormCode, Form> forms;
    private final List<String> formCodes;

    Operands(Map<FormCode, Form> forms) {
        this.forms = forms;
        this.formCodes = Stream.concat(forms.keySet().stream().map(FormCode::text), Stream.of(Indicator.RETURNS))
                .toList();
    }

    Operand read(Entry entry) {
        Section section = entry.section(KEYS.toArray(String[]::new));
        if (section.has("sum") == section.has("count") && entry.isMapping()) {
            entry.report("not.one.kind", section.has("sum") ? "sum, count" : "—", "sum, count");
        }
        return read(section);
    }

    /** The operand whose keys stand among others. */
    Operand read(Section section) {
        boolean isCount = section.has("count");
        Entry source = section.required(isCount ? "count" : "from");
        String form = source.oneOf("form", formCodes);
        return new Operand(
                form,
                isCount ? Aggregate.COUNT : Aggregate.SUM,
                terms(section, form),
                section.optional("where").map(where -> conditions(where, form)).orElse(List.of()),
                section.optional("times").map(Entry::number).orElse(BigDecimal.ONE),
                section.yes("times_days_of_year"),
                section.optional("only_towns").map(this::towns));
    }

    private Indicator.TownsHaving towns(Entry entry) {
        Section section = entry.section("sum", "from", "at_least");
        String form = section.required("from")
                .oneOf("form", forms.keySet().stream().map(FormCode::text).toList());
        return new Indicator.TownsHaving(
                form,
                field(section.required("sum"), form, numbers(form)),
                section.required("at_least").number());
    }

    private List<String> numbers(String form) {
        return fields(form).filter(f -> f.type().isNumber()).map(Field::code).toList();
    }

    private List<Term> terms(Section section, String form) {
        List<String> numbers = numbers(form);
        List<Term> terms = new ArrayList<>();
        section.items("sum").forEach(item -> terms.add(new Term(field(item, form, numbers), 1)));
        section.items("less").forEach(item -> terms.add(new Term(field(item, form, numbers), -1)));
        return List.copyOf(terms);
    }

    private List<Condition> conditions(Entry where, String form) {
        List<String> codes = new ArrayList<>(fields(form).map(Field::code).toList());
        codes.add(form.equals(Indicator.RETURNS) ? "on_time" : UNIT_KIND);
        List<Condition> conditions = new ArrayList<>();
        where.pairs().forEach((key, values) -> {
            String field = field(key, form, codes);
            if (values.isMapping() && numbers(form).contains(field)) {
                BigDecimal least =
                        values.section("at_least").required("at_least").number();
                conditions.add(new Condition(field, List.of(), Optional.of(least)));
                return;
            }
            List<String> valid = values(field, form);
            conditions.add(new Condition(
                    field,
                    values.items().stream()
                            .map(value -> valid.isEmpty() ? value.text() : value.oneOf("word", valid))
                            .toList()));
        });
        return List.copyOf(conditions);
    }

    /** An unknown form was reported; that it has no fields is not worth a second problem. */
    private String field(Entry entry, String form, List<String> valid) {
        return form.equals(Indicator.RETURNS) || fields(form).findAny().isPresent()
                ? entry.oneOf("field", valid)
                : entry.text();
    }

    private Stream<Field> fields(String form) {
        return form(form).stream().flatMap(f -> f.fields().stream());
    }

    private Optional<Form> form(String code) {
        return FormCode.isWellFormed(code) ? Optional.ofNullable(forms.get(new FormCode(code))) : Optional.empty();
    }

    /** The values that a condition on the field may name; empty when any text will do. */
    private List<String> values(String field, String form) {
        if (field.equals(UNIT_KIND)) {
            return List.of("village", "community");
        }
        if (form.equals(Indicator.RETURNS)) {
            return List.of("yes", "no");
        }
        return form(form)
                .flatMap(f -> f.field(field))
                .map(Field::conditionWords)
                .orElse(List.of());
    }
}
