package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Text;

/** The fields that a rule compares, in one row. */
final class Operands {
    private Operands() {}

    /** The field and the others. */
    static List<String> all(CheckRule rule) {
        List<String> fields = new ArrayList<>(rule.others().size() + 1);
        fields.add(rule.field());
        fields.addAll(rule.others());
        return fields;
    }

    /** Whether the row has a number in the field and in the others. */
    static boolean areNumbers(ReadRow row, CheckRule rule) {
        return row.value(rule.field()).isNumber() && areNumbers(row, rule.others());
    }

    static boolean areNumbers(ReadRow row, List<String> fields) {
        for (String field : fields) {
            if (!row.value(field).isNumber()) {
                return false;
            }
        }
        return true;
    }

    static BigDecimal number(ReadRow row, String field) {
        return row.value(field).amount();
    }

    static BigDecimal sum(ReadRow row, List<String> fields) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String field : fields) {
            sum = sum.add(number(row, field));
        }
        return sum;
    }

    /** 城镇常住人口 1569 + 乡村常住人口 28. */
    static Text written(ReadReturn of, ReadRow row, List<String> fields) {
        return new Text(written(of, row, fields, Language.ZH), written(of, row, fields, Language.EN));
    }

    private static String written(ReadReturn of, ReadRow row, List<String> fields, Language language) {
        return fields.stream()
                .map(field -> of.name(field).in(language) + " " + Sentences.plain(number(row, field)))
                .collect(Collectors.joining(" + "));
    }
}
