package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.database.SqlFile;

/** Two connections make a country's candidate; what one has committed when the other breaks is made anew. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HalvesTest {
    @TempDir
    static Path folder;

    private static SmallCountry country;
    private static TestInstallation urbanstat;

    @BeforeAll
    static void open() {
        country = SeveralCounties.found(SmallCountry.in(folder).scored()).sendAll();
        urbanstat = TestInstallation.of(country);
    }

    @AfterAll
    static void close() {
        urbanstat.close();
    }

    @Test
    @Order(1)
    void a_dry_run_works_on_one_connection_and_takes_everything_back() {
        assertThat(urbanstat.run(country.dryRun()).changedRows()).containsKey("indicator_value");
        assertThat(urbanstat.lines("select count(*) from indicators.operand")).containsExactly("0");
        assertThat(urbanstat.lines("select count(*) from linkage.scorecard")).containsExactly("0");
        assertThat(urbanstat.lines("select count(*) from validation.revision")).containsExactly("0");
    }

    @Test
    @Order(2)
    void a_half_that_breaks_fails_the_run_and_what_the_other_committed_stays() {
        refuse("indicators.indicator_value", "area_code");
        assertThatThrownBy(() -> urbanstat.run(country.request()))
                .isInstanceOf(RunFailed.class)
                .hasMessageContaining("failed in stage indicators")
                .hasMessageContaining("violates check constraint \"no_third\"");
        assertThat(countiesOf("indicators.indicator_value", "area_code")).containsExactly("990001");
        allow("indicators.indicator_value");
    }

    @Test
    @Order(3)
    void scores_that_break_fail_the_run_and_no_reward_is_kept() {
        refuse("linkage.scorecard", "area_code");
        assertThatThrownBy(() -> urbanstat.run(country.request()))
                .isInstanceOf(RunFailed.class)
                .hasMessageContaining("failed in stage linkage")
                .hasMessageContaining("violates check constraint \"no_third\"");
        assertThat(countiesOf("linkage.person_money_reward", "town_code")).isEmpty();
        allow("linkage.scorecard");
    }

    @Test
    @Order(4)
    void the_next_run_gives_every_county_what_the_first_has() {
        assertThat(urbanstat.run(country.request()).releaseId()).contains(1L);
        for (String figures : List.of(
                "substr(area_code, 7), period, indicator_code, numerator, denominator, value, returns_used"
                        + " from mart.indicator_value where area_code",
                "substr(town_code, 7), period, reward_yuan, combined_share from mart.person_money_reward where town_code",
                "substr(town_code, 7), form_code, period, status, revision from mart.return_status where town_code")) {
            List<String> first = of("990001", figures);
            assertThat(first).isNotEmpty();
            assertThat(of("990002", figures)).isEqualTo(first);
            assertThat(of("990003", figures)).isEqualTo(first);
        }
    }

    @Test
    @Order(5)
    void each_half_has_a_county_wherever_the_middle_lies() {
        assertThat(middle("990001", "990001100", "990002", "990002100")).containsExactly("990002|2");
        assertThat(middle("990001", "990001100", "990001101", "990002")).containsExactly("990002|2");
        assertThat(middle("990001", "990002", "990002100", "990002101")).containsExactly("990002|2");
        assertThat(middle("990001", "990002", "990003", "*")).containsExactly("990002|3");
        assertThat(middle("990001", "990001100")).containsExactly("990001|1");
    }

    private static List<String> middle(String... touched) {
        urbanstat.client().sql("delete from pipeline.touched_area").update();
        List.of(touched)
                .forEach(area -> urbanstat
                        .client()
                        .sql("insert into pipeline.touched_area values (:area)")
                        .param("area", area)
                        .update());
        return urbanstat.lines(SqlFile.beside(Halves.class, "middle-county").text());
    }

    private static List<String> of(String county, String figures) {
        return urbanstat.lines("select " + figures + " like '" + county + "%' order by 1, 2, 3");
    }

    private static List<String> countiesOf(String table, String column) {
        return urbanstat.lines("select distinct left(" + column + ", 6) from " + table + " order by 1");
    }

    private static void refuse(String table, String column) {
        urbanstat
                .client()
                .sql("alter table " + table + " add constraint no_third check (left(" + column + ", 6) <> '990003')")
                .update();
    }

    private static void allow(String table) {
        urbanstat
                .client()
                .sql("alter table " + table + " drop constraint no_third")
                .update();
    }
}
