package org.urbanstat.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.Register;
import org.urbanstat.parsing.RawCell;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Text;

/**
 * The rows of a table that belong to one return.
 *
 * @param table that they stand in, perhaps with those of other towns
 */
record ReadReturn(ReadTable table, AreaCode town, Period period, List<ReadRow> rows, Register register) {
    private static final BigDecimal TWO = new BigDecimal("2");

    Form form() {
        return table.form();
    }

    /** The day as of which the register is asked. */
    LocalDate day() {
        return form().dayOfRegister(period);
    }

    Text name(String field) {
        return form().field(field).map(Field::name).orElse(new Text(field, field));
    }

    /** A finding of the whole return. */
    FindingDraft finding(String ruleCode, Severity severity, String sentence) {
        return new FindingDraft(ruleCode, severity, sentence)
                .sheet(table.table().sheet());
    }

    /** A finding of one cell. */
    FindingDraft finding(String ruleCode, Severity severity, String sentence, ReadRow row, String field) {
        FindingDraft draft = finding(ruleCode, severity, sentence);
        table.cell(field, row.number()).ifPresent(draft::cell);
        return draft.raw(row.value(field).raw().filter(r -> r.kind() != RawCell.Kind.FORMULA_WITHOUT_VALUE));
    }

    /**
     * Whether a difference lies within the tolerance, or within what the rule's figures may differ by because they came
     * rounded, for which all rows have to be looked through.
     */
    boolean allows(BigDecimal difference, BigDecimal tolerance, CheckRule rule) {
        return difference.compareTo(tolerance) <= 0 || difference.compareTo(rounding(Operands.all(rule))) <= 0;
    }

    /** What figures of so many columns may differ by because they came rounded (n parts and a total: (n + 1) q / 2). */
    BigDecimal rounding(List<String> fields) {
        BigDecimal steps = BigDecimal.ZERO;
        for (String field : fields) {
            steps = steps.add(table.quantum(field));
        }
        return steps.signum() == 0 ? BigDecimal.ZERO : steps.divide(TWO);
    }
}
