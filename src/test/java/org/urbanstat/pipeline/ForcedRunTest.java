package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Everything is read again with the definitions of the day, and only what they say otherwise changes. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ForcedRunTest {
    @TempDir
    static Path folder;

    static SmallCountry country;
    static TestInstallation urbanstat;

    /** The settlement of 甲镇 agrees by group, and is 2 off by origin. */
    @BeforeAll
    static void publishTheFirstRelease() {
        country = SmallCountry.in(folder).sendAll();
        country.sendCorrected("2025-01-20/甲镇落户.csv", "甲镇落户", "100,60,10,5,5,20,40", "102,60,10,5,5,22,40");
        urbanstat = TestInstallation.of(country);
        assertThat(urbanstat.run(country.request()).returns()).isEqualTo(new RunOutcome.Returns(11, 0, 1, 0));
    }

    @AfterAll
    static void close() {
        urbanstat.close();
    }

    @Test
    @Order(1)
    void forced_with_the_same_definitions_it_changes_nothing() {
        RunOutcome night = urbanstat.run(country.forced());
        assertThat(night.returns()).isEqualTo(new RunOutcome.Returns(0, 0, 0, 0));
        assertThat(night.releaseId()).isEmpty();
        assertThat(night.changedRows()).isEmpty();
        assertThat(urbanstat.lines("select count(*) from validation.reading")).containsExactly("12");
    }

    @Test
    @Order(2)
    void a_wider_tolerance_alone_leaves_what_was_read_as_it_was_read() {
        country.define(
                "forms/settlement.yml",
                "others: [settled_cross_province, settled_in_province, settled_in_city]\n",
                "others: [settled_cross_province, settled_in_province, settled_in_city]\n    tolerance: 2\n");
        urbanstat.restart(country);
        RunOutcome night = urbanstat.run(country.request());
        assertThat(night.returns()).isEqualTo(new RunOutcome.Returns(0, 0, 0, 0));
        assertThat(night.changedRows()).isEmpty();
    }

    @Test
    @Order(3)
    void forced_with_the_wider_tolerance_the_rejected_revision_is_accepted_under_its_number() {
        RunOutcome night = urbanstat.run(country.forced());
        assertThat(night.returns()).isEqualTo(new RunOutcome.Returns(12, 0, 0, 0));
        assertThat(night.releaseId()).contains(2L);
        assertThat(night.changedRows())
                .isEqualTo(Map.of(
                        "return_status", 1L,
                        "finding", 1L,
                        "indicator_value", 8L,
                        "possible_value", 3L,
                        "person_money_reward", 2L,
                        "person_land_quota", 1L));
        assertThat(urbanstat.lines("select form_code, status, revision, revision_in_force from mart.return_status"
                        + " where release_id = 2"))
                .containsExactly("settlement|accepted|1|1");
        assertThat(urbanstat.lines("select count(*) from mart.finding")).containsExactly("0");
    }

    @Test
    @Order(4)
    void a_field_that_is_added_becomes_a_column_at_the_end_that_nobody_has_filled() {
        List<String> before = columns();
        country.define("forms/land.yml", "# What a return that is missing", """
                  - field: idle_hectares
                    name: {zh: 闲置用地, en: Idle land}
                    header: 闲置用地
                    type: quantity
                    unit: 公顷
                    required: no

                # What a return that is missing\
                """);
        urbanstat.restart(country);
        RunOutcome night = urbanstat.run(country.forced());
        assertThat(night.changedRows()).isEmpty();
        assertThat(columns()).startsWith(before.toArray(String[]::new)).endsWith("idle_hectares");
        assertThat(columns()).hasSize(before.size() + 1);
        assertThat(urbanstat.lines("select town_code, idle_hectares, revision from mart.fact_land order by town_code"))
                .containsExactly("990001100|null|1", "990001101|null|1");
        assertThat(urbanstat.lines("select meaning_zh, meaning_en, unit from mart.data_dictionary"
                        + " where view_name = 'fact_land' and column_name = 'idle_hectares'"))
                .containsExactly("闲置用地|Idle land|公顷");
    }

    @Test
    @Order(5)
    void a_return_that_fills_the_new_field_is_a_revision() {
        country.send(
                "2025-03-01/甲镇用地.csv",
                SmallCountry.sent("甲镇用地").replace("建新\n", "建新,闲置用地\n").replace("0.5\n", "0.5,0.25\n"));
        RunOutcome night = urbanstat.run(country.request());
        assertThat(night.changedRows()).isEqualTo(Map.of("return_status", 1L));
        assertThat(urbanstat.lines("select town_code, idle_hectares, revision from mart.fact_land order by town_code"))
                .containsExactly("990001100|0.25|2", "990001101|null|1");
    }

    @Test
    @Order(6)
    void a_target_that_changes_moves_the_indicator_and_nothing_else() {
        country.define("policy/targets-2020.yml", "at_least: 72", "at_least: 64");
        urbanstat.restart(country);
        RunOutcome night = urbanstat.run(country.request());
        assertThat(night.changedRows()).isEqualTo(Map.of("indicator_value", 3L));
        assertThat(urbanstat.lines("select area_name, value, target_value, is_target_met from mart.indicator_value"
                        + " where indicator_code = 'resident_rate' order by area_code"))
                .containsExactly("试验县|64.00|64|t", "甲镇|66.67|64|t", "乙镇|60.00|64|f");
    }

    private static List<String> columns() {
        return urbanstat.lines("select column_name from information_schema.columns"
                + " where table_schema = 'mart' and table_name = 'fact_land' order by ordinal_position");
    }
}
