package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.urbanstat.cli.FiguresScreen.TownFigures;
import org.urbanstat.vocabulary.Language;

class RateBoundsTest {
    private final Screen screen = new Screen();

    private static TownFigures county(@Nullable String lower, @Nullable String upper, @Nullable Integer used) {
        return new TownFigures(
                "620982",
                "敦煌市",
                new BigDecimal("186655"),
                new BigDecimal("71.38"),
                null,
                true,
                false,
                false,
                null,
                null,
                null,
                null,
                lower == null ? null : new BigDecimal(lower),
                upper == null ? null : new BigDecimal(upper),
                null,
                null,
                used,
                used == null ? null : 10);
    }

    @Test
    void saysBetweenWhatARateLiesAndHowManyReturnsItRestsOn() {
        new RateBounds(screen.in(Language.EN)).print(List.of(county("70.90", "71.90", 9)));
        assertThat(screen.out()).isEqualTo("""
                620982 敦煌市, resident rate: 71.38 (between 70.90 and 71.90, 9 of 10 returns)
                620982 敦煌市, registered rate: none (no bound: a missing return has no earlier one, 9 of 10 returns)
                """);
    }

    @Test
    void saysItInChinese() {
        new RateBounds(screen.in(Language.ZH)).print(List.of(county("70.90", "71.90", 9)));
        assertThat(screen.out()).isEqualTo("""
                620982 敦煌市 常住人口城镇化率:71.38(介于 70.90 与 71.90 之间,已用报表 9/10)
                620982 敦煌市 户籍人口城镇化率:无(无界:缺报者没有更早的报表,已用报表 9/10)
                """);
    }

    @Test
    void saysNothingWhereNothingIsMissing() {
        new RateBounds(screen.in(Language.EN)).print(List.of(county(null, null, null)));
        assertThat(screen.out()).isEmpty();
    }
}
