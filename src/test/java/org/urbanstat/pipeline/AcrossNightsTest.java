package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcrossNightsTest {
    @Test
    void a_return_that_another_form_contradicts_is_rejected_until_the_other_is_corrected(@TempDir Path folder) {
        SmallCountry country = SmallCountry.in(folder).sendAll();
        country.sendCorrected("2025-01-20/甲镇居住证.csv", "甲镇居住证", "200,20,150", "320,20,150");
        try (TestInstallation urbanstat = TestInstallation.of(country)) {
            RunOutcome first = urbanstat.run(country.request());
            assertThat(first.returns()).isEqualTo(new RunOutcome.Returns(11, 0, 1, 0));
            assertThat(permits(urbanstat)).containsExactly("甲镇|rejected|1|null|1", "乙镇|accepted|1|1|0");
            assertThat(urbanstat.lines(
                            "select rule_code, severity, cell, found, expected, difference from mart.finding"))
                    .containsExactly("residence_permit.not_above_other_form.eligible|ERROR|C4|320|<= 310|10");
            assertThat(urbanstat.lines("select town_name, status from mart.person_money_reward order by town_code"))
                    .containsExactly("甲镇|not_computable", "乙镇|provisional");

            country.sendCorrected("2025-02-10/甲镇人口.csv", "甲镇人口", "800,800,0,100,290,10", "790,790,0,100,300,10");
            RunOutcome second = urbanstat.run(country.request());
            assertThat(second.returns()).isEqualTo(new RunOutcome.Returns(1, 0, 0, 0));
            assertThat(second.releaseId()).contains(2L);
            assertThat(permits(urbanstat)).containsExactly("甲镇|accepted|1|1|0", "乙镇|accepted|1|1|0");
            assertThat(urbanstat.lines("select count(*) from mart.finding")).containsExactly("0");
            assertThat(urbanstat.lines("select town_name, status from mart.person_money_reward order by town_code"))
                    .containsExactly("甲镇|final", "乙镇|final");
        }
    }

    private static List<String> permits(TestInstallation urbanstat) {
        return urbanstat.lines("select town_name, status, revision, revision_in_force, error_count"
                + " from mart.return_status where form_code = 'residence_permit' order by town_code");
    }
}
