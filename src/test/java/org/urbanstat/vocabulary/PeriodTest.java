package org.urbanstat.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "24", "2024-13", "2024-00", "2024-3", "2024-2025", "202403", "1899", "2100", "2024 "})
    void refusesOtherShapes(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(text))
                .withMessage("a period is YYYY or YYYY-MM, not \"" + text + "\"");
    }

    @Test
    void isAYearOrAMonth() {
        assertThat(Period.ofYear(2024)).isEqualTo(new Period("2024"));
        assertThat(Period.ofMonth(2024, 3)).isEqualTo(new Period("2024-03"));
        assertThat(Period.ofYear(2024).isMonth()).isFalse();
        assertThat(Period.ofMonth(2024, 3).isMonth()).isTrue();
        assertThat(Period.ofMonth(2024, 3).asYear()).isEqualTo(Period.ofYear(2024));
        assertThat(Period.ofMonth(2024, 3).year()).isEqualTo(2024);
    }

    @Test
    void stepsBackOneYear() {
        assertThat(Period.ofYear(2024).yearBefore()).isEqualTo(Period.ofYear(2023));
        assertThat(Period.ofMonth(2000, 12).yearBefore()).isEqualTo(Period.ofMonth(1999, 12));
    }

    @Test
    void endsOnItsLastDay() {
        assertThat(Period.ofYear(2024).lastDay()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(Period.ofMonth(2024, 2).lastDay()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(Period.ofMonth(2023, 2).lastDay()).isEqualTo(LocalDate.of(2023, 2, 28));
    }

    @Test
    void ordersByTime() {
        assertThat(Period.ofYear(2023)).isLessThan(Period.ofYear(2024)).hasToString("2023");
        assertThat(Period.ofMonth(2024, 9)).isLessThan(Period.ofMonth(2024, 10));
    }
}
