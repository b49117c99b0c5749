package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a damaged code may have been: every number that a sheet would have rounded or shortened to it. */
class LostCodeTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    @ParameterizedTest
    @CsvSource({
        "6.20982E+11, 12, 620981500000, 620982999999",
        "6.20982E+8, 9, 620981500, 620982999",
        "6.2098E+11, 12, 620979500000, 620980999999", // the sixth digit was a nought
        "6.20982102201E11, 12, 620982102201, 620982102201",
        "620982000, 9, 620981500, 620982999",
        "620982000000, 12, 620981500000, 620982999999",
        "620982102000, 12, 620982101500, 620982102999",
        "62098210, 9, 62098210, 62098210", // it lost the zero in front
        "20982102201, 12, 20982102201, 20982102201"
    })
    void liesBetweenTwoNumbers(String text, int digits, long least, long most) {
        assertThat(LostCode.of(text)).contains(new LostCode(digits, least, most));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "620982102201",
                "620982102",
                "6.209E+11",
                "6.20982E+10",
                "6.20982E+12",
                "6209820",
                "2024",
                "",
                "合计"
            })
    void isNotWhatIsWholeOrNoCodeAtAll(String text) {
        assertThat(LostCode.of(text)).isEmpty();
    }

    @Test
    void isOneOfTheUnitsBetweenThemBothIncluded() {
        assertThat(codes(new LostCode(12, 620982102200L, 620982102202L), false))
                .containsExactly("620982102200", "620982102201", "620982102202");
        assertThat(codes(new LostCode(12, 620982102201L, 620982102201L), false)).containsExactly("620982102201");
        assertThat(codes(new LostCode(12, 620982102203L, 620982102204L), false)).containsExactly("620982102203");
    }

    @Test
    void isOneOfTheTownsWrittenWithNineOrTwelveDigits() {
        assertThat(codes(new LostCode(9, 620982100L, 620982102L), true))
                .containsExactly("620982100", "620982101", "620982102");
        assertThat(codes(new LostCode(12, 620982101500L, 620982102999L), true)).containsExactly("620982102");
        assertThat(codes(new LostCode(9, 620982100L, 620982102L), false)).isEmpty();
    }

    @Test
    void asksTheRegisterOfTheDay() {
        LostCode farm = new LostCode(9, 620982400L, 620982401L);
        assertThat(codes(farm, true)).containsExactly("620982401");
        assertThat(farm.candidates(Sheets.DEFINITIONS.register(), LocalDate.of(2018, 12, 31), true))
                .extracting(a -> a.code().digits())
                .containsExactly("620982400", "620982401");
    }

    private static List<String> codes(LostCode lost, boolean isOfTown) {
        return lost.candidates(Sheets.DEFINITIONS.register(), DAY, isOfTown).stream()
                .map(area -> area.code().digits())
                .toList();
    }
}
