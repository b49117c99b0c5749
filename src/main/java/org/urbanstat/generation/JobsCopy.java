package org.urbanstat.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.urbanstat.vocabulary.Period;

/** The definitions of a country: those given, without their register, and with the period as the last one expected. */
final class JobsCopy {
    private JobsCopy() {}

    static void write(Path jobs, Period period, Path target) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(jobs)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(f -> !f.startsWith(jobs.resolve("areas")))
                    .toList();
        }
        for (Path file : files) {
            Path copy = target.resolve(jobs.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        endAt(period, target.resolve("nightly.yml"));
        Files.createDirectories(target.resolve("areas"));
    }

    /** Else every town would owe the years after the period too, and none would ever send them. */
    private static void endAt(Period period, Path nightly) throws IOException {
        if (Files.exists(nightly)) {
            String text = Files.readString(nightly);
            Files.writeString(nightly, text.replaceFirst("(?m)^last_period: *[0-9]{4}", "last_period: " + period));
        }
    }
}
