package org.urbanstat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a stranger runs it: every command as a process of its own, on the embedded server. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProgramIT {
    @TempDir
    static Path folder;

    /** The classes of the jar as a first run left them loaded (class data sharing): a quarter of each later start. */
    private static final String ARCHIVE = "program.jsa";

    private record Ended(int code, String out, String err) {}

    @Test
    @Order(1)
    void no_command_prints_the_help_and_exits_2() throws Exception {
        Ended ended = urbanstat();
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("Usage: urbanstat", "run", "check", "export");
    }

    @Test
    @Order(2)
    void an_option_that_is_not_one_exits_2() throws Exception {
        assertThat(urbanstat("run", "--inbxo", "x").code()).isEqualTo(2);
        assertThat(urbanstat("run", "--town", "12").code()).isEqualTo(2);
    }

    @Test
    @Order(3)
    void a_missing_inbox_is_named_and_exits_1() throws Exception {
        Ended ended = data("run", "--inbox", folder.resolve("nowhere").toString());
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("nowhere", "--inbox").doesNotContain("\tat ");
    }

    @Test
    @Order(4)
    void an_empty_inbox_publishes_nothing_and_exits_0() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Ended ended = data("run", "--json", "--inbox", empty.toString());
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("\"release_id\": null", "\"changed_rows\": 0");
        assertThat(ended.err()).contains("there is no file in the inbox");
        assertThat(data("run", "--inbox", empty.toString()).out()).contains("there is no file in the inbox");
    }

    @Test
    @Order(5)
    void the_sample_is_published_once_and_shown() throws Exception {
        // as a scheduler starts it, and the marked copies are called as the towns called their files
        Ended first = start(
                Map.of("LC_ALL", "C"),
                List.of("-XX:ArchiveClassesAtExit=" + folder.resolve(ARCHIVE)),
                "run",
                "--data",
                folder.resolve("data").toString());
        assertThat(first.code()).isZero();
        assertThat(first.out()).contains("release  1 published", "620982", "敦煌市", "71.38", "59.07");
        assertThat(folder.resolve("data/feedback/quarantined/办公用品采购清单.xlsx")).exists();
        String named = first.out().replace(" --data " + folder.resolve("data"), "");
        assertThat(withoutTrailingSpace(named).lines())
                .containsSubsequence(quoted("Worst findings", "```\n\nThe sample"));
        Ended second = data("run", "--json");
        assertThat(second.code()).isZero();
        assertThat(second.out()).contains("\"release_id\": null", "\"changed_rows\": 0");
    }

    @Test
    @Order(6)
    void an_analyst_asks_in_sql_and_sees_the_mart_alone() throws Exception {
        Ended ended = data(
                "sql",
                "--json",
                "select resident_total from mart.urbanization_rate where area_code = '620982' and period = '2020'");
        assertThat(ended.out()).isEqualTo("{\"resident_total\": 185231}\n");
        assertThat(data("sql", "select count(*) from intake.submission").code()).isEqualTo(1);
        assertThat(data("sql", "delete from mart.release").code()).isEqualTo(1);
    }

    @Test
    @Order(7)
    void status_findings_releases_and_runs_answer() throws Exception {
        assertThat(data("status", "--period", "2021").out()).contains("620982106", "land", "missing");
        assertThat(data("findings", "--severity", "error", "--json").out()).contains("\"severity\": \"ERROR\"");
        assertThat(data("releases", "--json").out()).contains("\"release_id\": 1");
        assertThat(data("runs").out()).contains("completed");
    }

    @Test
    @Order(8)
    void a_rerun_of_what_did_not_change_changes_nothing() throws Exception {
        Ended ended = data("rerun", "--town", "620982105", "--reason", "a look", "--yes");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("changes nothing");
    }

    @Test
    @Order(9)
    void two_exports_of_a_release_are_the_same_bytes() throws Exception {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        assertThat(data("export", "--format", "csv", "--out", one.toString()).code())
                .isZero();
        assertThat(data("export", "--format", "csv", "--release", "1", "--out", two.toString())
                        .code())
                .isZero();
        assertThat(one.resolve("urbanization_rate.csv")).hasSameBinaryContentAs(two.resolve("urbanization_rate.csv"));
    }

    @Test
    @Order(10)
    void check_tells_a_good_file_from_a_bad_one() throws Exception {
        Path inbox = Path.of("sample-data", "inbox");
        Ended good = urbanstat("check", "--json", file(inbox, "肃州镇2024年城镇化统计报表.xlsx"));
        assertThat(good.code()).isZero();
        assertThat(good.out()).contains("\"outcome\": \"read\"", "\"form_code\": \"population\"");
        Ended bad = urbanstat("check", "--lang", "zh", file(inbox, "肃州镇2020年"));
        assertThat(bad.code()).isEqualTo(3);
        assertThat(bad.out()).contains("退回", "人口基本情况表!E10", "相差 36");
        Ended absent = urbanstat("check", "--json", "no-such.xlsx", file(inbox, "肃州镇2024年城镇化统计报表.xlsx"));
        assertThat(absent.code()).isEqualTo(3);
        assertThat(absent.err()).contains("there is no file no-such.xlsx");
        assertThat(absent.out()).contains("\"outcome\": \"read\"");
    }

    @Test
    @Order(11)
    void a_generated_country_runs_clean() throws Exception {
        Path country = folder.resolve("country");
        assertThat(urbanstat(
                                "generate",
                                "--towns",
                                "12",
                                "--period",
                                "2024",
                                "--seed",
                                "7",
                                "--out",
                                country.toString())
                        .code())
                .isZero();
        Ended ended = urbanstat(
                "run",
                "--json",
                "--inbox",
                country.resolve("inbox").toString(),
                "--jobs",
                country.resolve("jobs").toString(),
                "--data",
                folder.resolve("country-data").toString());
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("\"received\": 12", "\"rejected\": 0", "\"release_id\": 1");
    }

    @Test
    @Order(12)
    void a_database_that_does_not_answer_is_named_without_a_stack() throws Exception {
        Ended ended = start(
                Map.of(),
                List.of("-Dspring.datasource.url=jdbc:postgresql://127.0.0.1:1/urbanstat?connectTimeout=2"),
                "run",
                "--json");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("127.0.0.1:1").doesNotContain("\tat ");
    }

    /** The README shows what the program prints, and … where it leaves lines out. */
    private static List<String> quoted(String from, String to) throws IOException {
        String readme = read(Path.of("README.md"));
        return readme.substring(readme.indexOf(from), readme.indexOf(to))
                .lines()
                .filter(line -> !line.strip().equals("…"))
                .toList();
    }

    private static String withoutTrailingSpace(String printed) {
        return printed.lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
    }

    private static String file(Path inbox, String name) throws IOException {
        try (var files = Files.walk(inbox)) {
            return files.filter(f -> f.getFileName().toString().startsWith(name))
                    .sorted()
                    .findFirst()
                    .orElseThrow()
                    .toString();
        }
    }

    private static Ended data(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--data");
        all.add(folder.resolve("data").toString());
        return urbanstat(all.toArray(String[]::new));
    }

    private static Ended urbanstat(String... arguments) throws IOException, InterruptedException {
        return start(Map.of(), List.of(), arguments);
    }

    private static Ended start(Map<String, String> environment, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // two dozen short lives: what the optimizing compiler costs there, it never earns back
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(options);
        if (Files.exists(folder.resolve(ARCHIVE))) {
            command.add("-XX:SharedArchiveFile=" + folder.resolve(ARCHIVE));
        }
        command.addAll(List.of("-jar", Path.of("target", "urbanstat.jar").toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("no end after three minutes: " + command);
        }
        return new Ended(process.exitValue(), read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
