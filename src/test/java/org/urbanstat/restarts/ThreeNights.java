package org.urbanstat.restarts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.urbanstat.generation.DirtyCountry;
import org.urbanstat.generation.SyntheticCountry;
import org.urbanstat.vocabulary.Period;

/**
 * What the towns of a synthetic country send in three nights: first dirty workbooks of 2024, of which many are
 * rejected; then clean ones, which correct them; then those of 2023, with half of the first ones again under other
 * names.
 */
final class ThreeNights {
    static final int COUNT = 3;
    private static final Path DEFINITIONS = Path.of("jobs");
    private static final List<String> DAYS = List.of("2025-01-20", "2025-02-20", "2025-03-20");

    private final Path folder;

    private ThreeNights(Path folder) {
        this.folder = folder;
    }

    static ThreeNights written(Path folder, int towns, long seed) {
        try {
            DirtyCountry.write(towns, new Period("2024"), seed, DEFINITIONS, folder.resolve("1"), done -> {});
            SyntheticCountry.write(towns, new Period("2024"), seed, DEFINITIONS, folder.resolve("2"), done -> {});
            SyntheticCountry.write(towns, new Period("2023"), seed, DEFINITIONS, folder.resolve("3"), done -> {});
            ThreeNights nights = new ThreeNights(folder);
            nights.letFiguresMove();
            nights.sendAgain();
            return nights;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Only the checker may hold a night. In a country of so few towns an honest correction moves a reward by more than
     * half, since two may share a pool.
     */
    private void letFiguresMove() throws IOException {
        Path nightly = jobs().resolve("nightly.yml");
        Files.writeString(
                nightly,
                Files.readString(nightly).replaceFirst("(?s)\ngates:.*?\n(?=\\w)", "\ngates:\n  checker: hold\n"));
    }

    private void sendAgain() throws IOException {
        List<Path> first = files(sent(1));
        for (int i = 0; i < first.size(); i += 2) {
            Files.copy(first.get(i), sent(3).resolve("again-" + first.get(i).getFileName()));
        }
    }

    Path jobs() {
        return folder.resolve("1/jobs");
    }

    /** Puts into an inbox what comes in the night. */
    void send(int night, Path inbox) {
        try {
            Path day = Files.createDirectories(inbox.resolve(DAYS.get(night - 1)));
            for (Path file : files(sent(night))) {
                Files.copy(file, day.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int workbooks() {
        return Stream.of(1, 2, 3).mapToInt(night -> files(sent(night)).size()).sum();
    }

    private Path sent(int night) {
        return folder.resolve(night + "/inbox");
    }

    private static List<Path> files(Path inbox) {
        try (Stream<Path> files = Files.list(inbox)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
