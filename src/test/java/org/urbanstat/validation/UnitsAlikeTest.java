package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsAlikeTest {
    @ParameterizedTest
    @CsvSource({
        "公顷, 亩, true",
        "公顷, 公顷, true",
        "吨, 千克, true",
        "公顷, 吨, false",
        "人, 公顷, false",
        "公顷, 尺, false",
        "尺, 公顷, false"
    })
    void unitsOfOneDimensionAreAlike(String unit, String other, boolean areAlike) {
        assertThat(UnitsAlike.of(unit, other)).isEqualTo(areAlike);
    }
}
