package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections of a confirmed year over the years after it, and in several counties that share its pool. */
class SettledYearsTest {
    private static final String POLICY = "policy/person-money-2020.yml";

    /** After the returns of 2025 were due. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T18:30:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private SmallCountry country;
    private TestInstallation urbanstat;
    private ConfirmingOperator operator;

    private void open() {
        urbanstat = TestInstallation.with(country.jobs(), CLOCK);
        operator = new ConfirmingOperator(urbanstat);
        runs();
    }

    /** The checker, which holds what it disagrees with, agrees. */
    private void runs() {
        assertThat(urbanstat.run(country.request()).heldBecause()).isEmpty();
    }

    @AfterEach
    void close() {
        urbanstat.close();
    }

    /** The settlers of 2024 count in 2025 too, so what is withdrawn in the end moves both years. */
    @Test
    void a_correction_is_settled_with_the_next_year_and_a_later_one_with_the_year_after() {
        country = SmallCountry.in(folder)
                .gated("checker: hold")
                .sendAll()
                .define(POLICY, "  2024: 1000000", "  2024: 1000000\n  2025: 1000000")
                .define("nightly.yml", "last_period: 2024", "last_period: 2025");
        sendOf2025();
        open();
        operator.confirm("person-money-2020", "2024");
        correct();
        runs();
        assertThat(clawbacks())
                .containsExactly("2025|2024|990001100|704054|705764|-1710", "2025|2024|990001101|295946|294236|1710");
        operator.confirm("person-money-2020", "2025");
        runs();
        assertThat(clawbacks())
                .containsExactly("2025|2024|990001100|704054|705764|-1710", "2025|2024|990001101|295946|294236|1710");
        operator.withdraw("990001100", "settlement", "2024");
        runs();
        assertThat(clawbacks())
                .containsExactly(
                        "2025|2024|990001100|704054|705764|-1710",
                        "2025|2024|990001101|295946|294236|1710",
                        "2026|2024|990001100|705764|704054|1710",
                        "2026|2024|990001101|294236|295946|-1710",
                        "2026|2025|990001100|704699|704054|645",
                        "2026|2025|990001101|295301|295946|-645");
    }

    @Test
    void counties_that_share_a_pool_are_confirmed_and_corrected_together() {
        country = SeveralCounties.found(
                        SmallCountry.in(folder).gated("checker: hold").sendAll())
                .define(POLICY, "scope: each_county ", "scope: whole_register ");
        open();
        operator.confirmIsRefused(
                "nothing was done: the receivers of 990001, 990002, 990003 share one pool under person-money-2020 2024,"
                        + " and the part of 990002 alone would leave a rest that no longer adds up to it. Confirm all of"
                        + " them together: urbanstat confirm person-money-2020 --period 2024 --reason TEXT",
                ConfirmingOperator.chosen("person-money-2020", "2024", "990002"));
        assertThat(operator.confirm("person-money-2020", "2024").counties())
                .containsExactly("990001", "990002", "990003");
        List<String> awarded = rewards();
        assertThat(urbanstat.lines("select sum(reward_yuan) from mart.person_money_reward"))
                .containsExactly("1000000");
        correct();
        runs();
        assertThat(rewards()).isEqualTo(awarded);
        assertThat(urbanstat.lines("select distinct status from mart.person_money_reward"))
                .containsExactly("confirmed");
        assertThat(urbanstat.lines("select sum(clawback_yuan), count(*) filter (where clawback_yuan < 0),"
                        + " count(*) filter (where clawback_yuan > 0), count(distinct left(town_code, 6))"
                        + " from mart.person_money_clawback"))
                .containsExactly("0|1|5|3");
    }

    /** The same as in the year before. */
    private void sendOf2025() {
        for (String town : new String[] {"甲镇", "乙镇"}) {
            for (String what : new String[] {"人口", "垃圾", "学校", "居住证", "用地", "落户"}) {
                String sent = SmallCountry.sent(town + what)
                        .replace("2024-2025", "2025-2026")
                        .replace("2024年", "2025年");
                country.send("2026-01-20/" + town + what + "2025.csv", sent);
            }
        }
    }

    private void correct() {
        country.sendCorrected(
                "2025-02-03/甲镇落户更正.csv", "甲镇落户", "100,60,10,5,5,20,40,30,30", "101,61,10,5,5,20,41,30,30");
    }

    private List<String> rewards() {
        return urbanstat.lines("select town_code, reward_yuan from mart.person_money_reward order by town_code");
    }

    private List<String> clawbacks() {
        return urbanstat.lines(
                "select period, corrected_period, town_code, awarded_yuan, recomputed_yuan, clawback_yuan"
                        + " from mart.person_money_clawback order by period, corrected_period, town_code");
    }
}
