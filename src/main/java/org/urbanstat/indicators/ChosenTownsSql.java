package org.urbanstat.indicators;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.PlausibleChange;

/**
 * The statements of a form for the sides that choose towns, where a return that bears on them is missing: what its returns
 * in force bring if the town is chosen, and what its returns have of the field that chooses.
 */
final class ChosenTownsSql {
    private static final SqlFile BROUGHT = SqlFile.beside(ChosenTownsSql.class, "possible-chosen");
    private static final SqlFile CHOICES = SqlFile.beside(ChosenTownsSql.class, "possible-choices");

    private final Form form;
    private final List<ChosenSide> sides;

    private ChosenTownsSql(Form form, Definitions definitions, Function<ChosenSide, String> formOf) {
        this.form = form;
        this.sides = ChosenSide.allIn(definitions).stream()
                .filter(side -> formOf.apply(side).equals(form.code().text()))
                .toList();
    }

    /** What the form's returns bring; nothing where no side that chooses takes anything from it. */
    static Optional<String> brought(Form form, Definitions definitions) {
        ChosenTownsSql sql =
                new ChosenTownsSql(form, definitions, side -> side.operand().form());
        return sql.statement(BROUGHT)
                .map(text -> text.replace("{sums}", sql.listed(ChosenTownsSql::figure))
                        .replace("{rows}", sql.listed((side, m) -> row(side, "t.m" + m))));
    }

    /** What decides whom a side counts; nothing where no side chooses by the form. */
    static Optional<String> choices(Form form, Definitions definitions) {
        ChosenTownsSql sql =
                new ChosenTownsSql(form, definitions, side -> side.towns().form());
        return sql.statement(CHOICES)
                .map(text -> text.replace("{sums}", sql.listed((side, m) -> sum(side) + " as m" + m))
                        .replace("{totals}", sql.listed((side, m) -> row(side, atLeast(side) + ", t.m" + m)))
                        .replace("{bounds}", sql.listed(sql::bounds))
                        .replace(
                                "{choices}",
                                sql.listed((side, m) ->
                                        row(side, "%1$s, t.least%2$d, t.most%2$d".formatted(atLeast(side), m)))));
    }

    private Optional<String> statement(SqlFile file) {
        String forms = sides.stream()
                .flatMap(ChosenSide::forms)
                .distinct()
                .map(code -> '\'' + code + '\'')
                .collect(Collectors.joining(", "));
        return Optional.of(file.text().replace("{form}", form.code().text()).replace("{forms}", forms))
                .filter(text -> !sides.isEmpty());
    }

    private String listed(BiFunction<ChosenSide, Integer, String> line) {
        return IntStream.range(0, sides.size())
                .mapToObj(m -> line.apply(sides.get(m), m))
                .collect(Collectors.joining(",\n  "));
    }

    private static String row(ChosenSide side, String figures) {
        return "('%s', '%s', %s)".formatted(side.indicator().code(), side.side(), figures);
    }

    private static String figure(ChosenSide side, int m) {
        String figure = SummedRows.of(side.operand().form(), side.indicator(), side.operand())
                .figure();
        return "(" + figure + ")::numeric" + OperandSql.factor(side.operand(), "s.year") + " as m" + m;
    }

    private static String sum(ChosenSide side) {
        return "sum(f." + side.towns().field() + ")::numeric";
    }

    private static String atLeast(ChosenSide side) {
        return side.towns().atLeast().toPlainString();
    }

    private String bounds(ChosenSide side, int m) {
        Optional<PlausibleChange> change = form.plausibleChange(side.towns().field());
        String last = sum(side);
        return PossibleSql.moved(last, change, false) + " as least" + m + ", " + PossibleSql.moved(last, change, true)
                + " as most" + m;
    }
}
