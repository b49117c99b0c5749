package org.urbanstat.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.definitions.Indicator.Aggregate;
import org.urbanstat.definitions.Indicator.Operand;
import org.urbanstat.definitions.Indicator.Term;
import org.urbanstat.definitions.PlausibleChange;
import org.urbanstat.definitions.PlausibleChanges;

/**
 * The statement that says, in one pass over the last returns in force of those who lack one of a form, from what to what
 * the missing ones can bring each side of each indicator: each field between its plausible changes, added up where it is
 * added and exchanged where it is taken away.
 */
final class PossibleSql {
    private static final SqlFile POSSIBLE = SqlFile.beside(PossibleSql.class, "possible-operands");
    private static final String NOT_KNOWN = "null::numeric";
    private static final String NOT_GIVEN = "false, null::numeric, null::numeric";

    private final Form form;
    private final List<String> columns = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();

    private PossibleSql(Form form) {
        this.form = form;
    }

    /** The statement of the form, or nothing when no indicator takes anything from it. */
    static Optional<String> of(Form form, Definitions definitions) {
        PossibleSql sql = new PossibleSql(form);
        definitions.indicators().forEach(sql::add);
        return Optional.of(sql).filter(s -> !s.rows.isEmpty()).map(PossibleSql::statement);
    }

    private void add(Indicator indicator) {
        String numerator = side(indicator, indicator.numerator());
        String denominator = side(indicator, indicator.denominator());
        if (!numerator.equals(NOT_GIVEN) || !denominator.equals(NOT_GIVEN)) {
            rows.add("('%s', %s, %s, %s)".formatted(indicator.code(), needsNoPeers(indicator), numerator, denominator));
        }
    }

    /**
     * Whether a return counts though no other town has sent one: a later year takes it with it, or another form is read
     * with it, as it chooses the towns.
     */
    private static boolean needsNoPeers(Indicator indicator) {
        return indicator.cumulative().isPresent() || indicator.isOfChosenTowns();
    }

    /** Whether the form gives the side, and the names of both bounds; of every town, whichever may be chosen. */
    private String side(Indicator indicator, Optional<Operand> side) {
        return side.filter(operand -> operand.form().equals(form.code().text()))
                .map(Operand::ofAllTowns)
                .map(operand -> given(operand, SummedRows.of(operand.form(), indicator, operand)))
                .orElse(NOT_GIVEN);
    }

    private String given(Operand operand, SummedRows summed) {
        int place = columns.size();
        columns.add(bound(operand, summed, false) + " as b" + place);
        columns.add(bound(operand, summed, true) + " as b" + (place + 1));
        return "true, t.b%d, t.b%d".formatted(place, place + 1);
    }

    private String bound(Operand operand, SummedRows summed, boolean isUpper) {
        String sum = operand.aggregate() == Aggregate.COUNT
                ? moved(summed.count(), ofRows(operand), isUpper)
                : operand.terms().stream()
                        .map(term -> sign(term)
                                + moved(
                                        summed.sum(term),
                                        form.plausibleChange(term.field()),
                                        isUpper == term.sign() > 0))
                        .collect(Collectors.joining(" "));
        return "(" + sum + ")" + OperandSql.factor(operand, "r.year");
    }

    private static String sign(Term term) {
        return term.sign() < 0 ? "- " : "+ ";
    }

    /** Rows that the codes alone tell apart are as many as the register has. */
    private Optional<PlausibleChange> ofRows(Operand operand) {
        boolean isOfAKind = operand.where().stream().anyMatch(c -> !c.field().equals("unit_kind"));
        PlausibleChanges changes = form.plausibleChanges();
        return changes.named(isOfAKind ? PlausibleChanges.ROWS_OF_A_KIND : PlausibleChanges.ROWS);
    }

    /** From the last figure to what the missing one can be; null where no change of it is plausible. */
    static String moved(String figure, Optional<PlausibleChange> change, boolean isUpper) {
        return change.map(c -> isUpper ? upper(figure, c) : lower(figure, c)).orElse(NOT_KNOWN);
    }

    private static String lower(String figure, PlausibleChange change) {
        return "greatest(%1$s - r.years * (%1$s * (1 - %2$s) + %3$s), case when %1$s is not null then 0 end)"
                .formatted(
                        figure, change.lower().toPlainString(), change.margin().toPlainString());
    }

    private static String upper(String figure, PlausibleChange change) {
        return "(%1$s + r.years * (%1$s * (%2$s - 1) + %3$s))"
                .formatted(
                        figure, change.upper().toPlainString(), change.margin().toPlainString());
    }

    private String statement() {
        return POSSIBLE.text()
                .replace("{form}", form.code().text())
                .replace("{bounds}", String.join(",\n    ", columns))
                .replace("{rows}", String.join(",\n  ", rows));
    }
}
