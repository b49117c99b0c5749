package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.FieldType;
import org.urbanstat.definitions.Form;
import org.urbanstat.parsing.RawCell;
import org.urbanstat.parsing.RawCell.Kind;
import org.urbanstat.parsing.RawRow;
import org.urbanstat.parsing.Table;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/** What counts alone show of a row, and what one look tells of a cell, is what the longer way comes to. */
class PlainlyRightTest {
    @ParameterizedTest
    @ValueSource(strings = {"population", "school", "rural_waste", "residence_permit", "settlement"})
    void theLongerWayFindsNothingWrongEither(String code) {
        Form form = Sheets.form(code);
        FieldNumbers fields = FieldNumbers.of(form);
        ReadReturn of = new ReadReturn(
                new ReadTable(form, table(), Map.of(), List.of(), List.of()),
                new AreaCode("620982100"),
                new Period("2024"),
                List.of(),
                Sheets.DEFINITIONS.register());
        Random random = new Random(1);
        int right = 0;
        for (int i = 0; i < 3_000; i++) {
            ReadRow row = row(form, fields, random);
            for (CheckRule rule : form.checks()) {
                if (Checks.of(rule, fields).orElse(null) instanceof RowCheck check && check.isPlainlyRight(row)) {
                    assertThat(check.canJudge(row)).as("%s", rule).isTrue();
                    assertThat(check.judge(of, row)).as("%s", rule).isEmpty();
                    right++;
                }
            }
        }
        assertThat(right).isGreaterThan(1_000);
    }

    private static Table table() {
        return new Table(
                "Sheet1", false, Optional.empty(), List.of(), "", 3, Map.of(), List.of(), List.of(), List.of());
    }

    /** Small counts, so that sums and bounds are met, missed and just met; now and then none. */
    private static ReadRow row(Form form, FieldNumbers fields, Random random) {
        CellValue[] values = new CellValue[fields.count()];
        int most = 1 + random.nextInt(40);
        for (int number = 0; number < values.length; number++) {
            RawCell cell = new RawCell(number + 1, "", Kind.NUMBER);
            Field field = form.fields().get(number);
            boolean isNumber = field.type().isNumber() && random.nextInt(40) > 0;
            Object value = field.type() == FieldType.COUNT
                    ? (Object) (long) random.nextInt(most)
                    : BigDecimal.valueOf(random.nextInt(most * 10), 1);
            values[number] = isNumber ? CellValue.read(cell, value) : CellValue.blank(cell);
        }
        return new ReadRow(4, fields, values);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 3, 6, true, true",
        "0.5, 3, 5, false, true",
        "0.5, 2, 5, true, false",
        "1.2, 12, 10, true, true",
        "20000, 19999, 1, true, false",
        "0.0073, 73, 10000, true, true",
        "0.0000000001, 0, 1, false, false",
        "3000000000, 1, 1, false, false",
        "0.5, -1, 6, false, false",
        "0.5, 1, 3000000000, false, false"
    })
    void aShareIsToldWithoutDecimalsWhereTheNumbersAreSmall(
            String share, long count, long of, boolean isNotBelow, boolean isNotAbove) {
        CountShare told = CountShare.of(new BigDecimal(share));
        assertThat(told.isNotBelow(count, of)).isEqualTo(isNotBelow);
        assertThat(told.isNotAbove(count, of)).isEqualTo(isNotAbove);
    }

    @Test
    void aPlainCellHasTheValueOfTheLongerWay() {
        List<String> texts = List.of(
                "0",
                "007",
                "12",
                "123456789",
                "1234567890",
                "12.5",
                "12.50",
                "0.1",
                ".5",
                "5.",
                "1.2.3",
                "12345678901234.5",
                "620982100",
                "620982100201",
                "62098210020",
                "111",
                "220",
                "是",
                "否",
                "有",
                "×",
                "X",
                "Y",
                "√",
                "小学",
                "完全小学",
                "镇区",
                "县镇",
                "月牙泉村",
                "無名村",
                "空",
                "空白",
                "-",
                "--",
                "---",
                "无",
                "没有",
                "N/A",
                "不适用",
                "a b",
                "肃州镇 ",
                "'123",
                "１２",
                "",
                "…",
                "12人",
                "约12",
                "TRUE");
        int plain = 0;
        for (String code : List.of("population", "school", "land", "rural_waste", "project")) {
            Form form = Sheets.form(code);
            for (Field field : form.fields()) {
                ColumnUnit unit = ColumnUnit.of(field, new Table.BoundColumn(1, field.header(), ""), form.unitLine());
                for (String text : texts) {
                    for (Kind kind : Kind.values()) {
                        plain += isAlike(form, field, unit, new RawCell(1, text, kind)) ? 1 : 0;
                    }
                }
            }
        }
        assertThat(plain).isGreaterThan(500);
    }

    /** Whether one look told the value, which is then the other's. */
    private static boolean isAlike(Form form, Field field, ColumnUnit unit, RawCell cell) {
        Object known = new PlainValue(form, field, unit).of(cell);
        if (known == null) {
            return false;
        }
        CellValue longer = new ValueReader(form, field, unit).stored(cell);
        assertThat(longer.value()).as("%s %s", field.code(), cell).contains(known);
        assertThat(longer.state()).isEqualTo(CellValue.State.READ);
        assertThat(longer.remarks()).as("%s %s", field.code(), cell).isEmpty();
        return true;
    }

    @Test
    void aRowOfTheTableIsFoundByItsColumn() {
        RawCell third = new RawCell(3, "c", Kind.TEXT);
        RawRow row = new RawRow(1, false, List.of(new RawCell(1, "a", Kind.TEXT), third));
        assertThat(row.at(3)).isEqualTo(third);
        assertThat(row.at(2)).isNull();
    }

    @Test
    void valuesOfARowAreAMap() {
        FieldNumbers fields = FieldNumbers.of(List.of("a", "b", "c"));
        Map<String, Object> values = new FieldValues(fields, new Object[] {"x", null, 3L});
        assertThat(values).isEqualTo(Map.of("a", "x", "c", 3L)).hasToString("{a=x, c=3}");
        assertThat(values.get("b")).isNull();
        assertThat(values.containsKey("d")).isFalse();
    }
}
