package org.urbanstat.generation;

import static org.urbanstat.generation.CellPlanting.inCounts;
import static org.urbanstat.generation.CellPlanting.inNumbers;
import static org.urbanstat.generation.Faults.WORKBOOKS;
import static org.urbanstat.generation.Faults.ZIPPED;
import static org.urbanstat.generation.Faults.named;

import java.math.BigDecimal;
import java.util.List;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.FieldType;
import org.urbanstat.generation.SpecialCell.CellError;
import org.urbanstat.generation.SpecialCell.Formula;
import org.urbanstat.generation.SpecialCell.StruckThrough;
import org.urbanstat.vocabulary.Severity;

/** What goes wrong in a single cell. */
final class CellFaults {
    private static final String TYPE = "{form}.type.{field}";
    private static final String[] COUNTED = {"population", "rural_waste", "school", "settlement", "residence_permit"};

    private CellFaults() {}

    static List<Fault> all() {
        return List.of(
                named("text_in_number").rule(TYPE).planted(inNumbers((v, d) -> d.between(0, 1) == 0 ? "见附表" : "偏高")),
                named("two_numbers_in_cell").rule(TYPE).in(COUNTED).planted(inCounts((v, d) -> v + " 5")),
                named("negative_number").rule(TYPE).planted(inNumbers((v, d) -> negative(v))),
                named("decimal_in_persons")
                        .rule(TYPE)
                        .in(COUNTED)
                        .planted(inCounts((v, d) -> new BigDecimal(v + "." + d.between(1, 9)))),
                named("misgrouped_thousands").rule(TYPE).in(COUNTED).planted(inCounts((v, d) -> v + ",12")),
                named("chinese_numeral")
                        .rule(TYPE)
                        .in(COUNTED)
                        .planted(inCounts((v, d) -> d.between(0, 1) == 0 ? "一百二十" : "三千零五")),
                named("number_too_large").rule(TYPE).in(COUNTED).planted(inCounts((v, d) -> "98765432109876543210")),
                named("wrong_unit_in_cell").rule(TYPE).in(COUNTED).planted(inCounts((v, d) -> v + "公顷")),
                named("cached_error")
                        .rule(TYPE)
                        .planted(inNumbers((v, d) -> new CellError(d.between(0, 1) == 0 ? "#REF!" : "#DIV/0!"))),
                named("formula_without_value")
                        .rule("{form}.required.{field}")
                        .also("{form}.formula.{field}")
                        .as(ZIPPED)
                        .planted(required(new Formula("VLOOKUP(A1,基础表!A:Z,3,0)", SheetPage.BLANK))),
                named("required_cell_blank").rule("{form}.required.{field}").planted(required(SheetPage.BLANK)),
                named("not_known_in_required_cell")
                        .rule("{form}.required.{field}")
                        .also("{form}.not_known.{field}")
                        .planted(required("未统计")),
                named("code_a_digit_short")
                        .rule(TYPE)
                        .in(Faults.OF_UNITS)
                        .planted(CellPlanting.in(
                                FieldType.CODE12, (v, d) -> v.toString().substring(0, 11))),
                named("yes_or_no_unclear")
                        .rule(TYPE)
                        .in("rural_waste", "school")
                        .planted(CellPlanting.in(FieldType.YESNO, (v, d) -> "部分")),
                named("class_unreadable")
                        .rule(TYPE)
                        .in("population")
                        .planted(CellPlanting.in(FieldType.CLASS, (v, d) -> "城市")),
                named("stage_unreadable")
                        .rule(TYPE)
                        .in("school")
                        .planted(CellPlanting.in(FieldType.STAGE, (v, d) -> "职业培训")),
                warned("number_from_other_workbook", "other_workbook")
                        .as(ZIPPED)
                        .planted(inNumbers((v, d) -> new Formula("[1]Sheet1!$B$" + d.between(2, 40), v))),
                warned("struck_through", "struck_through")
                        .as(WORKBOOKS)
                        .planted(inNumbers((v, d) -> new StruckThrough(v))),
                warned("footnote_mark", "footnote").in(COUNTED).planted(inCounts((v, d) -> v + "①")),
                warned("about_so_many", "approximate").in(COUNTED).planted(inCounts((v, d) -> "约" + v)));
    }

    private static Faults warned(String word, String rule) {
        return named(word).severity(Severity.WARNING).rule("{form}." + rule + ".{field}");
    }

    private static CellPlanting required(Object instead) {
        return new CellPlanting(f -> f.required() && isNumber(f), (v, d) -> instead);
    }

    private static boolean isNumber(Field field) {
        return field.type().isNumber();
    }

    /** Never −0, which is a number. */
    private static Object negative(Object value) {
        BigDecimal number = new BigDecimal(value.toString());
        return number.signum() == 0 ? -1L : value instanceof Long count ? (Object) (-count) : number.negate();
    }
}
