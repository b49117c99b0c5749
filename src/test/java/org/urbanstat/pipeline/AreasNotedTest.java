package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.vocabulary.Text;

/** What definitions name and the register lacks stops no night; the first under those definitions says so. */
class AreasNotedTest {
    @TempDir
    Path folder;

    @Test
    void theFirstFiveAreNamedAndTheOthersCounted() {
        SmallCountry country = SmallCountry.in(folder)
                .sendAll()
                .define("policy/person-money-2020.yml", "  620982105: 1.10", "  620982199: 1.10\n  620982105: 1.10");
        try (TestInstallation urbanstat = TestInstallation.of(country)) {
            assertThat(remarks(urbanstat, country))
                    .hasSize(6)
                    .contains("the policy person-money-2020 names the area 620982199, which the register lacks")
                    .endsWith("further areas that policies, rates and waivers name and the register lacks: 1");
            country.send("2025-02-02/甲镇人口.csv", SmallCountry.sent("甲镇人口") + "说明:再次报送。\n");
            assertThat(remarks(urbanstat, country)).isEmpty();
        }
    }

    private static List<String> remarks(TestInstallation urbanstat, SmallCountry country) {
        return urbanstat.run(country.request()).remarks().stream().map(Text::en).toList();
    }
}
