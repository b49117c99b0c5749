package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is confirmed stands under any policy, and beside it is shown what a changed one would have made of it. */
class WhatIfConfirmedTest {
    @TempDir
    static Path folder;

    private static TypedCommands commands;

    private final Screen screen = new Screen();

    @BeforeAll
    static void confirmAll() {
        commands = new TypedCommands(folder);
        commands.country().scored();
        commands.run(new Screen(), "run");
        commands.run(new Screen(), "confirm", "person-money-2020", "--period", "2024", "--reason", "领导小组会议通过");
        commands.run(new Screen(), "confirm", "person-land-2020", "--period", "2025", "--reason", "领导小组会议通过");
        commands.run(new Screen(), "confirm", "scorecard-2020", "--period", "2024", "--reason", "领导小组会议通过");
        commands.run(new Screen(), "run");
    }

    @AfterAll
    static void close() {
        commands.close();
    }

    /** A copy of a policy of the country with something else in it. */
    private static String changed(String policy, String from, String to) throws IOException {
        String text =
                Files.readString(commands.country().jobs().resolve("policy").resolve(policy));
        assertThat(text).contains(from);
        Path changed = folder.resolve(policy);
        Files.writeString(changed, text.replace(from, to));
        return changed.toString();
    }

    @Test
    void confirmed_rewards_stand_and_their_pool_with_them() throws IOException {
        String changed = changed("person-money-2020.yml", "  2024: 1000000", "  2024: 2000000");
        commands.run(screen, "what-if", "--policy", changed, "--period", "2024");
        assertThat(screen.out())
                .contains(
                        "Person-money rewards, yuan: nothing moves, 2 looked at\n"
                                + "person-money-2020, county 990001: given 1000000 yuan before, 1000000 after, of a pool of 1000000\n")
                .contains("Person-money rewards, yuan: 2 are confirmed and stand, whatever the policy."
                        + " Computed anew under the changed one, those that would differ:\n"
                        + "name  state")
                .contains("甲镇  confirmed→final  704054  1408108  +704054  +100.0\n")
                .contains("乙镇  confirmed→final  295946   591892  +295946  +100.0\n");
        Screen json = new Screen();
        commands.run(json, "what-if", "--policy", changed, "--period", "2024", "--json");
        assertThat(json.out())
                .contains("\"kind\": \"reward\", \"code\": \"person-money-2020\", \"area_code\": \"990001100\","
                        + " \"area_name\": \"甲镇\", \"before\": 704054, \"after\": 704054, \"change\": 0,")
                .contains("\"instead_of_confirmed\": [{\"kind\": \"reward\", \"code\": \"person-money-2020\","
                        + " \"area_code\": \"990001100\", \"area_name\": \"甲镇\", \"before\": 704054, \"after\": 1408108,"
                        + " \"change\": 704054, \"change_percent\": 100.0, \"state_before\": \"confirmed\","
                        + " \"state_after\": \"final\"");
    }

    @Test
    void confirmed_quotas_stand() throws IOException {
        String changed = changed("person-land-2020.yml", "adjustment_percent: 0", "adjustment_percent: 10");
        commands.run(screen, "what-if", "--policy", changed, "--period", "2025");
        assertThat(screen.out())
                .contains("Person-land quotas, m2: nothing moves, 2 looked at\n")
                .contains("Person-land quotas, m2: 2 are confirmed and stand, whatever the policy.")
                .containsPattern("甲镇 .* \\+10\\.0\n");
    }

    @Test
    void confirmed_scores_stand() throws IOException {
        String changed = changed(
                "scorecard-2020.yml", "indicator: settled_count, weight: 15,", "indicator: settled_count, weight: 90,");
        commands.run(screen, "what-if", "--policy", changed, "--period", "2024");
        assertThat(screen.out())
                .containsPattern("Scores: nothing moves, [0-9]+ looked at\n")
                .containsPattern("Scores: [0-9]+ are confirmed and stand, whatever the policy."
                        + " Computed anew under the changed one, those that would differ:\n"
                        + "name +before +after +change +place +grade +list\n"
                        + "-.*\n")
                .doesNotContain("not what the release shows");
    }

    @Test
    void what_a_confirmed_town_needs_is_told_as_what_it_would_have_needed() {
        assertThat(commands.run(screen, "what-if", "--town", "990001100", "--period", "2024", "--reach", "grade:优秀"))
                .isZero();
        assertThat(screen.out())
                .contains(
                        "! the scores of 990001 are confirmed and stand; this is what they would be if they were computed"
                                + " anew\n");
    }
}
