package org.urbanstat.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import org.urbanstat.definitions.InvalidDefinitions;
import org.urbanstat.vocabulary.Messages;

/**
 * What some towns of a synthetic country send once more, with other figures than before: a night of corrections. The
 * same arguments give the same towns and the same bytes.
 */
public final class CorrectedReturns {
    private static final Messages MESSAGES = Messages.beside(SyntheticCountry.class);

    /** Without it, other figures under a period that is in could be those of the next one with a title left as it was. */
    private static final String CORRECTION = "更正";

    private CorrectedReturns() {}

    /**
     * Writes into {@code out/inbox/correction-ROUND} what the towns send again for the years wanted.
     *
     * @param percent of the towns, rounded up to whole ones
     * @param round which correction it is, from 1; another one corrects other towns
     * @param progress told how many towns are done, from one thread at a time
     * @return how many towns correct something
     * @throws InvalidDefinitions when the definitions are not right
     * @throws GenerationRefused when the percentage or the round is none
     * @throws UncheckedIOException when a file cannot be written
     */
    public static int write(CountryWanted wanted, int percent, int round, IntConsumer progress)
            throws InvalidDefinitions {
        if (percent < 1 || percent > 100) {
            throw new GenerationRefused(MESSAGES.text("no_percentage", percent));
        }
        if (round < 1) {
            throw new GenerationRefused(MESSAGES.text("no_round", round));
        }
        List<SyntheticTown> towns = chosen(wanted, percent, round);
        TownFiles files =
                new TownFiles(SyntheticCountry.forms(wanted), wanted.sentAs(), folder(wanted, round), CORRECTION);
        new TownsAtOnce(progress)
                .forEach(
                        towns.stream().map(List::of),
                        town -> wanted.years().forEach(year -> files.write(town.corrected(year.year(), round))));
        return towns.size();
    }

    /** How many towns a percentage of them is, rounded up to whole ones. */
    public static int count(int towns, int percent) {
        return (int) ((towns * (long) percent + 99) / 100);
    }

    private static List<SyntheticTown> chosen(CountryWanted wanted, int percent, int round) {
        return wanted.counties().stream()
                .flatMap(county -> county.townsOfIt().stream())
                .sorted(Comparator.comparingLong(
                        town -> town.dice().of("correction").of(round).state()))
                .limit(count(wanted.towns(), percent))
                .toList();
    }

    private static Path folder(CountryWanted wanted, int round) {
        try {
            return Files.createDirectories(wanted.inbox().resolve("correction-" + String.format("%03d", round)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
