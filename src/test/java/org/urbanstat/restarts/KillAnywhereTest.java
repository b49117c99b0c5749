package org.urbanstat.restarts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.audit.AuditChain;
import org.urbanstat.database.PostgresServer;

/**
 * The real program dies again and again, with and without its server, at every stage of three nights, and is started
 * again until it is done. What it exports then is what an undisturbed one exports. The property {@code proof.kills}
 * says how often it dies, {@code proof.seed} repeats a series.
 */
class KillAnywhereTest {
    private static final int ROUNDS = Integer.getInteger("proof.kills", 12);
    private static final int KILLS_A_COUNTRY = 12;
    private static final int TOWNS = Integer.getInteger("proof.towns", 18);
    private static final long SEED = Long.getLong("proof.seed", System.nanoTime() % 1_000_000);

    @TempDir
    static Path folder;

    private final Random random = new Random(SEED);
    private final Map<String, Integer> survived = new TreeMap<>();
    private int kills;

    @Test
    void three_nights_that_die_everywhere_yield_what_undisturbed_ones_yield() {
        System.out.println("kill-anywhere: seed " + SEED + " (repeat with -Dproof.seed=" + SEED + ")");
        ThreeNights nights = ThreeNights.written(folder.resolve("nights"), TOWNS, SEED);
        UndisturbedNights undisturbed = UndisturbedNights.of(nights, folder.resolve("undisturbed"));
        System.out.println("kill-anywhere: " + nights.workbooks() + " workbooks, commits " + undisturbed.commits()
                + ", milliseconds " + undisturbed.milliseconds());
        for (int country = 1; country * KILLS_A_COUNTRY < ROUNDS + KILLS_A_COUNTRY; country++) {
            survives(nights, undisturbed, folder.resolve("killed-" + country));
        }
        System.out.println("kill-anywhere: survived " + kills + " kills: " + survived);
        // one that came too late, when the run had ended, is not counted
        assertThat(kills).as("seed " + SEED + ": " + survived).isGreaterThan(ROUNDS / 2);
    }

    private void survives(ThreeNights nights, UndisturbedNights undisturbed, Path place) {
        List<Kind> kinds = kinds();
        try (Installation installation = Installation.in(place, nights.jobs())) {
            for (int night = 1; night <= ThreeNights.COUNT; night++) {
                nights.send(night, installation.inbox());
                List<Kind> ofNight = kinds.subList(
                        (night - 1) * KILLS_A_COUNTRY / ThreeNights.COUNT, night * KILLS_A_COUNTRY / ThreeNights.COUNT);
                List<String> stages = stages(ofNight.size());
                for (int i = 0; i < ofNight.size(); i++) {
                    new Attempt(installation, undisturbed, night).kill(ofNight.get(i), stages.get(i));
                }
                completes(installation);
            }
            compare(installation, undisturbed);
        }
    }

