package org.urbanstat.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measures one country of so many towns, in a folder of its own. */
final class CountryBench {
    private static final String YEAR = "2024";

    private final int towns;
    private final BenchWanted wanted;
    private final Path folder;
    private final Path data;
    private final PlainServer server;
    private final MeasuredProgram urbanstat;

    CountryBench(int towns, BenchWanted wanted, Path jar, Path folder, PlainServer server) {
        this.towns = towns;
        this.wanted = wanted;
        this.folder = folder;
        this.data = folder.resolve("data");
        this.server = server;
        this.urbanstat = MeasuredProgram.jar(folder.resolve("printed"), jar, wanted.haste());
    }

    MeasuredSize measured() {
        Ended generated = generate(folder);
        if (wanted.haste() == BenchWanted.Haste.GREAT) {
            UnpackedPrograms.lend(server.data(), data);
        }
        List<Path> files = files(folder);
        Ended floor = plain(FloorReading.class);
        long dataRows = server.dataRows(FloorReading.TABLE);
        server.drop(FloorReading.TABLE);
        Optional<Ended> firstAttempt =
                towns > wanted.firstAttemptAtMost() ? Optional.empty() : Optional.of(firstAttempt(dataRows));
        Duration check = check(files.get(0));
        Night first = night(folder, 0);
        long publishedRows;
        long databaseBytes;
        long wal;
        List<StoredTable> tables;
        try (InstallationFigures figures = new InstallationFigures(data)) {
            publishedRows = figures.publishedRows();
            databaseBytes = figures.databaseBytes();
            tables = figures.tables();
            wal = figures.walBytes();
        }
        Night quiet = night(folder, wal);
        generate(folder, "--correct", Integer.toString(wanted.correctedPercent()));
        Night corrected = night(folder, wal + quiet.walBytes());
        Optional<FaultyNight> faulty = towns > wanted.faultyAtMost() ? Optional.empty() : Optional.of(faulty());
        try (InstallationFigures figures = new InstallationFigures(data)) {
            return new MeasuredSize(
                    towns,
                    bytes(files),
                    RawRows.parsed(floor.out()),
                    dataRows,
                    publishedRows,
                    generated,
                    floor,
                    firstAttempt,
                    first,
                    quiet,
                    corrected,
                    files(folder).size() - files.size(),
                    faulty,
                    check,
                    databaseBytes,
                    figures.databaseBytes(),
                    tables);
        }
    }

    /** Another country, of an installation of its own. */
    private FaultyNight faulty() {
        Path country = folder.resolve("faulty");
        generate(country, "--dirt");
        if (wanted.haste() == BenchWanted.Haste.GREAT) {
            UnpackedPrograms.lend(server.data(), country.resolve("data"));
        }
        Night night = night(country, 0);
        try (InstallationFigures figures = new InstallationFigures(country.resolve("data"))) {
            return new FaultyNight(night, files(country).size(), figures.markedCopies());
        }
    }

    private Ended generate(Path country, String... more) {
        List<String> words = new ArrayList<>(List.of("generate", "--towns", Integer.toString(towns)));
        words.addAll(List.of("--period", YEAR, "--seed", "1", "--jobs", "jobs", "--out", country.toString()));
        words.addAll(List.of(more));
        say("generate " + String.join(" ", more));
        return urbanstat.run(data, Map.of(), words);
    }

    private Ended plain(Class<?> way) {
        say(way.getSimpleName());
        return MeasuredProgram.ofThisBenchmark(folder.resolve("printed"), way, wanted.haste())
                .run(server.data(), server.login(), List.of(inbox(folder).toString()));
    }

    private Ended firstAttempt(long dataRows) {
        Ended ended = plain(FirstAttempt.class);
        long rows = server.dataRows(FirstAttempt.TABLE);
        server.drop(FirstAttempt.TABLE);
        if (rows != dataRows) {
            throw new IllegalStateException("POI read " + rows + " rows of returns and the floor " + dataRows);
        }
        return ended;
    }

    private Night night(Path country, long walBefore) {
        say("run");
        Path installation = country.resolve("data");
        Ended ended = urbanstat.run(
                installation,
                Map.of(),
                List.of(
                        "run",
                        "--json",
                        "--inbox",
                        inbox(country).toString(),
                        "--jobs",
                        country.resolve("jobs").toString(),
                        "--data",
                        installation.toString()));
        try (InstallationFigures figures = new InstallationFigures(installation)) {
            return new Night(ended, figures.stages(), figures.walBytes() - walBefore);
        }
    }

    private Duration check(Path file) {
        say("check");
        return IntStream.range(0, wanted.checks())
                .mapToObj(round -> urbanstat
                        .run(
                                data,
                                Map.of(),
                                List.of(
                                        "check",
                                        "--jobs",
                                        folder.resolve("jobs").toString(),
                                        file.toString()))
                        .wall())
                .min(Duration::compareTo)
                .orElseThrow();
    }

    private void say(String what) {
        System.out.println("bench: " + towns + " workbooks, " + what.strip());
    }

    private static Path inbox(Path country) {
        return country.resolve("inbox");
    }

    private static List<Path> files(Path country) {
        try (Stream<Path> paths = Files.walk(inbox(country))) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long bytes(List<Path> files) {
        return files.stream().mapToLong(CountryBench::size).sum();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
