package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.urbanstat.definitions.Indicator.Aggregate;
import org.urbanstat.definitions.Indicator.Operand;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** Σ of one field over a town's returns of a year, down to the cells. */
record FormSums(Basis basis, AreaCode town) {
    Explained of(String form, String field, Period year) {
        Operand operand =
                new Operand(form, Aggregate.SUM, RowTree.sumOf(List.of(field)), List.of(), BigDecimal.ONE, false);
        var declared = basis.form(new FormCode(form)).field(field).orElseThrow();
        Text label = Basis.text("sum.of", declared.name(), year);
        return new OperandTree(basis, operand, Set.of(field), year)
                .of(field, label, town, Set.of())
                .in(declared.unit());
    }

    /** The rate in percent of two fields of the population return. */
    Explained rate(String key, Text label, String urban, String total, Period year) {
        return Explained.of(
                        Kind.STEP,
                        key,
                        label,
                        Rule.PERCENT,
                        List.of(of("population", urban, year), of("population", total, year)))
                .in("percent");
    }
}
