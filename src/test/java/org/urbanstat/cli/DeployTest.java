package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbanstat.definitions.Nightly;
import org.urbanstat.definitions.ProjectJobs;
import org.urbanstat.vocabulary.Language;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine;

/** What lies under {@code src/deploy} starts this program, with commands and options that it has. */
class DeployTest {
    private static final Path DEPLOY = Path.of("src", "deploy");

    private static String text(String file) throws IOException {
        return Files.readString(DEPLOY.resolve(file), StandardCharsets.UTF_8);
    }

    private static String line(String file, String start) throws IOException {
        return text(file)
                .lines()
                .filter(l -> l.strip().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    /** Refuses an unknown command or option. */
    private static CommandLine.ParseResult parsed(List<String> arguments) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return CommandLineEntry.commands(new Output(nowhere, nowhere, Language.EN))
                .parseArgs(arguments.toArray(String[]::new))
                .subcommand();
    }

    private static List<String> afterTheJar(String line) {
        String command = line.substring(line.indexOf("urbanstat.jar ") + "urbanstat.jar ".length());
        return Arrays.asList(command.replaceFirst(" >>.*", "").strip().split(" "));
    }

    private static void assertServesOnItsPort(CommandLine.ParseResult command) {
        assertThat(command.commandSpec().name()).isEqualTo("serve");
        assertThat(command.matchedOptionValue("--port", 0)).isEqualTo(ServeCommand.PORT);
    }

    @SuppressWarnings("unchecked")
    private static <T> T at(Object yaml, Object... path) {
        Object value = yaml;
        for (Object step : path) {
            value = value instanceof List<?> list ? list.get((int) step) : ((Map<String, Object>) value).get(step);
        }
        return (T) value;
    }

    @Test
    void theUnitServesAndWaitsLongerThanAStopTakes() throws IOException {
        assertServesOnItsPort(parsed(afterTheJar(line("urbanstat.service", "ExecStart="))));
        assertThat(text("urbanstat.service"))
                .contains("User=urbanstat", "ProtectSystem=strict", "Restart=on-failure", "SuccessExitStatus=143")
                .contains("TimeoutStopSec=120");
    }

    @Test
    void theTimerRunsOneNightAndAHeldReleaseIsNoFailure() throws IOException {
        CommandLine.ParseResult command = parsed(afterTheJar(line("urbanstat-night.service", "ExecStart=")));
        assertThat(command.commandSpec().name()).isEqualTo("run");
        assertThat(text("urbanstat-night.service")).contains("SuccessExitStatus=" + RunCommand.HELD + " ");
        assertThat(line("urbanstat-night.timer", "OnCalendar=")).isEqualTo("OnCalendar=*-*-* 02:30:00 Asia/Shanghai");
    }

    @Test
    void everyNightIsAtTheTimeOfTheJobs() throws IOException {
        Nightly nightly = ProjectJobs.definitions().nightly();
        assertThat(nightly.schedules().get(0).cron()).isEqualTo("0 30 2 * * *");
        assertThat(line("urbanstat.cron", "30 2")).startsWith("30 2 * * * urbanstat ");
        assertThat(line("urbanstat.cron", "CRON_TZ")).isEqualTo("CRON_TZ=" + nightly.zone());
        Object cronJob = new Yaml().load(text("cronjob.yml"));
        assertThat(DeployTest.<String>at(cronJob, "spec", "schedule")).isEqualTo("30 2 * * *");
        assertThat(DeployTest.<String>at(cronJob, "spec", "timeZone"))
                .isEqualTo(nightly.zone().getId());
    }

    @Test
    void plainCronRunsOneNight() throws IOException {
        String line = line("urbanstat.cron", "30 2");
        assertThat(parsed(afterTheJar(line)).commandSpec().name()).isEqualTo("run");
        assertThat(line).contains("[ $code -eq " + RunCommand.HELD + " ]");
    }

    @Test
    void theCronJobTriesAgainButNotWhatNoTryMends() throws IOException {
        Object cronJob = new Yaml().load(text("cronjob.yml"));
        Object job = at(cronJob, "spec", "jobTemplate", "spec");
        Object container = at(job, "template", "spec", "containers", 0);
        assertThat(parsed(at(container, "args")).commandSpec().name()).isEqualTo("run");
        assertThat(DeployTest.<String>at(cronJob, "spec", "concurrencyPolicy")).isEqualTo("Forbid");
        assertThat(DeployTest.<Integer>at(job, "backoffLimit")).isEqualTo(3);
        assertThat(DeployTest.<String>at(job, "template", "spec", "restartPolicy"))
                .isEqualTo("Never");
        Object codes = at(job, "podFailurePolicy", "rules", 1, "onExitCodes");
        assertThat(DeployTest.<String>at(codes, "containerName")).isEqualTo(DeployTest.<String>at(container, "name"));
        assertThat(DeployTest.<List<Integer>>at(codes, "values"))
                .containsExactly(CommandLine.ExitCode.USAGE, RunCommand.HELD);
    }

    @Test
    void composeServesTwiceOnOneDatabaseAndAsksWhetherEachIsReady() throws IOException {
        Object compose = new Yaml().load(text("compose.yml"));
        Object serve = at(compose, "services", "serve");
        assertServesOnItsPort(parsed(at(serve, "command")));
        assertThat(DeployTest.<Integer>at(serve, "deploy", "replicas")).isEqualTo(2);
        assertThat(DeployTest.<String>at(serve, "environment", "SPRING_DATASOURCE_URL"))
                .isEqualTo("jdbc:postgresql://postgres:5432/"
                        + DeployTest.<String>at(compose, "services", "postgres", "environment", "POSTGRES_DB"));
        assertThat(DeployTest.<String>at(serve, "healthcheck", "test", 3))
                .contains("/127.0.0.1/" + ServeCommand.PORT, "GET /ready ");
        assertThat(Path.of("src", "deploy", DeployTest.<String>at(serve, "build", "context"))
                        .resolve(DeployTest.<String>at(serve, "build", "dockerfile"))
                        .normalize())
                .exists();
    }

    @Test
    void workersAreStartedWithoutInboxOrDefinitionsAndHaveLongerThanTheyTakeToEnd() throws IOException {
        List<String> unit = afterTheJar(line("urbanstat-worker.service", "ExecStart="));
        Object compose = at(new Yaml().load(text("compose.yml")), "services", "worker");
        Object deployment = at(new Yaml().load(text("worker.yml")), "spec", "template", "spec");
        for (List<String> arguments : List.of(
                unit,
                DeployTest.<List<String>>at(compose, "command"),
                DeployTest.<List<String>>at(deployment, "containers", 0, "args"))) {
            CommandLine.ParseResult command = parsed(arguments);
            assertThat(command.commandSpec().name()).isEqualTo("worker");
            assertThat(command.hasMatchedOption("--jobs")).isFalse();
        }
        assertThat(text("urbanstat-worker.service")).contains("TimeoutStopSec=30", "SuccessExitStatus=143");
        assertThat(DeployTest.<String>at(compose, "stop_grace_period")).isEqualTo("30s");
        assertThat(DeployTest.<Integer>at(deployment, "terminationGracePeriodSeconds"))
                .isEqualTo(30);
        assertThat(DeployTest.<String>at(compose, "environment", "SPRING_DATASOURCE_URL"))
                .isEqualTo(DeployTest.<String>at(
                        new Yaml().load(text("compose.yml")),
                        "services",
                        "serve",
                        "environment",
                        "SPRING_DATASOURCE_URL"));
    }

    @Test
    void theMarkedCopiesForTheTownsOutliveTheContainer() throws IOException {
        String feedback = "/var/lib/urbanstat/feedback";
        Object compose = new Yaml().load(text("compose.yml"));
        assertThat(DeployTest.<List<String>>at(compose, "services", "serve", "volumes"))
                .contains("feedback:" + feedback);
        assertThat(DeployTest.<Map<String, Object>>at(compose, "volumes")).containsKey("feedback");
        assertThat(text("Dockerfile")).contains(" " + feedback + " ");
        Object pod = at(new Yaml().load(text("cronjob.yml")), "spec", "jobTemplate", "spec", "template", "spec");
        assertThat(DeployTest.<List<Map<String, Object>>>at(pod, "containers", 0, "volumeMounts"))
                .contains(Map.of("name", "feedback", "mountPath", feedback));
        assertThat(DeployTest.<List<Map<String, Object>>>at(pod, "volumes"))
                .contains(
                        Map.of("name", "feedback", "persistentVolumeClaim", Map.of("claimName", "urbanstat-feedback")));
    }

    @Test
    void theImageServesAsNobodySpecial() throws IOException {
        Matcher cmd = Pattern.compile("\"([^\"]*)\"").matcher(line("Dockerfile", "CMD"));
        assertServesOnItsPort(parsed(cmd.results().map(r -> r.group(1)).toList()));
        assertThat(line("Dockerfile", "EXPOSE")).isEqualTo("EXPOSE " + ServeCommand.PORT);
        assertThat(line("Dockerfile", "USER")).isEqualTo("USER 10001:10001");
        for (String copied :
                text("Dockerfile").lines().filter(l -> l.startsWith("COPY ")).toList()) {
            String[] words = copied.split(" ");
            if (!copied.contains("--from=")) {
                assertThat(Path.of(words[1])).exists();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile", "compose.yml", "cronjob.yml", "worker.yml"})
    void imagesAreNamedWithoutARegistry(String file) throws IOException {
        Stream<String> images = Pattern.compile("(?m)^(?:FROM|\\s*(?:- )?image:) (\\S+)")
                .matcher(text(file))
                .results()
                .map(r -> r.group(1));
        assertThat(images).isNotEmpty().allMatch(i -> i.matches("[a-z-]+(:[a-z0-9.-]+)?"));
    }
}
