package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbanstat.definitions.Form.Frequency;

/** What is left out of a text before its periods are looked for says nothing of them. */
class PeriodCoreTest {
    private static final String OTHERS = "敦煌市肃州镇人口情况表号()〔〕AZ□ ";
    private static final List<String> PIECES = List.of(
            "2024年",
            "2024",
            "2023-2024",
            "学年",
            "12月",
            "-12-31",
            "20241231",
            "620982100",
            "1-6月",
            "上半年",
            "第二季度",
            "填报日期:2024-1",
            "截至",
            "24-12-31",
            "至",
            "2024.3");

    @ParameterizedTest
    @CsvSource({
        "敦煌市肃州镇2024年人口基本情况表, □2024年□表",
        "620982100-2024.xlsx, □-2024.□",
        "填报日期:6209821001, 填报日期:6209821001",
        "20241231, 20241231",
        "a202412310b, □"
    })
    void aRunThatNoPatternNamesIsOneCharacter(String text, String core) {
        assertThat(PeriodCore.of(text)).isEqualTo(core);
    }

    @Test
    void theCoreSaysTheSamePeriods() {
        Random random = new Random(1);
        long speaking = 0;
        for (int i = 0; i < 10_000; i++) {
            String text = text(random);
            for (Frequency frequency : Frequency.values()) {
                List<SpokenPeriod> said = SpokenPeriod.spoken(text, frequency);
                assertThat(SpokenPeriod.spoken(PeriodCore.of(text), frequency))
                        .as("%s %s", text, frequency)
                        .isEqualTo(said);
                speaking += said.isEmpty() ? 0 : 1;
            }
        }
        assertThat(speaking).isGreaterThan(5_000);
    }

    private static String text(Random random) {
        return Stream.generate(() -> piece(random)).limit(1 + random.nextInt(6)).reduce("", String::concat);
    }

    private static String piece(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> PIECES.get(random.nextInt(PIECES.size()));
            case 1 -> letter(OTHERS, random);
            default -> letter(PeriodCore.NAMED, random);
        };
    }

    private static String letter(String letters, Random random) {
        return String.valueOf(letters.charAt(random.nextInt(letters.length())));
    }
}
