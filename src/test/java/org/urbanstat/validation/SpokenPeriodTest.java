package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbanstat.definitions.Form.Frequency;

/** What titles, sheet names and file names say of the period. */
class SpokenPeriodTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        敦煌市肃州镇2024年人口基本情况表,                     2024
        2024年度人口表,                                       2024
        ２０２４年人口表,                                     2024
        2 0 2 4 年人口表,                                     2024
        二〇二四年人口表,                                     2024
        二○二四年十二月人口表,                                2024-12
        2024年3月城区环卫月报,                                2024-03
        2024年03月,                                           2024-03
        2024-03,                                              2024-03
        2024.3,                                               2024-03
        环卫202403.xlsx,                                      2024-03
        截至2024年12月31日,                                   2024-12
        人口表20241231,                                       2024-12
        人口 12-31-20,                                        2020-12
        人口 20.12.31,                                        2020-12
        2020.12.31,                                           2020-12
        2020/12/31,                                           2020-12
        二〇二〇年底,                                         2020
        2024年12月31日24时,                                   2024-12
        2024年1-12月,                                         2024
        人口表2024.xlsx,                                      2024
        2020年底人口,                                         2020
        国统制〔2008〕115号 2024年学校表,                     2024
        2024-2025学年学校基本情况表,                          2024
        2024—2025学年度,                                      2024
        """)
    void readsThePeriodOfATitle(String text, String period) {
        assertThat(SpokenPeriod.in(text, Frequency.YEAR))
                .map(SpokenPeriod::printed)
                .contains(period);
    }

    @ParameterizedTest
    @CsvSource({"Sheet1", "人口基本情况表", "填报日期:2025年1月15日", "2025-01-15修订.xlsx", "620982102000", "2023-2024人口表", "甲2024151"
    })
    void hearsNoPeriodWhereNoneIsSaid(String text) {
        assertThat(SpokenPeriod.in(text, Frequency.YEAR)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2024年9月1日,2024-09", "2024年12月31日,2024-12"})
    void aSchoolYearBeginsInSeptember(String text, String period) {
        assertThat(said(text, Frequency.SCHOOL_YEAR)).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource({"2024-02-29,2024-02", "20240331,2024-03", "2024-03-30,''"})
    void theLastDayOfAMonthSaysTheMonth(String text, String period) {
        assertThat(said(text, Frequency.MONTH)).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource({"2024-2025学校表,2024", "2024/25学校表,2024", "2024-2025学年,2024", "2024学年学校表,2024"})
    void aSchoolYearIsTheYearInWhichItBegins(String text, String period) {
        assertThat(SpokenPeriod.in(text, Frequency.SCHOOL_YEAR))
                .map(SpokenPeriod::printed)
                .contains(period);
    }

    private static String said(String text, Frequency frequency) {
        return String.join(
                " ",
                SpokenPeriod.in(text, frequency).stream()
                        .map(SpokenPeriod::printed)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2025年1月报送2024年人口基本情况表,2024",
        "2023年与2024年人口基本情况表,2023 2024",
        "肃州镇2024,2024",
        "国统制〔2020〕129号2024年人口基本情况表,2024",
    })
    void saysTheYearOfAYearlyForm(String text, String periods) {
        assertThat(said(text, Frequency.YEAR)).isEqualTo(periods);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "填报日期:2025年1月20日",
                "填报时间:2025年1月",
                "有效期至2026年6月",
                "2024-2025",
                "人口基本情况表",
                "人口表20250115",
                "1-15-25",
                "人口表20250131",
                "2025-01-31修订",
                "2024年9月1日"
            })
    void isSilentOfThePeriod(String text) {
        assertThat(said(text, Frequency.YEAR)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2024年上半年人口表,2024年上半年", "2024年三季度,2024年三季度", "2024年1-6月人口表,2024年1-6月", "2024年1—12月,2024"})
    void aPartOfTheYearIsNotTheYear(String text, String said) {
        assertThat(said(text, Frequency.YEAR)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "城区环卫月报2024年3月,2024-03",
        "2024-03,2024-03",
        "202403,2024-03",
        "二〇二四年十二月城区环卫月报,2024-12",
        "2024年1-3月,2024",
    })
    void saysTheMonthOfAMonthlyForm(String text, String periods) {
        assertThat(said(text, Frequency.MONTH)).isEqualTo(periods);
    }

    @ParameterizedTest
    @CsvSource({"2024-2025学年,2024", "2024—2025学年度,2024", "2024学年,2024", "2024-2025,2024", "2024-2026学年,''"})
    void saysTheYearInWhichASchoolYearBegins(String text, String periods) {
        assertThat(said(text, Frequency.SCHOOL_YEAR)).isEqualTo(periods);
    }

    @ParameterizedTest
    @CsvSource({"3月,3", "十二月,", "1月和2月,", "1—12月,", "1至3月,", "城区环卫月报,"})
    void findsAMonthWithoutItsYearWhereThereIsJustOne(String text, Integer month) {
        assertThat(SpokenPeriod.monthAlone(text))
                .isEqualTo(month == null ? OptionalInt.empty() : OptionalInt.of(month));
    }

    /** Up to December a pair of digits is a month; behind it, the second year of two. */
    @ParameterizedTest
    @CsvSource({
        "2010-11, MONTH, 2010-11",
        "2011-12, MONTH, 2011-12",
        "2012-13, SCHOOL_YEAR, 2012",
        "2010-2011学年, SCHOOL_YEAR, 2010",
        "2024-2025年, YEAR, ''",
        "2024年9月30日, SCHOOL_YEAR, 2024-09",
        "二〇二四年十月, MONTH, 2024-10",
        "202409, MONTH, 2024-09",
        "国统制〔2008〕115号, YEAR, ''"
    })
    void tellsYearsFromMonths(String text, Frequency frequency, String periods) {
        assertThat(said(text, frequency)).isEqualTo(periods);
    }

    @Test
    void monthsContradictEachOtherWhereTheyMatter() {
        SpokenPeriod march = new SpokenPeriod(2024, OptionalInt.of(3));
        SpokenPeriod april = new SpokenPeriod(2024, OptionalInt.of(4));
        SpokenPeriod year = new SpokenPeriod(2024, OptionalInt.empty());
        assertThat(march.agreesWith(april, Frequency.MONTH)).isFalse();
        assertThat(march.agreesWith(march, Frequency.MONTH)).isTrue();
        assertThat(march.agreesWith(year, Frequency.MONTH)).isTrue();
        assertThat(march.agreesWith(april, Frequency.YEAR)).isTrue();
        assertThat(year.agreesWith(new SpokenPeriod(2023, OptionalInt.empty()), Frequency.YEAR))
                .isFalse();
    }
}
