package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.vocabulary.Sha256;

/** What the sample's figures are made of, and what another policy would make of them, as an analyst types it. */
class TrialsOnTheSampleTest {
    private static final List<String> PROPERTIES =
            List.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password");
    private static final Path SCORECARD = Path.of("jobs", "policy", "scorecard-2020.yml");
    private static final Path MONEY = Path.of("jobs", "policy", "person-money-2020.yml");

    @TempDir
    static Path folder;

    static TestDatabase database;

    private final Screen screen = new Screen();

    @BeforeAll
    static void publish() {
        database = TestDatabase.fresh();
        List<String> values = List.of(database.url(), database.user(), database.password());
        for (int i = 0; i < values.size(); i++) {
            System.setProperty(PROPERTIES.get(i), values.get(i));
        }
        assertThat(new Screen().run("run", "--data", folder.resolve("data").toString()))
                .isZero();
    }

    @AfterAll
    static void close() {
        PROPERTIES.forEach(System::clearProperty);
        database.close();
    }

    private int run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        return screen.run(all.toArray(String[]::new));
    }

    @Test
    void the_rise_of_a_county_splits_into_causes_and_towns() {
        assertThat(run("decompose", "resident_rate", "--area", "620982", "--period", "2024"))
                .isZero();
        assertThat(screen.out())
                .startsWith("敦煌市 620982: B − A = +0.67 points (release 1)\n")
                .contains("numerator                              +0.828116\n")
                .contains("denominator                            -0.158135\n")
                .contains("unrounded difference                   +0.669982\n")
                .contains("rounding of the two published figures  +0.000018\n")
                .contains("肃州镇                   43.10   43.93  +0.088337  +0.028823  +0.117160\n")
                .contains("within towns: their own ratios moved  +0.333567\n")
                .contains("between towns: their shares moved     +0.336414\n");
    }

    @Test
    void the_gap_between_the_rates_names_who_is_away_and_who_has_come() {
        assertThat(run(
                        "decompose",
                        "resident_rate",
                        "--area",
                        "620982",
                        "--period",
                        "2024",
                        "--against",
                        "registered_rate"))
                .isZero();
        assertThat(screen.out())
                .startsWith("敦煌市 620982: B − A = +12.31 points (release 1)\n")
                .contains("numerator                              +28.582345\n")
                .contains("denominator: registered here, away      +7.114454\n")
                .contains("denominator: here from elsewhere       -23.325657\n")
                .contains("denominator: registration pending       -0.061155\n")
                .contains("denominator: the rest                           0\n");
    }

    /** By distance, steps, marks a step, caps, ratios and the best: what is printed gives what is printed. */
    @ParameterizedTest
    @CsvSource({
        "620982100, resident_rate, w − min(w",
        "620982102, resident_rate, w + min(b",
        "620982100, registered_rate, w × min(1",
        "620982100, settled_count, w × max(0",
        "620982101, settled_count, w × max(0",
        "620982100, permit_coverage, 'w − min(w, m × n), n'",
        "620982107, on_time_return_rate, 'w − min(w, m × n), n'",
        "620982107, central_primary_count, w × 1 or w × 0",
        "620982108, rural_harmless_coverage, w × 1 or w × 0"
    })
    void every_number_of_a_mark_follows_from_the_digits_that_are_printed(String town, String item, String symbols) {
        assertThat(run("explain", "score", "--area", town, "--period", "2024", "--unfold", item, "--all"))
                .isZero();
        PrintedEquations equations = new PrintedEquations().check(screen.out());
        assertThat(equations.wrong()).isEmpty();
        assertThat(equations.count()).isGreaterThan(3);
        assertThat(screen.out()).contains(symbols);
    }

    @Test
    void every_number_of_a_score_follows_from_the_digits_that_are_printed() {
        assertThat(run("explain", "score", "--area", "620982103", "--period", "2024", "--depth", "5"))
                .isZero();
        PrintedEquations equations = new PrintedEquations().check(screen.out());
        assertThat(equations.wrong()).isEmpty();
        assertThat(equations.count()).isGreaterThan(8);
    }

    @Test
    void the_figures_of_a_unit_are_the_indicators_that_it_answers_for() {
        assertThat(run("figures", "--unit", "公安局", "--period", "2024", "--json"))
                .isZero();
        assertThat(screen.out())
                .contains("\"area_code\": \"620982\", \"area_name\": \"敦煌市\", \"indicator_code\": \"permit_coverage\"")
                .doesNotContain("\"indicator_code\": \"rural_harmless_coverage\"");
        Screen stranger = new Screen();
        assertThat(stranger.run(
                        "figures",
                        "--unit",
                        "气象局",
                        "--data",
                        folder.resolve("data").toString()))
                .isEqualTo(2);
        assertThat(stranger.err()).startsWith("the unit \"气象局\" answers for no indicator. Units that do: ");
    }

    /** Nothing of the sample lacks a return of population, so a rate that can lie between 60 and 74.72 is written for a while. */
    @Test
    void the_status_says_between_what_the_rates_lie_where_a_return_is_missing() {
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        String rate =
                "publication.possible_value (indicator_code, period, area_code, lower_bound, upper_bound, based_on,"
                        + " from_release)";
        jdbc.sql("insert into " + rate + " values ('resident_rate', '2022', '620982108', 60.00, 74.72, '2021', 1)")
                .update();
        try {
            assertThat(run("status", "--town", "620982108")).isZero();
        } finally {
            jdbc.sql("delete from publication.possible_value where indicator_code = 'resident_rate'")
                    .update();
        }
        assertThat(screen.out())
                .contains("What the rates can still come to where returns of population are missing:\n")
                .containsPattern("2022 +620982108 +黄渠镇 +resident_rate +60.00 +74.72 +0 +1\n");
        assertThat(run("status", "--town", "620982108")).isZero();
        assertThat(screen.out().split("What the rates can", -1)).hasSize(2);
    }

    @Test
    void a_sum_has_nothing_to_split() {
        assertThat(run("decompose", "resident_total", "--area", "620982", "--period", "2024"))
                .isEqualTo(1);
        assertThat(screen.err())
                .startsWith("\"Residents\" is no ratio, so it has no numerator and denominator to split by.");
    }

    @Test
    void an_unchanged_policy_moves_nothing() {
        assertThat(run("what-if", "--policy", MONEY.toString(), "--period", "2024"))
                .isZero();
        assertThat(screen.out())
                .contains(MONEY + " says what policy/person-money-2020.yml says; nothing is changed\n")
                .contains("Person-money rewards, yuan: nothing moves, 9 looked at\n")
                .contains("Person-land quotas, m2: nothing moves, 9 looked at\n");
    }

    @Test
    void a_changed_policy_names_winners_and_losers_and_leaves_the_database_as_it_was() throws IOException {
        Path changed = folder.resolve("changed.yml");
        Files.writeString(
                changed,
                Files.readString(MONEY)
                        .replace("2024: 12000000", "2024: 13000000")
                        .replace("settlement: 0.6 ", "settlement: 0.5 ")
                        .replace("effort: 0.1 ", "effort: 0.2 "));
        Sha256 before = fingerprint();
        assertThat(run("what-if", "--policy", changed.toString(), "--period", "2024", "--county", "620982"))
                .isZero();
        assertThat(screen.out())
                .contains("  pools_yuan.2024: 12000000 (line 20) → 13000000 (line 20)\n")
                .contains("  component_weights.settlement: 0.6 (line 32) → 0.5 (line 32)\n")
                .contains("person-money-2020, county 620982: given 12000000 yuan before, 13000000 after,"
                        + " of a pool of 13000000\n")
                .contains("Person-land quotas, m2: nothing moves, 9 looked at\n")
                .endsWith("Nothing was written or published."
                        + " To order it: put the file into jobs/policy and let a night run.\n");
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void an_unchanged_scorecard_moves_no_score() {
        assertThat(run("what-if", "--policy", SCORECARD.toString(), "--period", "2022"))
                .isZero();
        assertThat(screen.out())
                .contains("Scores: nothing moves, 15 looked at\n")
                .doesNotContain("not what the release shows");
    }

    @Test
    void a_changed_scorecard_names_places_grades_and_lists_and_leaves_the_database_as_it_was() throws IOException {
        Path changed = folder.resolve("changed-scorecard.yml");
        Files.writeString(
                changed,
                Files.readString(SCORECARD)
                        .replace("{indicator: settled_count, weight: 15,", "{indicator: settled_count, weight: 30,")
                        .replace("{grade: 良好, from: 80}", "{grade: 良好, from: 78}")
                        .replace("one_in: 3, at_least: 80", "one_in: 2, at_least: 75"));
        Sha256 before = fingerprint();
        assertThat(run("what-if", "--policy", changed.toString(), "--period", "2024"))
                .isZero();
        assertThat(screen.out())
                .contains("Scores: 1 gain, 8 lose, 6 stay\n")
                .contains("2 change their place, 4 their grade, 2 their list\n")
                .contains("转渠口镇   89.11  81.82   -7.29    3→4  良好       tilt\n")
                .contains("肃州镇     92.50  86.99   -5.51      2  优秀→良好  tilt\n")
                .contains("List \"tilt\": entering 莫高镇, 七里镇; leaving —\n");
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void a_policy_that_the_reader_refuses_is_refused_here_too() throws IOException {
        Path wrong = folder.resolve("wrong.yml");
        Files.writeString(wrong, Files.readString(MONEY).replace("effort: 0.1 ", "effort: 0.2 "));
        assertThat(run("what-if", "--policy", wrong.toString(), "--period", "2024"))
                .isEqualTo(1);
        assertThat(screen.err()).contains("policy/wrong.yml:32: the component weights sum to 1.1; expected 1\n");
    }

    @Test
    void a_town_is_told_by_how_little_each_figure_must_move_for_the_tilt_list() {
        Sha256 before = fingerprint();
        run("what-if", "--town", "620982103", "--period", "2024", "--reach", "listing:tilt");
        assertThat(screen.out())
                .contains(
                        "among the first 1/3 of the places, with 80 and more, and on no notice\nNow: 88.84, 良好, place 4\n")
                .contains("Urbanization rate of residents %         31.12   31.66   +0.54               +71"
                        + "  89.11, 良好, place 3, tilt  89.10, 良好, place 4\n")
                .contains("Residence permit coverage %              94.98   95.00   +0.02                +1"
                        + "  89.84, 良好, place 3, tilt  88.84, 良好, place 4\n")
                .contains("  Central primary schools: it earns all that it can already, 10 marks\n");
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void a_department_is_told_what_it_needs_for_a_grade() {
        run("what-if", "--area", "620982", "--unit", "公安局", "--period", "2024", "--reach", "grade:优秀", "--json");
        assertThat(screen.out())
                .contains("\"value\": 59.07, \"needed\": 59.60, \"change\": 0.53, \"counted_change\": 776,"
                        + " \"score_then\": 90.00, \"rank_then\": 6, \"grade_then\": \"优秀\"")
                .contains("\"value\": 94.96, \"needed\": 95.00, \"change\": 0.04, \"counted_change\": 9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | --town 620982103 --reach listing:best | --reach listing:best is no list; these are: tilt, notice, none",
                "1 | --town 620982103 --reach grade:中 | scorecard-2020 has no grade \"中\"; its grades: 优秀, 良好, 一般, 滞后",
                "1 | --town 620982401 --reach grade:优秀 | no scorecard scores 620982401 in 2024. Who is scored: ",
                "1 | --area 620982 --unit 气象局 --reach grade:优秀 | no scorecard scores the department \"气象局\" of 620982"
            })
    void what_nobody_can_reach_is_refused_with_what_can_be_asked(int code, String words, String refusal) {
        List<String> all = new ArrayList<>(List.of("what-if", "--period", "2024"));
        all.addAll(List.of(words.split(" ")));
        assertThat(run(all.toArray(String[]::new))).isEqualTo(code);
        assertThat(screen.err()).startsWith(refusal);
    }

    /** Every row of every table of the program. */
    private static Sha256 fingerprint() {
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        StringBuilder all = new StringBuilder();
        jdbc.sql("select format('%I.%I', table_schema, table_name) from information_schema.tables"
                        + " where table_type = 'BASE TABLE'"
                        + " and table_schema not in ('pg_catalog', 'information_schema') order by 1")
                .query(String.class)
                .list()
                .forEach(table -> all.append(table)
                        .append(jdbc.sql("select coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) || ' '"
                                        + " || count(*) from " + table + " t")
                                .query(String.class)
                                .single()));
        return Sha256.of(all.toString());
    }
}
