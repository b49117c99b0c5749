package org.urbanstat.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.FieldType;
import org.urbanstat.definitions.Form;
import org.urbanstat.validation.UnitsAlike;
import org.urbanstat.vocabulary.AreaCode;

/**
 * Where everything stands in the sheet. The fields from column A; then the remark, the row's check, last year's figures.
 *
 * @param rows of the body, before they are filled in
 * @param isLastYearKnown whether there are columns of last year's figures
 */
record TemplateLayout(Form form, AreaCode town, List<TemplateRow> rows, boolean isLastYearKnown) {
    static final String REMARK = "备注";
    static final String CHECK = "核对结果";
    private static final String LAST_YEAR = "上年";

    static TemplateLayout of(TemplateRequest request, TemplateLastYear lastYear) {
        return new TemplateLayout(
                request.form(), request.town().code(), TemplateRow.of(request, lastYear), lastYear.isKnown());
    }

    TemplateHeader header() {
        List<String> more = Stream.concat(
                        Stream.of(REMARK, CHECK),
                        lastYear().stream().map(f -> LAST_YEAR + f.name().zh()))
                .toList();
        return TemplateHeader.of(form.fields().stream().map(this::header).toList(), more);
    }

    int titleRow() {
        return 0;
    }

    int unitRow() {
        return 1;
    }

    int headerRow() {
        return 2;
    }

    int firstRow() {
        return headerRow() + header().rowCount();
    }

    int lastRow() {
        return firstRow() + rows.size() - 1;
    }

    /** A town's only row needs no sum. */
    boolean hasTotal() {
        return form.grain() != Form.Grain.TOWN;
    }

    int totalRow() {
        return lastRow() + 1;
    }

    int notesRow() {
        return (hasTotal() ? totalRow() : lastRow()) + 2;
    }

    int column(String field) {
        return form.fields().stream().map(Field::code).toList().indexOf(field);
    }

    int lastField() {
        return form.fields().size() - 1;
    }

    int remark() {
        return form.fields().size();
    }

    int check() {
        return remark() + 1;
    }

    int lastYear(Field field) {
        return check() + 1 + lastYear().indexOf(field);
    }

    int lastColumn() {
        return check() + lastYear().size();
    }

    /** The fields whose figures of last year stand behind. */
    List<Field> lastYear() {
        return isLastYearKnown ? numbers() : List.of();
    }

    List<Field> numbers() {
        return form.fields().stream().filter(f -> f.type().isNumber()).toList();
    }

    /** The first columns, which tell a row from another and stay in sight. */
    int frozenColumns() {
        int frozen = 0;
        while (frozen < form.fields().size()
                && !form.fields().get(frozen).type().isNumber()
                && frozen < (form.grain() == Form.Grain.UNIT ? 3 : 2)) {
            frozen++;
        }
        return frozen;
    }

    /** $E7, of a row counted from 0. */
    String cell(String field, int row) {
        return "$" + letters(column(field)) + (row + 1);
    }

    /** $E$7:$E$16, the field in the whole body. */
    String body(String field) {
        return body(column(field));
    }

    String body(int column) {
        String letters = letters(column);
        return "$" + letters + "$" + (firstRow() + 1) + ":$" + letters + "$" + (lastRow() + 1);
    }

    static String letters(int column) {
        return CellReference.convertNumToColString(column);
    }

    /** The unit line: the form's unit, and the units of those quantities that it can speak of besides. */
    String unitLine() {
        return String.join("、", units());
    }

    private List<String> units() {
        List<String> units = new ArrayList<>();
        Stream.concat(Stream.of(form.unitLine()), quantities().map(Field::unit))
                .filter(unit -> !unit.isEmpty() && units.stream().noneMatch(u -> UnitsAlike.of(u, unit)))
                .forEach(units::add);
        return units;
    }

    private Stream<Field> quantities() {
        return form.fields().stream().filter(f -> f.type() == FieldType.QUANTITY);
    }

    /** The header of the field; with its unit where the unit line speaks of another of the same dimension. */
    String header(Field field) {
        boolean isSpokenFor = field.type() != FieldType.QUANTITY || units().contains(field.unit());
        return isSpokenFor ? field.header() : field.header() + "(" + field.unit() + ")";
    }
}
