package org.urbanstat.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The embedded server's files and programs: made, started and stopped. Every call holds the decision lock. */
final class Cluster {
    static final int FIRST_PORT = 15432;
    private static final int PORTS_TRIED = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final long BETWEEN_LOOKS_MILLISECONDS = 5;
    private static final int ATTEMPTS = 20;

    /** Longer than the last checkpoint takes, also on a slow disk. */
    private static final Duration ORDERLY_STOP = Duration.ofMinutes(2);

    /** Durability stays as PostgreSQL ships it: on. What is set here costs no safety. */
    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("password_encryption", "scram-sha-256"),
            // for passwords that people choose; these are 24 random bytes, and a start logs in a dozen times
            Map.entry("scram_iterations", "1"),
            Map.entry("timezone", "Asia/Shanghai"),
            Map.entry("log_timezone", "Asia/Shanghai"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("work_mem", "32MB"),
            Map.entry("maintenance_work_mem", "256MB"),
            // the first night of a country writes 2.4 GB, a checkpoint begins at about half of this (PostgreSQL, WAL
            // configuration), and after one every page is logged whole once more
            Map.entry("max_wal_size", "6GB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("wal_compression", "on"),
            // a night analyzes what it loads and clears up behind itself; autovacuum would take from its processors
            Map.entry("autovacuum_naptime", "10min"),
            // of a disk without a head that moves: a county's rows are looked up and not filtered from a country's
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off")));

    private final ServerFiles files;
    private final Path programs;
    private final ServerUser user;

    Cluster(ServerFiles files) {
        this.files = files;
        this.programs = PostgresBinaries.unpackedUnder(files.directory()).resolve("bin");
        this.user = ServerUser.able(programs.resolve("postgres"), files.cluster());
    }

    /** Makes the cluster under another name first, so that a crash leaves none that looks whole. */
    void makeUnlessThere(String password) throws IOException {
        Path version = files.cluster().resolve("PG_VERSION");
        if (Files.exists(version)) {
            refuseOtherVersion(Files.readString(version).strip());
            user.own(files.cluster());
            return;
        }
        Path fresh = files.directory().resolve("cluster.new");
        Path secret = files.directory().resolve("cluster.password");
        try {
            Orphans.endAtWorkOn(fresh);
            PostgresBinaries.delete(fresh);
            Files.createDirectory(fresh);
            Files.deleteIfExists(secret);
            Files.createFile(secret);
            ServerFiles.makePrivate(secret);
            Files.writeString(secret, password, StandardCharsets.US_ASCII);
            user.own(fresh);
            user.own(secret);
            initialize(fresh, secret);
            Files.move(fresh, files.cluster(), StandardCopyOption.ATOMIC_MOVE);
            DurableFolder.keepNamesIn(files.directory());
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    private void initialize(Path target, Path secret) {
        List<String> words = new ArrayList<>(List.of(
                programs.resolve("initdb").toString(),
                "--pgdata=" + target,
                "--username=" + ServerAddress.OWNER,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
        SETTINGS.forEach((name, value) -> words.add("--set=" + name + "=" + value));
        Program.Ending ending = Program.run(user.command(words));
        if (!ending.isGood()) {
            throw new ServerFailure("initialize", target, lastLines(ending.output()));
        }
    }

    private void refuseOtherVersion(String found) {
        String expected = PostgresBinaries.VERSION.substring(0, PostgresBinaries.VERSION.indexOf('.'));
        if (!found.equals(expected)) {
            throw new ServerFailure("other-version", files.cluster(), found, expected);
        }
    }

    /** The port of the server, which is started unless it runs. */
    int start() throws IOException {
        Optional<Postmaster> running = Postmaster.of(files.cluster());
        if (running.isPresent()) {
            return awaitReady();
        }
        Postmaster.forgetDead(files.cluster());
        prepareLog();
        for (int port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port++) {
            if (isFree(port) && startAt(port)) {
                return port;
            }
        }
        throw new ServerFailure("no-port", FIRST_PORT, FIRST_PORT + PORTS_TRIED - 1);
    }

    /** False when another program took the port first. */
    private boolean startAt(int port) throws IOException {
        for (int attempt = 1; ; attempt++) {
            long logged = Files.size(files.log());
            Program.Ending ending = control(
                    "start",
                    "-w",
                    "-t",
                    "" + PATIENCE.toSeconds(),
                    "-l",
                    files.log().toString(),
                    "-o",
                    "-p " + port);
            if (ending.isGood()) {
                return true;
            }
            String said = logSince(logged);
            if (said.contains("Address already in use") || !isFree(port)) {
                return false;
            }
            if (!mayPass(said) || attempt == ATTEMPTS) {
                throw new ServerFailure("start", files.log(), lastLines(said.isBlank() ? ending.output() : said));
            }
            Orphans.endThoseOf(files.cluster());
            pause();
        }
    }

    /**
     * Processes of a server whose main one was killed may be at work still. And what is left of a table without a log that
     * a transaction had just made or emptied when that happened stops the first start after it, which leaves it so that the
     * second clears it (PostgreSQL's bug 17731).
     */
    private static boolean mayPass(String said) {
        return said.contains("shared memory block")
                || said.contains("could not create file") && said.contains("File exists");
    }

    private int awaitReady() throws IOException {
        for (int second = 0; second < PATIENCE.toSeconds() * 4; second++) {
            Optional<Postmaster> running = Postmaster.of(files.cluster());
            if (running.isEmpty()) {
                return start();
            }
            if (running.get().isReady()) {
                return running.get().port();
            }
            pause();
        }
        throw new ServerFailure("not-ready", files.log(), lastLines(Files.readString(files.log())));
    }

    /** Stops the server; nothing to do when it does not run. */
    void stop() throws IOException {
        stop(ORDERLY_STOP);
    }

    /**
     * An orderly stop that is asked for while PostgreSQL 18 takes up work again after a process of its own was killed
     * may never end. Then it goes down as in a crash: no commit is lost, and the next night makes anew what is not logged.
     *
     * @param patience with the orderly stop, in whole seconds
     */
    void stop(Duration patience) throws IOException {
        if (Postmaster.of(files.cluster()).isEmpty()) {
            return;
        }
        boolean isAsked = control("stop", "-W", "-m", "fast").isGood();
        if (Postmaster.of(files.cluster()).isEmpty() || isAsked && isGoneWithin(patience)) {
            return;
        }
        Program.Ending ending = control("stop", "-w", "-t", "" + PATIENCE.toSeconds(), "-m", "immediate");
        if (!ending.isGood() && Postmaster.of(files.cluster()).isPresent()) {
            throw new ServerFailure("stop", files.log(), ending.output());
        }
    }

    /** Looked at more often than pg_ctl does, which lets up to a tenth of a second pass at the end of every command. */
    private boolean isGoneWithin(Duration patience) throws IOException {
        long until = System.nanoTime() + patience.toNanos();
        while (Postmaster.of(files.cluster()).isPresent()) {
            if (System.nanoTime() - until > 0) {
                return false;
            }
            pause(BETWEEN_LOOKS_MILLISECONDS);
        }
        return true;
    }

    private Program.Ending control(String verb, String... words) {
        List<String> command =
                new ArrayList<>(List.of(programs.resolve("pg_ctl").toString(), verb, "-s"));
        command.addAll(List.of("-D", files.cluster().toString()));
        command.addAll(List.of(words));
        return Program.run(user.command(command));
    }

    private void prepareLog() throws IOException {
        if (!Files.exists(files.log())) {
            Files.createFile(files.log());
        }
        ServerFiles.makePrivate(files.log());
        user.own(files.log());
    }

    private String logSince(long position) throws IOException {
        byte[] all = Files.readAllBytes(files.log());
        int from = (int) Math.min(position, all.length);
        return new String(all, from, all.length - from, StandardCharsets.UTF_8);
    }

    private static String lastLines(String text) {
        List<String> lines = text.strip().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static void pause() {
        pause(250);
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure(e, "interrupted");
        }
    }
}
