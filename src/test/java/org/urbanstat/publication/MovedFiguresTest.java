package org.urbanstat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MovedFiguresTest {
    private final Candidate candidate = new Candidate();

    @AfterEach
    void close() {
        candidate.close();
    }

    @Test
    void listsExactlyTheFiguresThatDifferAndTheStatusOfWhatIsSharedOut() {
        candidate.rates("620982100", "60.00", "50.00");
        candidate.rates("620982101", "70.00", "40.00");
        reward("620982100", "1000");
        reward("620982101", "3000");
        quota("620982100", "12.50");
        candidate.publish("2026-03-30T18:30:00Z");

        candidate.rates("620982100", "60.00", "51.00");
        candidate.update("delete from indicators.indicator_value where area_code = '620982101'");
        candidate.rates("620982", "66.00", "45.00");
        candidate.update("update linkage.person_money_reward set reward_yuan = 1001 where town_code = '620982100'");
        candidate.update("update linkage.person_money_reward set reason_en = 'other words'");
        candidate.update("update linkage.person_money_reward set status = 'provisional' where town_code = '620982101'");
        candidate.update("update linkage.person_land_quota set quota_m2 = null, status = 'not_computable'");
        Publication.Outcome outcome = candidate.publish("2026-03-31T18:30:00Z");

        assertThat(outcome.moved())
                .extracting(MovedFiguresTest::line)
                .containsExactly(
                        "quota person-land-2020 2024 620982100: 12.50 final → null not_computable",
                        "registered_rate  2024 620982: null null → 45.00 final",
                        "registered_rate  2024 620982100: 50.00 final → 51.00 final",
                        "registered_rate  2024 620982101: 40.00 final → null null",
                        "resident_rate  2024 620982: null null → 66.00 final",
                        "resident_rate  2024 620982101: 70.00 final → null null",
                        "reward person-money-2020 2024 620982100: 1000 final → 1001 final",
                        "reward person-money-2020 2024 620982101: 3000 final → 3000 provisional");
    }

    private static String line(FigureMove move) {
        FigureKey key = move.key();
        return key.figure() + " " + key.policyCode() + " " + key.period() + " " + key.areaCode() + ": "
                + move.before().value() + " " + move.before().status() + " → "
                + move.after().value() + " " + move.after().status();
    }

    private void reward(String town, String yuan) {
        candidate.update("insert into linkage.person_money_reward (period, town_code, policy_code, difficulty,"
                + " reward_yuan, pool_yuan, is_provisional, status, reason_zh, reason_en) values ('2024', '" + town
                + "', 'person-money-2020', 1, " + yuan + ", 4000, false, 'final', '', '')");
    }

    private void quota(String town, String squareMetres) {
        candidate.update("insert into linkage.person_land_quota (period, town_code, policy_code, adjustment_percent,"
                + " quota_m2, is_provisional, status, reason_zh, reason_en) values ('2024', '" + town
                + "', 'person-land-2020', 0, " + squareMetres + ", false, 'final', '', '')");
    }
}
