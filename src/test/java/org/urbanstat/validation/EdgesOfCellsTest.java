package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.urbanstat.validation.Sheets.form;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.FieldType;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.MissingMeaning;
import org.urbanstat.parsing.RawCell;
import org.urbanstat.parsing.RawCell.Kind;
import org.urbanstat.parsing.Table.BoundColumn;
import org.urbanstat.vocabulary.AreaCode;

/** Cells at the very edge of what is read. */
class EdgesOfCellsTest {
    private static CellValue read(Form form, String code, String text) {
        Field field = form.field(code).orElseThrow();
        return new ValueReader(form, field, unit(form, code)).read(new RawCell(1, text, Kind.TEXT));
    }

    private static ColumnUnit unit(Form form, String code) {
        Field field = form.field(code).orElseThrow();
        return ColumnUnit.of(field, new BoundColumn(1, field.header(), ""), "");
    }

    @Test
    void aPrintedNumberHasEightyCharactersAtTheMost() {
        String longest = "1".repeat(25) + "." + "1".repeat(30) + "e+10" + "吨".repeat(20);
        assertThat(longest).hasSize(80);
        assertThat(PrintedNumber.of(longest)).isPresent();
        assertThat(PrintedNumber.of("-" + longest)).isEmpty();
    }

    @Test
    void aPointWithoutDigitsOnBothSidesIsNoNumber() {
        assertThat(PrintedNumber.of("")).isEmpty();
        assertThat(PrintedNumber.of(".5")).isEmpty();
        assertThat(PrintedNumber.of("5.")).isEmpty();
        assertThat(PrintedNumber.of("5.0")).isPresent();
    }

    /** {@code ="0123"} is 0123; quotes around nothing are what they are. */
    @Test
    void quotesAreTakenFromAroundALetter() {
        assertThat(CellText.plain("=\"1\"")).isEqualTo("1");
        assertThat(CellText.plain("=\"\"")).isEqualTo("=\"\"");
    }

    @Test
    void aMarkIsTakenFromTextsOfHundredAndTwentyCharacters() {
        String longest = "甲".repeat(119) + "①";
        assertThat(FootnoteMark.stripped(longest)).isEqualTo("甲".repeat(119));
        assertThat(FootnoteMark.stripped("甲" + longest)).isEqualTo("甲" + longest);
    }

    @ParameterizedTest
    @CsvSource({"二十亿, 2000000000", "一百〇, 100"})
    void numeralsReachToWhatACountMayBe(String text, BigDecimal number) {
        assertThat(ChineseNumeral.value(text)).contains(number);
    }

    @Test
    void numeralsBeyondThatAreLeft() {
        assertThat(ChineseNumeral.value("三十亿")).isEmpty();
    }

    @Test
    void aFigureIsTooLargeAsItIsWrittenWhateverItsUnit() {
        CellValue value = read(form("rural_waste"), "hauled_tonnes", "1000000000000000000千克");
        assertThat(value.remarks().get(0).expected()).contains("< 10^18");
        assertThat(read(form("rural_waste"), "hauled_tonnes", "999999999999999千克")
                        .number())
                .isPresent();
    }

    @Test
    void aWordForNoughtIsANumberOfTheFieldsKind() {
        Form says = Sheets.saying(form("rural_waste"), Map.of("免", MissingMeaning.ZERO));
        assertThat(read(says, "hauled_tonnes", "免").value()).contains(BigDecimal.ZERO);
        assertThat(read(says, "served_population", "免").value()).contains(0L);
    }

    @Test
    void piecesArePersonsWherePersonsAreCountedAndNoArea() {
        assertThat(UnitInCell.of("个", unit(form("population"), "resident_total"), "人"))
                .isPresent();
        assertThat(UnitInCell.of("个", unit(form("land"), "new_land_hectares"), "公顷"))
                .isEmpty();
    }

    @Test
    void aShareIsReadBothWaysWhereBothAreWithinTheRangeAndItsBounds() {
        Field share = Sheets.percentage();
        BigDecimal one = BigDecimal.ONE;
        assertThat(new BarePercentage(one).readings(Sheets.ranging(form("land"), share, 1), share))
                .containsExactly(one, new BigDecimal("100"));
    }

    /** A range that the form gives for another field says nothing of this one. */
    @Test
    void theRangeOfAnotherFieldDecidesNothing() {
        Field share = Sheets.percentage();
        Field other = form("land").field("new_land_hectares").orElseThrow();
        assertThat(new BarePercentage(BigDecimal.ONE).readings(Sheets.ranging(form("land"), other, 50), share))
                .hasSize(2);
    }

    @Test
    void aChoiceIsOneOfItsWordsOrAnotherSpellingOfOne() {
        Field stage = form("class_size").fields().stream()
                .filter(field -> field.type() == FieldType.CHOICE)
                .findFirst()
                .orElseThrow();
        assertThat(WordReader.choice(stage, new RawCell(1, "小学", Kind.TEXT)).text())
                .contains("小学");
        assertThat(WordReader.choice(stage, new RawCell(1, "教 学 点", Kind.TEXT)).text())
                .contains("小学");
        assertThat(WordReader.choice(stage, new RawCell(1, "大学", Kind.TEXT))
                        .remarks()
                        .get(0)
                        .expected())
                .contains("小学 初中 高中");
    }

    @Test
    void behindTheNameOfAPlaceMayStandItsOffice() {
        AreaCode town = new AreaCode("620982102");
        assertThat(AreaNames.agree("肃州镇人民政府", town, Sheets.DEFINITIONS.register()))
                .isTrue();
        assertThat(AreaNames.agree("肃州镇东风", town, Sheets.DEFINITIONS.register()))
                .isFalse();
    }
}
