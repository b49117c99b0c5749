package org.urbanstat.feedback;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.Form;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Text;

/** What a check asks of a row, in one short sentence without its figures. */
final class TemplateWords {
    static final Messages MESSAGES = Messages.beside(TemplateWords.class);

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private TemplateWords() {}

    static Text rule(Form form, CheckRule rule) {
        return switch (rule.kind()) {
            case EQUALS_SUM_OF -> sentence(form, rule, sum(form, rule.others()));
            case NOT_ABOVE -> sentence(form, rule, sum(form, rule.others()));
            case NOT_BELOW_SUM_OF -> sentence(form, rule, sum(form, rule.others()));
            case NOT_BELOW_WEIGHTED_SUM_OF -> sentence(form, rule, sum(form, rule.others()));
            case BALANCES ->
                sentence(
                        form,
                        rule,
                        name(form, rule.others().get(0)),
                        name(form, rule.others().get(1)),
                        sum(form, rule.others().subList(2, 4)),
                        plain(rule.tolerance().multiply(HUNDRED)));
            case BETWEEN -> sentence(form, rule, lower(rule), upper(rule));
            case RATIO_BETWEEN, RATIO_OF_SUMS ->
                sentence(form, rule, name(form, rule.others().get(0)), lower(rule), upper(rule));
            case NOT_ABOVE_OTHER_FORM, RATIO_TO_OTHER_FORM ->
                sentence(form, rule, rule.otherForm().map(Object::toString).orElse(""));
            case NOT_SWAPPED -> sentence(form, rule, name(form, rule.others().get(0)));
            case UNIQUE -> {
                List<String> together = new ArrayList<>(List.of(rule.field()));
                together.addAll(rule.others());
                yield MESSAGES.text("template.rule.unique", sum(form, together));
            }
            case CODE_KNOWN,
                    NAME_AGREES,
                    CLASS_AGREES,
                    CLASS_TIES,
                    EVERY_UNIT,
                    EVERY_VILLAGE,
                    NOT_ALL_ZERO,
                    TOTALS_AGREE,
                    CHANGE_BETWEEN,
                    UNIT_SLIP,
                    COPY_OF_LAST_YEAR,
                    SWAPPED_COLUMNS,
                    STALE_TITLE,
                    NOT_EARLY -> sentence(form, rule);
        };
    }

    /** @param first digit of the class: 1 urban, 2 rural */
    static Text tie(Form form, CheckRule rule, String first, String field) {
        return MESSAGES.text("template.rule.class_ties.of", name(form, rule.field()), first, name(form, field));
    }

    static Text name(Form form, String field) {
        return form.field(field).map(Field::name).orElse(new Text(field, field));
    }

    private static Text sentence(Form form, CheckRule rule, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = name(form, rule.field());
        System.arraycopy(more, 0, arguments, 1, more.length);
        return MESSAGES.text("template.rule." + rule.kind().word(), arguments);
    }

    private static Text sum(Form form, List<String> fields) {
        return new Text(sum(form, fields, Language.ZH), sum(form, fields, Language.EN));
    }

    private static String sum(Form form, List<String> fields, Language language) {
        return fields.stream().map(f -> term(form, f, language)).collect(Collectors.joining(" + "));
    }

    private static String term(Form form, String field, Language language) {
        int star = field.indexOf('*');
        String weight = star < 0 ? "" : field.substring(0, star) + "×";
        return weight + name(form, field.substring(star + 1)).in(language);
    }

    private static String lower(CheckRule rule) {
        return rule.lower().map(TemplateWords::plain).orElse("");
    }

    private static String upper(CheckRule rule) {
        return rule.upper().map(TemplateWords::plain).orElse("");
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
