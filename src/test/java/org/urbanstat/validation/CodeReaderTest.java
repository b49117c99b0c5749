package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbanstat.parsing.RawCell;
import org.urbanstat.parsing.RawCell.Kind;
import org.urbanstat.validation.CellValue.State;

/** Codes as text, as a number, and in the notation of a calculator, as long as no digit is lost. */
class CodeReaderTest {
    @ParameterizedTest
    @CsvSource({
        "620982102201, 620982102201",
        "620982102201.0, 620982102201",
        "620982102201.0000000, 620982102201", // twenty characters
        "620982102201E0, 620982102201",
        "6.20982102201e11, 620982102201",
        "6.20982102201E+11, 620982102201",
        "6.209821022E11, 620982102200", // ten digits are shown, so zeros alone are gone
        "6.2098210220E11, 620982102200"
    })
    void aUnitHasTwelveDigits(String text, String code) {
        assertThat(CodeReader.unit(cell(text)).text()).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "620982102, 620982102",
        "620982102.0, 620982102",
        "620982102000, 620982102",
        "620982102000.00, 620982102",
        "6.20982102E8, 620982102"
    })
    void aTownHasNineDigitsAndPerhapsThreeZeros(String text, String code) {
        assertThat(CodeReader.town(cell(text)).text()).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "620982102",
                "6209821022011",
                "620982102201.5",
                "620982102201.00000000", // a number has no such tail
                "x620982102201",
                "620982102 E",
                "1.234567890E19" // a whole number of twenty digits
            })
    void anythingElseIsNoUnit(String text) {
        CellValue value = CodeReader.unit(cell(text));
        assertThat(value.state()).isEqualTo(State.UNREADABLE);
        assertThat(value.remarks().get(0).sentence()).isEqualTo("type.code12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6.20982E+11",
                "6.20982102E11",
                "6.209821022015E1",
                "6.2098210220155E11",
                "1E20",
                "1E21",
                "1.234567890E20"
            })
    void whatLostDigitsIsSaidToHaveLostThem(String text) {
        CellValue value = CodeReader.unit(cell(text));
        assertThat(value.state()).isEqualTo(State.UNREADABLE);
        assertThat(value.remarks().get(0).sentence()).isEqualTo("type.scientific");
    }

    @ParameterizedTest
    @ValueSource(strings = {"620982102201", "620982102001", "6209821020000", "62098210"})
    void theLastThreeDigitsOfATownAreZeros(String text) {
        CellValue value = CodeReader.town(cell(text));
        assertThat(value.state()).isEqualTo(State.UNREADABLE);
        assertThat(value.remarks().get(0).sentence()).isEqualTo("type.code9");
    }

    private static RawCell cell(String text) {
        return new RawCell(1, text, Kind.TEXT);
    }
}
