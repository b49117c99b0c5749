package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.pipeline.SmallCountry;

/** What an operator and an analyst type and see, over the first releases of two towns. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandsTest {
    private static final List<String> PROPERTIES =
            List.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password");

    @TempDir
    static Path folder;

    static TestDatabase database;
    static SmallCountry country;

    private final Screen screen = screen();

    @BeforeAll
    static void open() {
        country = SmallCountry.in(folder).sendAll().withhold("2025-01-20/乙镇用地.csv");
        database = TestDatabase.fresh();
        System.setProperty(PROPERTIES.get(0), database.url());
        System.setProperty(PROPERTIES.get(1), database.user());
        System.setProperty(PROPERTIES.get(2), database.password());
    }

    @AfterAll
    static void close() {
        PROPERTIES.forEach(System::clearProperty);
        database.close();
    }

    private static Screen screen() {
        return new Screen();
    }

    private int run(String command, String... arguments) {
        return run(screen, command, arguments);
    }

    private static int run(Screen screen, String command, String... arguments) {
        List<String> all =
                new ArrayList<>(List.of(command, "--jobs", country.jobs().toString()));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        if (command.matches("run|rerun")) {
            all.addAll(List.of("--inbox", country.inbox().toString()));
        }
        all.addAll(List.of(arguments));
        return screen.run(all.toArray(String[]::new));
    }

    /** Commands to type next name the data directory that was named. */
    private static String named(String printed) {
        return printed.replace(folder.resolve("data").toString(), "DATA");
    }

    @Test
    @Order(1)
    void before_the_first_run_every_command_says_that_nothing_is_published() {
        for (String command : List.of("status", "findings", "releases")) {
            assertThat(run(command)).isZero();
        }
        assertThat(run("runs")).isZero();
        assertThat(run(
                        "export",
                        "--format",
                        "csv",
                        "--out",
                        folder.resolve("none").toString()))
                .isEqualTo(1);
        String nothing = "nothing is published yet. Run first: java -jar target/urbanstat.jar run --data DATA\n";
        assertThat(named(screen.err()))
                .isEqualTo(nothing.repeat(3)
                        + "nothing has run yet. Run: java -jar target/urbanstat.jar run --data DATA\n" + nothing);
    }

    @Test
    @Order(2)
    void a_run_ends_with_what_came_both_rates_and_what_each_town_gets() {
        assertThat(run("run", "--reason", "first")).isZero();
        assertThat(named(screen.out()).replaceFirst("[0-9]+ s\n", "N s\n")).isEqualTo("""

                Run 1, N s
                  files    11 received, 0 duplicate, 0 quarantined
                  returns  11 accepted, 0 accepted with warnings, 0 rejected, 0 unchanged
                the policy person-money-2020 names the area 620982105, which the register lacks
                the policy person-money-2020 names the area 620982108, which the register lacks
                the policy person-land-2020 names the area 620982107, which the register lacks
                a waiver of target.central_primary_count names the area 620982101, which the register lacks
                a waiver of target.central_kindergarten_count names the area 620982101, which the register lacks
                  release  1 published, 252 rows changed

                Rates and rewards of 2024 (targets: resident >= 72 % (2025), registered >= 60 % (2025))
                code       name    residents  resident rate %  met  registered rate %  met  reward yuan  quota mu
                ---------  ------  ---------  ---------------  ---  -----------------  ---  -----------  --------
                990001     试验县       2500            64.00  no               61.70  yes
                990001100  甲镇         1500            66.67  no               64.29  yes       704054
                990001101  乙镇         1000            60.00  no               57.89  no        295946

                The tables are in schema mart of the database in use.
                  to query    java -jar target/urbanstat.jar sql --data DATA "select * from mart.urbanization_rate"
                  as files    java -jar target/urbanstat.jar export --data DATA --format csv --out DIR
                """);
        assertThat(screen.err()).isEqualTo("""
                intake
                reading returns    0 %  0/11
                reading returns  100 %  11/11
                checks across returns
                indicators
                rewards and quotas
                publication
                """);
    }

    /** What a town filled in and sent for 2024 stands in grey beside the columns of 2025. */
    @Test
    @Order(3)
    void a_template_holds_the_figures_of_last_year_that_are_in_force() throws IOException {
        for (String form : List.of("population", "school", "rural_waste", "settlement")) {
            Path file = folder.resolve(form + ".xlsx");
            Screen own = screen();
            assertThat(run(
                            own,
                            "template",
                            "--form",
                            form,
                            "--town",
                            "990001100",
                            "--period",
                            "2025",
                            "--out",
                            file.toString()))
                    .isZero();
            assertThat(own.out()).contains("It holds the figures of last year (2024) that are in force.");
            try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
                assertThat(lastYear(workbook.getSheetAt(0))).as(form).isNotEmpty();
            }
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve("population.xlsx")))) {
            assertThat(lastYear(workbook.getSheetAt(0))).contains("上年常住人口");
        }
    }

    /** The headers of the columns of last year that hold figures; the body begins in row 4 or, under two rows, in 5. */
    private static Set<String> lastYear(XSSFSheet sheet) {
        Set<String> filled = new TreeSet<>();
        for (Cell header : sheet.getRow(2)) {
            boolean isFilled = IntStream.of(3, 4)
                    .mapToObj(sheet::getRow)
                    .filter(Objects::nonNull)
                    .map(row -> row.getCell(header.getColumnIndex()))
                    .anyMatch(cell -> cell != null && cell.getCellType() == CellType.NUMERIC);
            if (header.toString().startsWith("上年") && isFilled) {
                filled.add(header.toString());
            }
        }
        return filled;
    }

    @Test
    @Order(3)
    void status_counts_the_returns_and_names_those_that_are_missing() {
        assertThat(run("status")).isZero();
        assertThat(screen.out()).isEqualTo("""
                period  form_code         owed  accepted  rejected  missing  late
                ------  ----------------  ----  --------  --------  -------  ----
                2024    land                 2         1         0        1     1
                2024    population           2         2         0        0     0
                2024    residence_permit     2         2         0        0     0
                2024    rural_waste          2         2         0        0     0
                2024    school               2         2         0        0     2
                2024    settlement           2         2         0        0     0

                Returns to act on (missing, or latest revision rejected):
                period  town_code  town_name  form_code  status   revision  revision_in_force  error_count  \
                due_on      file_name
                ------  ---------  ---------  ---------  -------  --------  -----------------  -----------  \
                ----------  ---------
                2024    990001101  乙镇       land       missing                                            \
                2025-02-28
                """);
        Screen json = screen();
        assertThat(run(json, "status", "--json", "--form", "land")).isZero();
        assertThat(json.out()).isEqualTo("""
                {"period": "2024", "town_code": "990001101", "town_name": "乙镇", "form_code": "land", \
                "status": "missing", "revision": null, "revision_in_force": null, "error_count": null, \
                "due_on": "2025-02-28", "file_name": null}
                """);
        Screen nobody = screen();
        assertThat(run(nobody, "status", "--town", "999999999")).isEqualTo(2);
        assertThat(nobody.err()).startsWith("no return of town \"999999999\" is due or came. The towns: ");
        Screen nothing = screen();
        assertThat(run(nothing, "findings", "--form", "nope")).isEqualTo(2);
        assertThat(nothing.err()).startsWith("no return of form \"nope\" is due or came. The forms: ");
        Screen land = screen();
        assertThat(run(land, "status", "--unit", "自然资源局", "--json")).isZero();
        assertThat(land.out()).isEqualTo(json.out());
        Screen stranger = screen();
        assertThat(run(stranger, "findings", "--unit", "民政局")).isEqualTo(2);
        assertThat(stranger.err())
                .startsWith(
                        "the unit \"民政局\" answers for no form. Units that do: 公安局, 农业农村局, 卫健局, 发改局, 教育局, 统计局, 自然资源局, 财政局");
        Screen settled = screen();
        assertThat(run(settled, "status", "--form", "settlement")).isZero();
        assertThat(settled.out()).endsWith("\nNo return is missing or rejected.\n");
    }

    @Test
    @Order(4)
    void a_rejected_return_is_explained_by_run_and_by_findings() {
        country.sendCorrected("2025-02-03/甲镇落户.csv", "甲镇落户", "100,60,10", "200,60,10");
        assertThat(run("run", "--lang", "zh")).isZero();
        assertThat(named(screen.out())).contains("""
                  报表   通过 0,通过(有警告)0,退回 1,无变化 0
                  反馈   带标注的副本 1 份,在 DATA/feedback
                  发布   第 2 号发布版,3 行有变化

                最主要的问题(全部:java -jar target/urbanstat.jar findings --data DATA)
                  错误 settlement.equals_sum_of.settled_total × 2
                    2025-02-03/甲镇落户.csv 甲镇落户!C4
                    “城镇落户合计”是 200,应等于 农民工落户 60 + 大中专毕业生落户 10 + 退役军人落户 5 + 易地搬迁落户 5 \
                + 其他落户 20,即 100,相差 100
                """);
        Screen findings = screen();
        assertThat(run(findings, "findings", "--town", "990001100")).isZero();
        assertThat(findings.out()).contains("""
                ERROR settlement.equals_sum_of.settled_total  990001100 settlement 2024, revision 2
                    2025-02-03/甲镇落户.csv  甲镇落户!C4
                    "Settled in all" is 200, but should equal Settled from another province 40 \
                + Settled from the province, another prefecture 30 + Settled from the same prefecture 30, \
                which is 100; the difference is 100
                    → Check "Settled in all" and its parts, so that the parts add up to the total
                findings in all: 2
                """);
        Screen none = screen();
        assertThat(run(none, "findings", "--town", "990001101")).isZero();
        assertThat(none.out()).isEqualTo("No such findings.\n");
    }

    @Test
    @Order(5)
    void a_rerun_shows_the_difference_and_publishes_nothing_where_nobody_agrees() {
        assertThat(run("rerun", "--reason", "a look")).isZero();
        assertThat(screen.out()).isEqualTo("""
                Compared with what is published, 0 rows differ:
                The rerun changes nothing that is published.
                """);
        country.sendCorrected("2025-02-04/甲镇落户.csv", "甲镇落户", "100,60,10,5,5,20,40,30,30", "101,61,10,5,5,20,41,30,30");
        Screen other = screen();
        assertThat(run(other, "rerun", "--reason", "a look")).isZero();
        assertThat(other.out()).isEqualTo("""
                Compared with what is published, 10 rows differ:
                table                rows
                -------------------  ----
                indicator_value         6
                person_land_quota       1
                person_money_reward     2
                return_status           1

                figure        period  code        before    after  change  why
                ------------  ------  ---------  -------  -------  ------  ----
                reward, yuan  2024    990001100   704054   705764   +1710  data
                reward, yuan  2024    990001101   295946   294236   -1710  data
                quota, m2     2025    990001100  8000.00  8080.00  +80.00  data
                other indicators that moved: 6
                Nothing was published. To publish without being asked: add --yes
                """);
    }

    @Test
    @Order(6)
    void a_rerun_that_is_agreed_to_publishes_and_its_json_stands_alone() {
        assertThat(run("rerun", "--reason", "a look", "--yes", "--json")).isZero();
        assertThat(screen.out().replaceFirst("\"seconds\": [0-9]+", "\"seconds\": N"))
                .isEqualTo("""
                {"run_id": 6, "status": "completed", \
                "submissions": {"received": 0, "duplicate": 0, "quarantined": 0}, \
                "returns": {"accepted": 1, "accepted_with_warnings": 0, "rejected": 0, "unchanged": 0}, \
                "release_id": 3, "changed_rows": 10, "seconds": N}
                """);
        assertThat(screen.err()).contains("Compared with what is published, 10 rows differ:");
    }

    @Test
    @Order(7)
    void runs_and_releases_list_what_ran_and_what_was_published() {
        assertThat(run("runs", "--json")).isZero();
        assertThat(screen.out().lines().map(l -> l.replaceAll("\"(started_at|seconds)\": [^,]+, ", "")))
                .hasSize(6)
                .contains("{\"run_id\": 1, \"status\": \"completed\", \"stage\": \"publication\", \"requested_by\": \""
                        + System.getProperty("user.name")
                        + "\", \"reason\": \"first\", \"release_id\": 1, \"failure\": null, \"candidate_id\": null, \"candidate_state\": null,"
                        + " \"processes\": 1, \"at_work\": null}");
        Screen partitions = screen();
        assertThat(run(partitions, "runs", "--partitions", "--json")).isZero();
        assertThat(partitions.out().lines().map(l -> l.replaceAll("\"(host|claimed_at|ended_at)\": \"[^\"]+\"", "$1")))
                .containsExactly("{\"run_id\": 6, \"step\": \"facts\", \"partition\": 1, \"state\": \"done\", host,"
                        + " \"process_id\": " + ProcessHandle.current().pid()
                        + ", \"claims\": 1, \"files_done\": 13, \"files_total\": 13, claimed_at, ended_at}");
        Screen releases = screen();
        assertThat(run(releases, "releases", "--json", "--as-of", "2")).isZero();
        assertThat(releases.out().lines().map(l -> l.substring(0, 18)))
                .containsExactly("{\"release_id\": 2, ", "{\"release_id\": 1, ");
    }

    @Test
    @Order(8)
    void an_export_writes_the_release_that_is_asked_for() {
        Path out = folder.resolve("out");
        assertThat(run("export", "--format", "csv", "--out", out.toString(), "--release", "1"))
                .isZero();
        assertThat(screen.out()).isEqualTo("release 1: 36 files written to " + out + "\n");
        assertThat(out.resolve("person_money_reward.csv"))
                .content()
                .contains(",704054,")
                .doesNotContain(",705764,");
        Screen none = screen();
        assertThat(run(none, "export", "--format", "csv", "--out", out.toString(), "--release", "9"))
                .isEqualTo(2);
        assertThat(named(none.err()).replaceAll("\\(20[^)]+\\)", "(T)"))
                .isEqualTo("There is no release 9. Releases 1 (T) to 3 (T) are there. To look:"
                        + " java -jar target/urbanstat.jar releases --data DATA\n");
    }

    @Test
    @Order(9)
    void sql_answers_as_of_then_and_says_why_it_refuses() {
        assertThat(run("sql", "--as-of", "1", "select max(release_id) as r from mart.release"))
                .isZero();
        assertThat(screen.out()).isEqualTo("r\n-\n1\n");
        assertThat(screen.err()).isEqualTo("(1 rows)\n");
        Screen refused = screen();
        assertThat(run(refused, "sql", "select * from intake.submission")).isEqualTo(1);
        assertThat(refused.err()).startsWith("the query was refused: ERROR: permission denied for ");
    }

    @ParameterizedTest
    @CsvSource({
        "status, --release, 9, There is no release 9.",
        "findings, --as-of, 0, There is no release 0.",
        "releases, --as-of, 2001-12-31, Nothing was published yet at 2001-12-31.",
        "figures, --as-of, 2001-12-31T00:00:00+08:00, Nothing was published yet at 2001-12-31T00:00:00+08:00.",
        "figures, --as-of, yesterday, '--as-of is a day 2026-03-31, an instant 2026-03-31T08:00:00+08:00"
                + " or the number of a release, not \"yesterday\".'"
    })
    @Order(9)
    void a_moment_without_a_release_is_refused_and_the_releases_are_named(
            String command, String option, String moment, String said) {
        assertThat(run(command, option, moment)).isEqualTo(2);
        assertThat(named(screen.err()).replaceAll("\\(20[^)]+\\)", "(T)"))
                .isEqualTo(said + " Releases 1 (T) to 3 (T) are there. To look:"
                        + " java -jar target/urbanstat.jar releases --data DATA\n");
        assertThat(screen.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "rerun", "runs", "serve", "stop", "recover", "check", "backup", "generate"})
    @Order(9)
    void a_command_that_cannot_answer_as_of_then_refuses(String command) {
        String[] needed = switch (command) {
            case "check", "backup" -> new String[] {"--as-of", "1", "FILE"};
            case "generate" -> new String[] {"--as-of", "1", "--towns", "1", "--period", "2024", "--out", "DIR"};
            case "stop", "recover" -> new String[] {"--as-of", "1", "--reason", "why"};
            default -> new String[] {"--as-of", "1"};
        };
        assertThat(run(command, needed)).isEqualTo(2);
        assertThat(screen.err())
                .startsWith("\"" + command + "\" works with what is now and cannot answer as of another time.");
    }

    @Test
    @Order(9)
    void figures_are_shown_as_a_release_had_them() {
        assertThat(run("figures", "--release", "1")).isZero();
        assertThat(screen.out()).contains("甲镇", "704054").endsWith("As release 1 has it.\n");
        Screen now = screen();
        assertThat(run(now, "figures", "--period", "2024")).isZero();
        assertThat(now.out()).doesNotContain("704054").endsWith("As release 3 has it.\n");
    }

    @Test
    @Order(9)
    void the_history_of_a_figure_says_what_was_believed_from_when_to_when() {
        assertThat(run("history", "reward", "--area", "990001100", "--period", "2024", "--json"))
                .isZero();
        assertThat(screen.out().lines().map(l -> l.replaceAll("\"known_[^,]+, ", "")))
                .containsExactly(
                        "{\"period\": \"2024\", \"value\": 704054, \"from_release\": 1, \"to_release\": 3,"
                                + " \"policy_code\": \"person-money-2020\"}",
                        "{\"period\": \"2024\", \"value\": 705764, \"from_release\": 3, \"to_release\": null,"
                                + " \"policy_code\": \"person-money-2020\"}");
        Screen then = screen();
        assertThat(run(then, "history", "reward", "--area", "990001100", "--release", "1", "--json"))
                .isZero();
        assertThat(then.out())
                .contains("\"known_to\": null", "\"to_release\": null")
                .hasLineCount(1);
        Screen unknown = screen();
        assertThat(run(unknown, "history", "income", "--area", "990001100")).isEqualTo(2);
        assertThat(unknown.err())
                .startsWith("no figure \"income\" was ever published. These were: central_kindergarten_count, ");
    }

    @Test
    @Order(10)
    void a_release_that_is_held_exits_4_and_says_why() {
        country.sendNothingToShare("2025-03-01");
        assertThat(run("run")).isEqualTo(4);
        assertThat(named(screen.out())).contains("""
                        Held: every component of 2024 is 0 in every town; the pool cannot be shared
                        candidate 4 waits for an operator; readers go on seeing the last release
                          to look        java -jar target/urbanstat.jar diff --data DATA
                          to publish it  java -jar target/urbanstat.jar publish --data DATA --reason TEXT
                          to drop it     java -jar target/urbanstat.jar discard --data DATA --reason TEXT
                          or correct what is wrong, and  java -jar target/urbanstat.jar run --data DATA
                        """).doesNotContain("nothing changed");
        Screen json = screen();
        assertThat(run(json, "run", "--json")).isEqualTo(4);
        assertThat(json.out()).contains("\"status\": \"held\"", "\"release_id\": null");
    }

    @Test
    @Order(11)
    void an_operator_publishes_what_was_held_and_gives_the_reason() {
        assertThat(run("publish", "--reason", " ")).isEqualTo(2);
        Screen diff = screen();
        assertThat(run(diff, "diff")).isZero();
        assertThat(named(diff.out()))
                .startsWith("Candidate 4 of run 7 waits. Against release 3, 21 figures differ. To publish it:"
                        + " java -jar target/urbanstat.jar publish --data DATA --reason TEXT. To drop it:"
                        + " java -jar target/urbanstat.jar discard --data DATA --reason TEXT\n")
                .contains("""
                        figure        period  code        before           after    change  why
                        ------------  ------  ---------  -------  --------------  --------  ----
                        quota, m2     2025    990001100  8080.00            0.00  -8080.00  data
                        reward, yuan  2024    990001100   705764  not computable      gone  data
                        reward, yuan  2024    990001101   294236  not computable      gone  data
                        other indicators that moved: 18
                        """, """
                        Returns behind it, of which another revision is in force: 6
                        code       form              period  revision  file
                        ---------  ----------------  ------  --------  -------------------------
                        990001100  residence_permit  2024    1 → 2     2025-03-01/甲镇居住证.csv
                        """);
        Screen json = screen();
        assertThat(run(json, "diff", "--json", "--figure", "quota")).isZero();
        assertThat(json.out())
                .isEqualTo("{\"figure\": \"quota\", \"policy_code\": \"person-land-2020\", \"period\": \"2025\","
                        + " \"area_code\": \"990001100\", \"before\": 8080.00, \"after\": 0.00, \"change\": -8080.00,"
                        + " \"by_program\": 0, \"by_data\": -8080.00, \"by_areas\": 0, \"by_rules\": 0,"
                        + " \"by_policy\": 0, \"cause\": \"data\", \"status_before\": \"final\","
                        + " \"status_after\": \"final\", \"returns\": [{\"town_code\": \"990001100\","
                        + " \"form_code\": \"settlement\", \"period\": \"2024\", \"revision_before\": 3,"
                        + " \"revision_after\": 4, \"file_name\": \"2025-03-01/甲镇落户.csv\"}]}\n");
        Screen wrong = screen();
        assertThat(run(wrong, "diff", "3", "1")).isEqualTo(2);
        assertThat(named(wrong.err()))
                .isEqualTo("cannot compare release 3 with release 1: the earlier comes first, and the last is 3."
                        + " To see them: java -jar target/urbanstat.jar releases --data DATA\n");
        Screen releases = screen();
        assertThat(run(releases, "releases")).isZero();
        assertThat(named(releases.out())).endsWith("""

                        Candidate 4 of run 7 waits for an operator; readers go on seeing the last release. It is held because:
                          every component of 2024 is 0 in every town; the pool cannot be shared
                          to look: java -jar target/urbanstat.jar diff --data DATA; to publish it: java -jar target/urbanstat.jar publish --data DATA --reason TEXT; to drop it: java -jar target/urbanstat.jar discard --data DATA --reason TEXT
                        """);
        Screen zh = screen();
        assertThat(run(zh, "runs", "--lang", "zh")).isZero();
        assertThat(named(zh.out())).contains("第 4 号候选版(第 7 次运行)等待人工处理;读者仍看到上一发布版。搁置原因:\n");
        assertThat(run(screen(), "publish", "--candidate", "99", "--reason", "why"))
                .isEqualTo(1);
        Screen done = screen();
        assertThat(run(done, "publish", "--reason", "the office knows")).isZero();
        assertThat(named(done.out()))
                .matches("release [0-9] published: candidate 4, [0-9]+ rows changed\\."
                        + " To look: java -jar target/urbanstat\\.jar releases --data DATA\n");
        Screen none = screen();
        assertThat(run(none, "discard", "--reason", "too late")).isEqualTo(1);
        assertThat(named(none.err())).startsWith("no candidate is held: nothing waits to be published or discarded.");
    }
}
