package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "abc, 3",
        "敦煌, 4",
        "'\u3000', 2",
        "\uFF08%\uFF09, 5",
        "\uFFE5, 2",
        "한국, 4",
        "かな, 4",
        "é, 1",
        "e\u0301, 1",
        "a\u200bb, 2",
        "\uD840\uDC00, 2",
        "😀, 2",
        "——…·, 4",
        "62.5 %, 6"
    })
    void countsCells(String text, int cells) {
        assertThat(DisplayWidth.of(text)).isEqualTo(cells);
    }

    @Test
    void cutsWhatDoesNotFit() {
        assertThat(DisplayWidth.cut("敦煌市肃州镇", 12)).isEqualTo("敦煌市肃州镇");
        assertThat(DisplayWidth.cut("敦煌市肃州镇", 11)).isEqualTo("敦煌市肃州…");
        assertThat(DisplayWidth.cut("敦煌市肃州镇", 10)).isEqualTo("敦煌市肃…");
        assertThat(DisplayWidth.cut("population", 5)).isEqualTo("popu…");
    }
}
