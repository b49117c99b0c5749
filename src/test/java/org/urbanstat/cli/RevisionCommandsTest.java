package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.pipeline.SmallCountry;

/** What an operator types and sees who looks at revisions, withdraws one and accepts another. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RevisionCommandsTest {
    private static final List<String> PROPERTIES =
            List.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password");
    private static final String[] POPULATION = {"--town", "990001100", "--form", "population", "--period", "2024"};
    private static final String RULE = "population.equals_sum_of.resident_total";

    @TempDir
    static Path folder;

    static TestDatabase database;
    static SmallCountry country;

    private final Screen screen = new Screen();

    @BeforeAll
    static void open() {
        country = SmallCountry.in(folder).sendAll();
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

    private int run(String command, String... arguments) {
        List<String> all =
                new ArrayList<>(List.of(command, "--jobs", country.jobs().toString()));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        all.addAll(List.of(arguments));
        return screen.run(all.toArray(String[]::new));
    }

    private int ofPopulation(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(POPULATION));
        all.addAll(List.of(arguments));
        return run(command, all.toArray(String[]::new));
    }

    private int night() {
        return new Screen()
                .run(
                        "run",
                        "--jobs",
                        country.jobs().toString(),
                        "--data",
                        folder.resolve("data").toString(),
                        "--inbox",
                        country.inbox().toString());
    }

    /** Without what another machine or another day says otherwise. */
    private static String said(String printed) {
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        return printed.replace(" --data " + folder.resolve("data"), "")
                .replace("由 " + System.getProperty("user.name") + " 于 " + today, "由 USER 于 TODAY");
    }

    @Test
    @Order(1)
    void listsTheCellsThatDifferFromRevisionToRevision() {
        night();
        country.send(
                "2025-02-03/甲镇人口更正.csv",
                SmallCountry.sent("甲镇人口")
                        .replace("800,800,0,100,290,10", "790,790,0,100,300,未统计")
                        .replace(",150,500,", ",151,500,"));
        night();
        country.send(
                "2025-02-04/甲镇人口三报.csv",
                "甲镇2024年人口基本情况表\n单位:人\n"
                        + SmallCountry.sent("甲镇人口").lines().skip(2).toList().get(0) + "\n"
                        + "990001100200,甲村,220,15x,501,260,240,0,500,600,100,500,120,20,0\n"
                        + "990001100201,新村,220,150,500,260,240,0,500,600,100,500,120,20,0\n");
        night();
        assertThat(ofPopulation("revisions")).isZero();
        assertThat(said(screen.out())).isEqualTo("""
                        revision  status    in force  received    errors  warnings  file
                        --------  --------  --------  ----------  ------  --------  ---------------------------
                               1  accepted            2025-01-20       0         0  2025-01-20/甲镇人口.csv
                               2  accepted  *         2025-02-03       0         0  2025-02-03/甲镇人口更正.csv
                               3  rejected            2025-02-04       5         0  2025-02-04/甲镇人口三报.csv

                        Revision 1 → 2: 5 cells differ
                        code          field                                                  before     after  cell before  cell after
                        ------------  -----------------------------------------------------  ------  --------  -----------  ---------------
                        990001100001  Household-registered population                           800       790  甲镇人口!J4  甲镇人口更正!J4
                        990001100001  Household-registered in urban units                       800       790  甲镇人口!K4  甲镇人口更正!K4
                        990001100001  Registered elsewhere and here for half a year or more     290       300  甲镇人口!N4  甲镇人口更正!N4
                        990001100001  Residents whose registration is pending                    10  "未统计"  甲镇人口!O4  甲镇人口更正!O4
                        990001100200  Resident households                                       150       151  甲镇人口!D5  甲镇人口更正!D5

                        Revision 2 → 3: 2 cells differ
                        code          field                before  after  cell before      cell after
                        ------------  -------------------  ------  -----  ---------------  ---------------
                        990001100200  Resident households     151  "15x"  甲镇人口更正!D5  甲镇人口三报!D4
                        990001100200  Residents               500    501  甲镇人口更正!E5  甲镇人口三报!E4
                        rows added (1): 990001100201
                        rows gone (1): 990001100001
                        """);
    }

    @Test
    @Order(2)
    void saysTheSameInJson() {
        assertThat(ofPopulation("revisions", "--between", "1", "2", "--json")).isZero();
        assertThat(screen.out())
                .contains(
                        "\"differences\": [{\"from\": 1, \"to\": 2, \"cells\": [{\"key\": \"990001100001\", \"field\":"
                                + " \"registered_total\", \"before\": \"800\", \"after\": \"790\", \"cell_before\": {\"file_name\":"
                                + " \"2025-01-20/甲镇人口.csv\", \"sheet\": \"甲镇人口\", \"cell\": \"J4\"}, \"cell_after\":"
                                + " {\"file_name\": \"2025-02-03/甲镇人口更正.csv\", \"sheet\": \"甲镇人口更正\", \"cell\":"
                                + " \"J4\"}}, ")
                .contains("{\"revision\": 3, \"status\": \"rejected\", \"is_in_force\": false, \"received_at\":"
                        + " \"2025-02-03T16:00:00Z\", \"file_name\": \"2025-02-04/甲镇人口三报.csv\", \"sheet\":"
                        + " \"甲镇人口三报\", \"error_count\": 5, \"warning_count\": 0, \"withdrawn\": null,"
                        + " \"accepted\": []}]")
                .endsWith("\"rows_added\": [], \"rows_gone\": []}]}\n");
    }

    @Test
    @Order(3)
    void withdrawsARevisionAndSaysWhatComesOfIt() {
        assertThat(ofPopulation("withdraw", "--revision", "2", "--reason", "错报"))
                .isZero();
        assertThat(said(screen.out())).isEqualTo("""
                        Revision 2 of return 990001100 population 2024 is withdrawn and no longer counts.
                        With the next run revision 1 comes into force.
                        To see what moves: java -jar target/urbanstat.jar run --dry-run. To let it: java -jar target/urbanstat.jar run
                        """);
    }

    @Test
    @Order(4)
    void acceptsErrorsOfARejectedRevision() {
        assertThat(ofPopulation("accept", "--rule", RULE, "--expires", "2999-01-01", "--reason", "来函说明"))
                .isZero();
        assertThat(said(screen.out())).isEqualTo("""
                        In revision 3 of return 990001100 population 2024 the errors of population.equals_sum_of.resident_total are accepted.
                        Revision 3 stays rejected: by population.code_known.unit_code, population.every_unit.unit_code, population.type.households.
                        With the next run revision 1 comes into force.
                        To see what moves: java -jar target/urbanstat.jar run --dry-run. To let it: java -jar target/urbanstat.jar run
                        """);
    }

    @Test
    @Order(5)
    void marksWhatOperatorsDidInChinese() {
        night();
        List<String> all =
                new ArrayList<>(List.of("revisions", "--jobs", country.jobs().toString(), "--lang", "zh"));
        all.addAll(List.of(POPULATION));
        assertThat(screen.run(all.toArray(String[]::new))).isZero();
        assertThat(said(screen.out())).isEqualTo("""
                        版次  状态    生效  收到        错误  警告  文件
                        ----  ------  ----  ----------  ----  ----  ---------------------------
                           1  通过    *     2025-01-20     0     0  2025-01-20/甲镇人口.csv
                           2  已撤回        2025-02-03     0     0  2025-02-03/甲镇人口更正.csv
                           3  退回          2025-02-04     5     0  2025-02-04/甲镇人口三报.csv
                        第 2 版由 USER 于 TODAY 撤回:错报
                        第 3 版:population.equals_sum_of.resident_total 的错误由 USER 于 TODAY 接受,至 2999-01-01 止:来函说明

                        第 1 版 → 第 2 版:5 个单元格不同
                        代码          字段          原值      新值  原单元格     新单元格
                        ------------  ------------  ----  --------  -----------  ---------------
                        990001100001  户籍人口       800       790  甲镇人口!J4  甲镇人口更正!J4
                        990001100001  城镇户籍人口   800       790  甲镇人口!K4  甲镇人口更正!K4
                        990001100001  外来半年以上   290       300  甲镇人口!N4  甲镇人口更正!N4
                        990001100001  户口待定        10  "未统计"  甲镇人口!O4  甲镇人口更正!O4
                        990001100200  常住户数       150       151  甲镇人口!D5  甲镇人口更正!D5

                        第 2 版 → 第 3 版:2 个单元格不同
                        代码          字段      原值   新值  原单元格         新单元格
                        ------------  --------  ----  -----  ---------------  ---------------
                        990001100200  常住户数   151  "15x"  甲镇人口更正!D5  甲镇人口三报!D4
                        990001100200  常住人口   500    501  甲镇人口更正!E5  甲镇人口三报!E4
                        增加的行(1):990001100201
                        减少的行(1):990001100001
                        """);
    }

    @Test
    @Order(6)
    void takesBothBack() {
        assertThat(ofPopulation("withdraw", "--undo", "--reason", "撤错了", "--json"))
                .isZero();
        assertThat(ofPopulation("accept", "--undo", "--reason", "撤错了")).isZero();
        assertThat(said(screen.out())).isEqualTo("""
                        {"event_id": 22, "town_code": "990001100", "form_code": "population", "period": "2024", "revision": 2, "rules": [], "open_rules": [], "revision_in_force": 1, "revision_in_force_next": 2}
                        In revision 3 of return 990001100 population 2024 the errors of population.equals_sum_of.resident_total are no longer accepted.
                        Revision 3 stays rejected: by population.code_known.unit_code, population.equals_sum_of.resident_total, population.every_unit.unit_code, population.type.households.
                        With the next run revision 2 comes into force.
                        To see what moves: java -jar target/urbanstat.jar run --dry-run. To let it: java -jar target/urbanstat.jar run
                        """);
    }

    @Test
    @Order(7)
    void refusesWhatMakesNoSense() {
        assertThat(ofPopulation("withdraw", "--revision", "9", "--reason", "错报"))
                .isEqualTo(1);
        assertThat(ofPopulation("withdraw", "--revision", "1", "--reason", " ")).isEqualTo(2);
        assertThat(ofPopulation("accept", "--rule", RULE, "--reason", "x")).isEqualTo(2);
        assertThat(ofPopulation("accept", "--expires", "2999-01-01", "--reason", "x"))
                .isEqualTo(2);
        assertThat(ofPopulation("revisions", "--between", "1", "9")).isEqualTo(2);
        assertThat(run("revisions", "--town", "990001101", "--form", "population", "--period", "2023"))
                .isEqualTo(2);
        assertThat(said(screen.err())).isEqualTo("""
                        nothing was done: return 990001100 population 2024 has no revision 9; there are 1, 2, 3. To look: java -jar target/urbanstat.jar revisions --town 990001100 --form population --period 2024
                        an act needs a reason: --reason TEXT
                        --expires is the first day on which the acceptance no longer holds, such as 2027-01-01, not ""
                        say which errors are accepted: --rule RULE. The rules: java -jar target/urbanstat.jar findings --town 990001100 --form population --period 2024 --severity error
                        return 990001100 population 2024 has no revision 9; there are 3. Type two of these behind --between
                        return 990001101 population 2023 never came. To look: java -jar target/urbanstat.jar status --town 990001101
                        """);
    }

    @Test
    @Order(8)
    void showsWhatWasDoneAndFindsWhatWasChangedBehindItsBack() {
        assertThat(run("audit")).isZero();
        assertThat(screen.out())
                .contains("WITHDRAW_UNDO  return 990001100 population 2024  撤错了")
                .doesNotContain("RETURN_STATE")
                .contains(" events is whole, and what is frozen is what was confirmed. To see one return: ");
        assertThat(run("audit", "--about", "990001100 population 2024")).isZero();
        assertThat(screen.out()).contains("RETURN_STATE");
        database.client().sql("alter table audit.event disable trigger user").update();
        database.client()
                .sql("update audit.event set reason = 'x' where event_id = 2")
                .update();
        assertThat(run("audit")).isEqualTo(1);
        assertThat(screen.err()).startsWith("event 2 of the audit was changed: its SHA-256 is ");
    }
}
