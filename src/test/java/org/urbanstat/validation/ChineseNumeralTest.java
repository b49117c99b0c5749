package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumeralTest {
    @ParameterizedTest
    @CsvSource({
        "〇, 0",
        "零, 0",
        "二〇二四, 2024",
        "十, 10",
        "十五, 15",
        "二十, 20",
        "一百二十, 120",
        "一百零二, 102",
        "两万, 20000",
        "壹仟贰佰叁拾肆, 1234",
        "伍陆柒捌玖, 56789",
        "一万二千, 12000",
        "一万零二, 10002",
        "三十五万, 350000",
        "一亿, 100000000",
        "二亿三千万, 230000000",
        "点五, 0.5",
        "一千点五, 1000.5",
        "三点一四, 3.14",
        "〇点〇五, 0.05",
    })
    void readsWhatCanMeanOneNumberOnly(String text, BigDecimal number) {
        assertThat(ChineseNumeral.value(text)).contains(number);
    }

    /** 一万二 is 12,000 in speech and 10,002 to a clerk; 一百二 likewise. */
    @ParameterizedTest
    @ValueSource(strings = {"一万二", "一百二", "三千五", "一亿二", "二三十", "三点", "三点十", "约三十", "12", ""})
    void leavesWhatCanMeanTwoOrNone(String text) {
        assertThat(ChineseNumeral.value(text)).isEmpty();
    }

    @Test
    void takesTwentyFiveForWhatItSays() {
        assertThat(ChineseNumeral.value("二十五")).contains(new BigDecimal("25"));
    }
}
