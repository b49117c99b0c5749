package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pool so large that shares of twelve decimals lead to other awards than the exact ones. */
class LargePoolCertificateTest {
    private static final String[] ASKED = {"certificate", "person-money-2020", "--period", "2024"};
    private static final String FINER = "990001: twelve decimals of the share cannot tell whose remainder is larger, so"
            + " here it has 24, and exact is rounded to 9. The published share is this one, rounded; raw ÷ sum of raw leads"
            + " to its first decimals.\n";

    @TempDir
    static Path folder;

    private static TypedCommands commands;

    private final Screen screen = new Screen();

    @BeforeAll
    static void publish() {
        commands = new TypedCommands(folder);
        commands.country().define("policy/person-money-2020.yml", "  2024: 1000000", "  2024: 10000000000000");
        commands.run(new Screen(), "run");
    }

    @AfterAll
    static void close() {
        commands.close();
    }

    @Test
    void finer_shares_lead_to_every_award() {
        assertThat(commands.run(screen, ASKED)).isZero();
        PocketCalculator.leadsToEveryAward(screen.out());
        assertThat(screen.out())
                .contains(FINER)
                .contains("0.704054054054054054054054")
                .contains("7040540540541\n");
    }

    @Test
    void json_has_the_finer_shares_as_well() {
        commands.run(screen, ASKED[0], ASKED[1], ASKED[2], ASKED[3], "--json");
        assertThat(screen.out())
                .contains("\"combined_share\": 0.704054054054054054054054")
                .contains("\"comes_out\": true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "settlement_share = settlement_share + 0.1",
                "combined_share = combined_share + 0.000000000001",
                "reward_yuan = reward_yuan + 1"
            })
    void a_touched_row_does_not_come_out_by_finer_shares_either(String touched) {
        String where = "town_code = '990001100' and to_release is null";
        TouchedReward.during(commands.database().client(), touched, where, () -> {
            assertThat(commands.run(screen, ASKED)).isEqualTo(3);
            assertThat(screen.out()).doesNotContain(FINER).contains("do not come out: 990001100 甲镇");
        });
    }

    @Test
    void what_was_confirmed_is_shared_out_by_the_returns_of_then() {
        commands.run(new Screen(), "confirm", ASKED[1], ASKED[2], ASKED[3], "--reason", "领导小组会议通过");
        commands.country()
                .sendCorrected(
                        "2025-02-01/甲镇落户更正.csv", "甲镇落户", "100,60,10,5,5,20,40,30,30", "101,61,10,5,5,20,41,30,30");
        commands.run(new Screen(), "run");
        finer_shares_lead_to_every_award();
        assertThat(screen.out()).contains("990001 confirmed by ");
    }
}
