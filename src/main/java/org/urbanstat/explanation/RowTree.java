package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.Indicator.Aggregate;
import org.urbanstat.definitions.Indicator.Condition;
import org.urbanstat.definitions.Indicator.Operand;
import org.urbanstat.definitions.Indicator.Term;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Text;

/**
 * What a row of a return brings into an operand, cell by cell, and why it does not count where it does not.
 *
 * @param present fields that must not be blank for the row to count
 */
record RowTree(Form form, Operand operand, Set<String> present) {
    private static final String UNIT_KIND = "unit_kind";
    private static final String UNIT_CODE = "unit_code";

    Explained of(ReturnInForce from, FactRow row) {
        List<Explained> cells = operand.terms().stream()
                .map(term -> cell(from, row, term.field()).times(BigDecimal.valueOf(term.sign())))
                .toList();
        Rule rule = operand.aggregate() == Aggregate.COUNT ? Rule.COUNTED : Rule.SUM;
        Explained counted = Explained.of(Kind.ROW, key(row), label(row), rule, cells)
                .with(conditionCells(from, row))
                .with(codeCell(from, row))
                .with(blanks(from, row));
        return whyNot(row).map(counted::leftOut).orElse(counted);
    }

    /** Whether the row has every field that the operand goes by, whatever they say. */
    boolean isKnown(FactRow row) {
        return blank(row).isEmpty();
    }

    private Optional<Text> whyNot(FactRow row) {
        List<String> blank = blank(row);
        if (!blank.isEmpty()) {
            return Optional.of(Basis.text("row.blank", names(blank)));
        }
        return operand.where().stream()
                .filter(condition -> !holds(condition, row))
                .findFirst()
                .map(condition -> Basis.text(
                        "row.other", name(condition.field()), said(condition.field(), row), condition.wanted()));
    }

    private List<String> blank(FactRow row) {
        return present.stream().filter(f -> row.values().get(f) == null).toList();
    }

    private static boolean holds(Condition condition, FactRow row) {
        return condition.isMetBy(said(condition.field(), row));
    }

    /** In the words of a condition: yes and no, village and community. */
    private static String said(String field, FactRow row) {
        if (field.equals(UNIT_KIND)) {
            boolean isVillage = row.text(UNIT_CODE)
                    .map(code -> new AreaCode(code).isVillage())
                    .orElse(false);
            return isVillage ? "village" : "community";
        }
        Object value = row.values().get(field);
        return value instanceof Boolean is ? is ? "yes" : "no" : row.text(field).orElse("—");
    }

    private List<Explained> conditionCells(ReturnInForce from, FactRow row) {
        return operand.where().stream()
                .map(c -> c.field().equals(UNIT_KIND) ? UNIT_CODE : c.field())
                .distinct()
                .map(field -> cell(from, row, field))
                .toList();
    }

    /** The code of a row that is counted for being there. */
    private List<Explained> codeCell(ReturnInForce from, FactRow row) {
        return operand.aggregate() == Aggregate.COUNT && operand.where().isEmpty()
                ? form.key().stream()
                        .map(field -> cell(from, row, field.code()))
                        .toList()
                : List.of();
    }

    /** The blank cells that keep the row out and are not shown for another reason. */
    private List<Explained> blanks(ReturnInForce from, FactRow row) {
        List<String> shown = new ArrayList<>();
        operand.terms().forEach(t -> shown.add(t.field()));
        operand.where().forEach(c -> shown.add(c.field()));
        return blank(row).stream()
                .filter(f -> !shown.contains(f))
                .map(f -> cell(from, row, f))
                .toList();
    }

    private Explained cell(ReturnInForce from, FactRow row, String field) {
        Source.OfCell source = from.cell(row, field);
        List<Remark> found = from.findings().stream()
                .filter(f -> source.cell().isPresent() && f.cell().equals(source.cell()))
                .map(FindingRemark::of)
                .toList();
        return Explained.given(Kind.CELL, field, name(field), row.number(field))
                .in(form.field(field).map(Field::unit).orElse(""))
                .from(source)
                .remarking(found);
    }

    private String key(FactRow row) {
        List<String> key = form.key().stream()
                .flatMap(field -> row.text(field.code()).stream())
                .toList();
        return key.isEmpty() ? "row-" + row.sheetRow() : String.join("+", key);
    }

    private Text label(FactRow row) {
        Optional<String> named = switch (form.grain()) {
            case UNIT -> row.text("unit_name");
            case TOWN -> row.text("town_name");
            case SCHOOL -> row.text("school_name");
            case ROW -> Optional.empty();
        };
        String name = named.orElseGet(() -> key(row));
        return new Text(name, name);
    }

    private Text name(String field) {
        if (field.equals(UNIT_KIND)) {
            return Basis.text("field.unit_kind");
        }
        return form.field(field).map(Field::name).orElse(new Text(field, field));
    }

    private Text names(List<String> fields) {
        List<Text> names = fields.stream().map(this::name).toList();
        return new Text(
                names.stream().map(Text::zh).collect(Collectors.joining("、")),
                names.stream().map(Text::en).collect(Collectors.joining(", ")));
    }

    static List<Term> sumOf(List<String> fields) {
        return fields.stream().map(f -> new Term(f, 1)).toList();
    }
}
