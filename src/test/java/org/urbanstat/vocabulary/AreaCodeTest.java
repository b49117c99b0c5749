package org.urbanstat.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaCodeTest {
    private static final AreaCode COUNTY = new AreaCode("620982");
    private static final AreaCode TOWN = new AreaCode("620982100");
    private static final AreaCode UNIT = new AreaCode("620982100201");

    @Test
    void tellsTheLevelByLength() {
        assertThat(COUNTY.level()).isEqualTo(AreaLevel.COUNTY);
        assertThat(TOWN.level()).isEqualTo(AreaLevel.TOWN);
        assertThat(UNIT.level()).isEqualTo(AreaLevel.UNIT);
        assertThat(AreaLevel.UNIT.word()).isEqualTo("unit");
    }

    @Test
    void knowsTheAreasAbove() {
        assertThat(UNIT.town()).isEqualTo(TOWN);
        assertThat(UNIT.county()).isEqualTo(COUNTY);
        assertThat(TOWN.town()).isEqualTo(TOWN);
        assertThatIllegalStateException().isThrownBy(COUNTY::town).withMessage("the county 620982 lies in no town");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "62098",
                "6209821",
                "62098210",
                "620982100000000",
                "62098A",
                "\uff16\uff12\uff10\uff19\uff18\uff12"
            })
    void refusesOtherLengthsAndLetters(String digits) {
        // the last is 620982 in full-width digits
        assertThat(AreaCode.isWellFormed(digits)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AreaCode(digits))
                .withMessage("a division code has 6, 9 or 12 digits, not \"" + digits + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "620982100001, false",
        "620982100199, false",
        "620982100200, true",
        "620982100399, true",
        "620982100400, false",
        "620982100499, false",
        "620982100500, true",
        "620982100599, true",
        "620982100600, false",
        "620982200, false"
    })
    void tellsVillagesByTheLastThreeDigits(String digits, boolean isVillage) {
        assertThat(new AreaCode(digits).isVillage()).isEqualTo(isVillage);
    }

    @Test
    void ordersByDigitsAndPrintsThem() {
        assertThat(TOWN).isLessThan(UNIT).isGreaterThan(COUNTY).hasToString("620982100");
        assertThat(TOWN.ordinal()).isEqualTo(100);
        assertThat(new AreaCode("620982000").ordinal()).isZero();
    }
}
