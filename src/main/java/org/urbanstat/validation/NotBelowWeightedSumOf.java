package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Text;

/** A whole that holds at least its weighted parts: so many classes of 56 pupils or more need so many pupils. */
record NotBelowWeightedSumOf(CheckRule rule, List<Weighted> parts) implements RowCheck {
    /** One part of the rule, {@code 56*classes_56_65}. */
    record Weighted(String weight, String field) {
        static Weighted of(String written) {
            int star = written.indexOf('*');
            return new Weighted(written.substring(0, star), written.substring(star + 1));
        }

        BigDecimal of(ReadRow row) {
            return new BigDecimal(weight).multiply(Operands.number(row, field));
        }

        String written(ReadReturn of, ReadRow row, Language language) {
            return weight + " × " + of.name(field).in(language) + " " + Sentences.plain(Operands.number(row, field));
        }
    }

    static NotBelowWeightedSumOf of(CheckRule rule) {
        return new NotBelowWeightedSumOf(
                rule, rule.others().stream().map(Weighted::of).toList());
    }

    @Override
    public boolean canJudge(ReadRow row) {
        return Operands.areNumbers(row, fields());
    }

    @Override
    public Optional<PlacedFinding> judge(ReadReturn of, ReadRow row) {
        BigDecimal found = Operands.number(row, rule.field());
        BigDecimal bound = parts.stream().map(part -> part.of(row)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal difference = found.subtract(bound);
        if (difference.negate().compareTo(rule.tolerance()) <= 0) {
            return Optional.empty();
        }
        return Optional.of(of.finding(rule.ruleCode(), rule.severity(), "not_below_weighted_sum_of", row, rule.field())
                .found(Sentences.plain(found))
                .expected(">= " + Sentences.plain(bound))
                .difference(difference)
                .words(of.name(rule.field()), Sentences.plain(found), written(of, row), Sentences.plain(bound))
                .placed());
    }

    private List<String> fields() {
        List<String> fields = new ArrayList<>(List.of(rule.field()));
        parts.forEach(part -> fields.add(part.field()));
        return fields;
    }

    private Text written(ReadReturn of, ReadRow row) {
        return new Text(written(of, row, Language.ZH), written(of, row, Language.EN));
    }

    private String written(ReadReturn of, ReadRow row, Language language) {
        return parts.stream().map(part -> part.written(of, row, language)).collect(Collectors.joining(" + "));
    }
}