    /** Each kind as often as any other, in an order of chance. */
    private List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>(IntStream.range(0, KILLS_A_COUNTRY)
                .mapToObj(i -> Kind.values()[i % Kind.values().length])
                .toList());
        java.util.Collections.shuffle(kinds, random);
        return kinds;
    }

    /** From the front of the night to its back, so that each has work left to die over. */
    private List<String> stages(int count) {
        return IntStream.generate(() -> random.nextInt(Stages.ALL.size()))
                .limit(count)
                .sorted()
                .mapToObj(Stages.ALL::get)
                .toList();
    }

    private void completes(Installation installation) {
        try (UrbanstatProcess process = installation.run()) {
            UrbanstatProcess.Ended ended = process.end(Installation.PATIENCE);
            assertThat(ended.code()).as("seed " + SEED + ": " + ended.err()).isZero();
        }
    }

    private void compare(Installation installation, UndisturbedNights undisturbed) {
        try (PostgresServer keeping = PostgresServer.join(installation.data())) {
            assertThat(keeping.port()).isPositive();
            EmbeddedServer server = installation.server();
            assertThat(StateOfReturns.of(server)).as("seed " + SEED).isEqualTo(undisturbed.state());
            assertThat(server.lines(StateOfReturns.GAPS)).as("seed " + SEED).isEmpty();
            assertThat(server.lines(StateOfReturns.LEFTOVERS))
                    .as("seed " + SEED)
                    .isEmpty();
            assertThat(new AuditChain(JdbcClient.create(server.dataSource()))
                            .check()
                            .firstBreak())
                    .as("seed " + SEED)
                    .isEmpty();
            assertThat(ExportedTables.of(installation)).as("seed " + SEED).isEqualTo(undisturbed.tables());
            server.lines("select status, stage, count(*) from pipeline.run group by 1, 2 order by 1, 2")
                    .forEach(line -> System.out.println("kill-anywhere: runs " + line));
        }
        assertThat(leftFiles(installation.data())).isEmpty();
    }

    private static List<String> leftFiles(Path data) {
        try (Stream<Path> files = Files.list(data)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains(".new") || name.contains("password") || name.endsWith(".part"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One start of the program that is to die. */
    private final class Attempt {
        private final Installation installation;
        private final EmbeddedServer server;
        private final CommitsCounted commits;
        private final Map<String, Integer> milliseconds;

        Attempt(Installation installation, UndisturbedNights undisturbed, int night) {
            this.installation = installation;
            this.server = installation.server();
            this.commits = undisturbed.commits().get(night - 1);
            this.milliseconds = undisturbed.milliseconds().get(night - 1);
        }

        void kill(Kind kind, String stage) {
            String killedIn = switch (kind) {
                case PROGRAM_BEFORE_COMMIT, PROGRAM_AFTER_COMMIT -> atCommit(kind, stage);
                case PROGRAM, BACKEND, POSTMASTER, EVERYTHING -> atAnyMoment(kind, stage);
            };
            System.out.println("kill-anywhere: " + kind + " aimed at " + stage + ", struck in "
                    + (killedIn.isEmpty() ? "nothing: it had ended" : killedIn));
            if (!killedIn.isEmpty()) {
                kills++;
                survived.merge(kind + " in " + killedIn, 1, Integer::sum);
            }
        }

        /** On a server that is up already, since the program goes through the gate and cannot start it. */
        private String atCommit(Kind kind, String stage) {
            CommitKiller killer = new CommitKiller(kind, stage, 1 + random.nextInt(commits.of(stage)));
            try (PostgresServer keeping = PostgresServer.join(installation.data());
                    WireGate gate = new WireGate(keeping.port(), killer);
                    UrbanstatProcess process = installation.run(gate.options(server.address()))) {
                killer.victim(process);
                process.end(Installation.PATIENCE);
                return killer.killedIn();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String atAnyMoment(Kind kind, String stage) {
            try (UrbanstatProcess process = installation.run("--lang", random.nextBoolean() ? "zh" : "en")) {
                String seen = Stages.await(server, stage, process);
                Installation.pause(Duration.ofMillis(random.nextInt(1 + milliseconds.getOrDefault(stage, 100))));
                boolean isStruck = false;
                while (process.isAlive() && !isStruck) {
                    isStruck = strike(kind, process);
                }
                UrbanstatProcess.Ended ended = process.end(Installation.PATIENCE);
                if (kind == Kind.BACKEND || kind == Kind.POSTMASTER) {
                    assertThat(ended.code()).as(ended.err()).isBetween(0, 1);
                    System.out.println("kill-anywhere: said " + ended.code() + " " + lastLine(ended.err()));
                }
                return isStruck && ended.code() != 0 ? seen : "";
            }
        }

        private boolean strike(Kind kind, UrbanstatProcess process) {
            return switch (kind) {
                case PROGRAM, PROGRAM_BEFORE_COMMIT, PROGRAM_AFTER_COMMIT -> killed(process);
                case BACKEND -> server.killBackend(random);
                case POSTMASTER -> server.killPostmaster();
                case EVERYTHING -> {
                    server.killAll();
                    yield killed(process);
                }
            };
        }

        private static boolean killed(UrbanstatProcess process) {
            process.kill();
            return true;
        }

        private static String lastLine(String text) {
            List<String> lines = text.strip().lines().toList();
            return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        }
    }
}
