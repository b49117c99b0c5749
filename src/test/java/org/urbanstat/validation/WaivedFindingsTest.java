package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.Waiver;
import org.urbanstat.validation.ReturnOutcome.Outcome;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;

class WaivedFindingsTest {
    private static Waiver waiver(String town, String rule, Optional<Period> period, String expires) {
        return new Waiver(
                new AreaCode(town),
                Optional.of(new FormCode("settlement")),
                period,
                rule,
                "补报说明已存档",
                "敦煌市统计局",
                LocalDate.parse(expires));
    }

    private static ReturnOutcome outcome(Waiver... waivers) {
        Map<String, Object> row = Map.of(
                "town_code", "620982102",
                "town_name", "肃州镇",
                "settled_total", "60",
                "handled_online", "61",
                "settled_cross_province", "20",
                "settled_in_province", "15",
                "settled_in_city", "25");
        return Sheets.validate(
                        Sheets.with(List.of(waivers)),
                        "2024年.xlsx",
                        Sheets.table(Sheets.form("settlement"), "S", "落户表", List.of(row)))
                .returns()
                .get(0);
    }

    private static List<Finding> waived(ReturnOutcome outcome) {
        return outcome.findings().stream().filter(f -> f.waiver().isPresent()).toList();
    }

    @Test
    void printsTheReasonBesideTheFindingThatItCovers() {
        String rule = "settlement.not_above.handled_online";
        ReturnOutcome outcome = outcome(waiver("620982102", rule, Optional.of(new Period("2024")), "2025-01-01"));

        assertThat(waived(outcome)).hasSize(1);
        assertThat(waived(outcome).get(0).ruleCode()).isEqualTo(rule);
        assertThat(waived(outcome).get(0).waiver()).contains("补报说明已存档");
        assertThat(waived(outcome).get(0).rejects()).isFalse();
        assertThat(outcome.outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void coversNothingOfAnotherTownRulePeriodNorAfterItExpired() {
        String rule = "settlement.not_above.handled_online";
        Optional<Period> always = Optional.empty();

        assertThat(waived(outcome(
                        waiver("620982101", rule, always, "2031-01-01"),
                        waiver("620982102", "settlement.unique.town_code", always, "2031-01-01"),
                        waiver("620982102", rule, Optional.of(new Period("2023")), "2031-01-01"),
                        waiver("620982102", rule, always, "2024-12-31"))))
                .isEmpty();
    }
}
