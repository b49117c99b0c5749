package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbanstat.definitions.Form.Frequency;

/** Whatever a title says, periods come out or none, and each can be printed. */
class PeriodFuzz {
    static Stream<String> seeds() {
        return Stream.of(
                "敦煌市肃州镇2024年人口基本情况表",
                "二○二四年十二月人口表",
                "2024年1-12月",
                "2024-2025学年",
                "国统制〔2008〕115号 2024年学校表",
                "截至2024年12月31日24时",
                "填报日期:2025年1月15日",
                "２０２４.3");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10s")
    void everyTitleSaysPeriodsOrNone(String title) {
        if (title == null) {
            return;
        }
        for (Frequency frequency : Frequency.values()) {
            assertThat(SpokenPeriod.in(title, frequency))
                    .allSatisfy(p -> assertThat(p.printed()).isNotBlank());
        }
        SpokenPeriod.monthAlone(title);
    }
}
