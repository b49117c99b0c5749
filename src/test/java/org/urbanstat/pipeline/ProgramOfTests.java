package org.urbanstat.pipeline;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import org.urbanstat.database.BuiltClasses;
import org.urbanstat.database.UnpackedPrograms;

/**
 * The program as tests start it in processes of its own: its classes in one jar beside an archive of them as a first
 * run left them loaded (class data sharing), which takes a third off the processor time of a start. Made once for all
 * processes of tests; where this Java makes no archive, the program starts without one.
 */
public final class ProgramOfTests {
    private static final Path FOLDER = Path.of("target", "program-of-tests");

    private ProgramOfTests() {}

    /** The command up to its first word. Short runs are quicker without the optimizing compiler. */
    public static List<String> command(List<String> options) {
        Path jar = made();
        Path archive = archive(jar);
        List<String> all = new ArrayList<>(options);
        if (Files.exists(archive)) {
            all.add("-XX:SharedArchiveFile=" + archive);
        }
        return command(jar, all);
    }

    private static List<String> command(Path jar, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(jar), "org.urbanstat.Urbanstat"));
        return command;
    }

    /** No folders: an archive is refused where a class could come from one. */
    private static String classPath(Path jar) {
        return Stream.concat(
                        Stream.of(jar.toString()),
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .filter(path -> path.endsWith(".jar")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path archive(Path jar) {
        return jar.resolveSibling(jar.getFileName() + ".jsa");
    }

    private static Path made() {
        try {
            return BuiltClasses.once(FOLDER, "program", ".jar", ProgramOfTests::make);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path jar) throws IOException {
        Path part = FOLDER.toRealPath().resolve("part");
        FileSystemUtils.deleteRecursively(part);
        Files.createDirectories(part);
        Path written = part.resolve(jar.getFileName());
        int code = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "cf", written.toString(), "-C", BuiltClasses.FOLDER.toString(), ".");
        if (code != 0) {
            throw new IOException("cannot write " + written);
        }
        Files.move(written, jar);
        firstRun(part, jar);
        FileSystemUtils.deleteRecursively(part);
    }

    private static void firstRun(Path folder, Path jar) throws IOException {
        SmallCountry country = SmallCountry.in(folder.resolve("country")).sendAll();
        Path data = Files.createDirectories(folder.resolve("data"));
        UnpackedPrograms.linkInto(data);
        List<String> command = command(jar, List.of("-Xmx512m", "-XX:ArchiveClassesAtExit=" + archive(jar)));
        command.addAll(List.of(
                "run", "--data", data.toString(), "--jobs", country.jobs().toString()));
        command.addAll(List.of("--inbox", country.inbox().toString()));
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(FOLDER.resolve("first-run.txt").toFile())
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
