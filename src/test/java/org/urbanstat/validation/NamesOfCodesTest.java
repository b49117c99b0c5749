package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.urbanstat.validation.Sheets.form;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.vocabulary.AreaCode;

/** What is suggested where code and name of a unit or town do not go together, or the register has no such code. */
class NamesOfCodesTest {
    private static final Definitions TWICE_THERE = Sheets.withAreas(
            unit("620982102260", LocalDate.of(2015, 1, 1), LocalDate.of(2018, 1, 1)),
            unit("620982102260", LocalDate.of(2019, 1, 1), LocalDate.of(2020, 1, 1)),
            unit("620982102260", LocalDate.of(2026, 1, 1), LocalDate.MAX));

    private static Area unit(String code, LocalDate from, LocalDate until) {
        return new Area(new AreaCode(code), "轮回村", List.of(), "620982102", "220", from, until);
    }

    private static Finding found(Definitions definitions, String rule, String form, Map<String, Object> row) {
        FileOutcome outcome =
                Sheets.validate(definitions, "a.xlsx", Sheets.table(form(form), "表", "敦煌市肃州镇2024年", List.of(row)));
        return outcome.returns().stream()
                .flatMap(r -> r.findings().stream())
                .filter(finding -> finding.ruleCode().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static Finding unknown(String name) {
        Map<String, Object> row = new HashMap<>(Map.of("unit_code", "620982102998"));
        if (!name.isEmpty()) {
            row.put("unit_name", name);
        }
        return found(Sheets.DEFINITIONS, "population.code_known.unit_code", "population", row);
    }

    @Test
    void theUnitOfTheNameBesideAnUnknownCodeIsSuggested() {
        assertThat(unknown("高台堡村").fix().en()).contains("By the name it may be: 620982102201 高台堡村");
        assertThat(unknown("高台堡村").message().en()).endsWith("620982102998 is not in the register");
    }

    @Test
    void nothingIsSuggestedWithoutANameOrForOneThatNoUnitHas() {
        for (String name : List.of("", "无此村庄")) {
            assertThat(unknown(name).message().en()).endsWith("620982102998 is not in the register of divisions");
            assertThat(unknown(name).fix().en()).doesNotContain("By the name");
        }
    }

    /** Of a unit that came, went, came and went again, and will come once more. */
    @Test
    void theLastDayOnWhichItCeasedIsNamed() {
        Finding found = found(
                TWICE_THERE,
                "population.code_known.unit_code",
                "population",
                Map.of("unit_code", "620982102260", "unit_name", "轮回村"));
        assertThat(found.message().en()).endsWith("620982102260 (轮回村) was abolished as of 2020-01-01");
    }

    @Test
    void theUnitOfAWrongNameIsSuggested() {
        assertThat(named("祁家桥村").fix().en()).contains("By the name it may be: ");
        assertThat(named("祁家桥村").message().en()).contains("but the register has \"高台堡村\"");
        assertThat(named("无此村庄").fix().en()).doesNotContain("By the name");
        assertThat(named("无此村庄").message().en()).contains("is \"高台堡村\" in the register");
    }

    private static Finding named(String name) {
        return found(
                Sheets.DEFINITIONS,
                "population.name_agrees.unit_name",
                "population",
                Map.of("unit_code", "620982102201", "unit_name", name));
    }

    /** The balance is off by 6 of 1,200 exchanged, which is just within 0.5 %; or by 24 as it stands, just four times as much. */
    @Test
    void columnsAreSwappedWhereTheBalanceHoldsWithThemExchanged() {
        assertThat(areSwapped(1000, 1200, 206)).isTrue();
        assertThat(areSwapped(1000, 1200, 207)).isFalse();
        assertThat(areSwapped(1188, 1200, 12)).isFalse();
        assertThat(areSwapped(1187, 1200, 12)).isTrue();
    }

    private static boolean areSwapped(int residents, int registered, int incoming) {
        Map<String, Object> row = Map.of(
                "unit_code",
                "620982102201",
                "resident_total",
                Integer.toString(residents),
                "registered_total",
                Integer.toString(registered),
                "away_half_year",
                "0",
                "incoming_half_year",
                Integer.toString(incoming),
                "pending",
                "0");
        FileOutcome outcome =
                Sheets.validate("a.xlsx", Sheets.table(form("population"), "表", "敦煌市肃州镇2024年", List.of(row)));
        return outcome.returns().get(0).findings().stream()
                .anyMatch(f -> f.ruleCode().equals("population.not_swapped.resident_total"));
    }
}
