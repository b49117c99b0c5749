package org.urbanstat.definitions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbanstat.definitions.CheckRule.Limits;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Severity;

/** The checks of a form, each with the parts that its kind needs and no others. */
final class CheckRules {
    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private final Form form;
    private final Map<FormCode, Form> forms;

    private CheckRules(Form form, Map<FormCode, Form> forms) {
        this.form = form;
        this.forms = forms;
    }

    static List<CheckRule> read(Entry entry, Form form, Map<FormCode, Form> forms) {
        CheckRules rules = new CheckRules(form, forms);
        return entry.items().stream().flatMap(item -> rules.rule(item).stream()).toList();
    }

    private Optional<CheckRule> rule(Entry item) {
        Section section = item.section();
        return section.required("check").knownWord(CheckKind.class).map(kind -> rule(section, kind));
    }

    private CheckRule rule(Section section, CheckKind kind) {
        CheckParts parts = CheckParts.of(kind);
        section.only(parts.keys());
        Optional<FormCode> otherForm =
                parts.needsOtherForm() ? otherForm(section.required("other_form")) : Optional.empty();
        return new CheckRule(
                form.code(),
                kind,
                field(section.required("field"), form, parts),
                others(section, parts, otherForm),
                section.required("severity").word(Severity.class),
                section.optional("tolerance").map(t -> t.numberFrom(ZERO)).orElse(ZERO),
                bound(section, "lower", parts),
                upper(section, parts),
                limits(section, parts),
                otherForm,
                section.optional("identity").map(Entry::text).orElse(""));
    }

    private Optional<FormCode> otherForm(Entry entry) {
        String code =
                entry.oneOf("form", forms.keySet().stream().map(FormCode::text).toList());
        return FormCode.isWellFormed(code) ? Optional.of(new FormCode(code)) : Optional.empty();
    }

    private List<String> others(Section section, CheckParts parts, Optional<FormCode> otherForm) {
        if (parts.mostOthers() == 0 || (parts.leastOthers() == 0 && !section.has("others"))) {
            return List.of();
        }
        Entry list = section.required("others");
        List<Entry> items = list.items();
        if (!list.isMissing() && (items.size() < parts.leastOthers() || items.size() > parts.mostOthers())) {
            list.report("wrong.count", Integer.toString(items.size()), parts.othersInWords());
        }
        Optional<Form> side = parts.needsOtherForm() ? otherForm.map(forms::get) : Optional.of(form);
        return side.map(of -> items.stream().map(i -> other(i, of, parts)).toList())
                .orElse(List.of());
    }

    private String other(Entry entry, Form of, CheckParts parts) {
        return parts.isWeighted() ? weighted(entry, of) : field(entry, of, parts);
    }

    /** {@code 56*classes_56_65}. */
    private String weighted(Entry entry, Form of) {
        String[] halves = entry.text().split("\\*", -1);
        if (halves.length == 2
                && halves[0].matches("[0-9]+(\\.[0-9]+)?")
                && of.field(halves[1]).isPresent()) {
            return entry.text();
        }
        if (!entry.text().isEmpty()) {
            entry.report(
                    "not.weighted",
                    entry.text(),
                    Problems.listed(codes(of, true).toList()));
        }
        return "";
    }

    private static String field(Entry entry, Form of, CheckParts parts) {
        return entry.oneOf("field", codes(of, parts.isArithmetic()).toList());
    }

    private static Stream<String> codes(Form of, boolean isNumber) {
        return of.fields().stream()
                .filter(f -> !isNumber || f.type().isNumber())
                .map(Field::code);
    }

    private static Optional<BigDecimal> bound(Section section, String key, CheckParts parts) {
        return parts.numbers().need(key) ? Optional.of(section.required(key).numberFrom(ZERO)) : Optional.empty();
    }

    private static Optional<BigDecimal> upper(Section section, CheckParts parts) {
        Optional<BigDecimal> upper = bound(section, "upper", parts);
        if (section.has("lower") && section.has("upper") && upper.isPresent()) {
            BigDecimal lower = section.required("lower").number();
            if (upper.get().compareTo(lower) < 0) {
                section.required("upper").report("not.above.lower", upper.get().toPlainString(), lower);
            }
        }
        return upper;
    }

    private static Limits limits(Section section, CheckParts parts) {
        return new Limits(
                outer(section, parts, "reject_below", "lower", -1),
                outer(section, parts, "reject_above", "upper", 1),
                bound(section, "minimum", parts),
                share(section, parts),
                section.optional("towns").map(OrdinalRanges::read).orElse(List.of()));
    }

    /** @param side -1 when the outer bound lies below the inner one, 1 when above */
    private static Optional<BigDecimal> outer(Section section, CheckParts parts, String key, String inner, int side) {
        if (!parts.numbers().allow(key) || !section.has(key)) {
            return Optional.empty();
        }
        Entry entry = section.required(key);
        BigDecimal outer = entry.numberFrom(ZERO);
        if (section.has(inner) && outer.compareTo(section.required(inner).number()) * side < 0) {
            entry.report(
                    "not.outside",
                    outer.toPlainString(),
                    inner,
                    section.required(inner).number());
        }
        return Optional.of(outer);
    }

    private static Optional<BigDecimal> share(Section section, CheckParts parts) {
        Optional<BigDecimal> share = bound(section, "share", parts);
        share.filter(s -> s.compareTo(BigDecimal.ONE) > 0)
                .ifPresent(s -> section.required("share").report("no.share", s.toPlainString()));
        return share;
    }
}
