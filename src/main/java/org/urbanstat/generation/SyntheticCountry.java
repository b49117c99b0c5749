package org.urbanstat.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import org.urbanstat.definitions.DefinitionsReader;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.InvalidDefinitions;
import org.urbanstat.vocabulary.Period;

/**
 * A country that does not exist, for trials and load tests: what every town sends, and the definitions and the register
 * that fit. Every figure satisfies every check that the forms declare. The same arguments give the same bytes.
 */
public final class SyntheticCountry {
    private SyntheticCountry() {}

    /** One year, as workbooks; see {@link #write(CountryWanted, IntConsumer)}. */
    public static void write(int towns, Period year, long seed, Path jobs, Path out, IntConsumer progress)
            throws InvalidDefinitions {
        write(new CountryWanted(towns, List.of(year), seed, SentAs.XLSX, jobs, out), progress);
    }

    /**
     * Writes {@code out/inbox/CODE-YEAR.xlsx} for every town and year, or what else the towns send, and
     * {@code out/jobs}.
     *
     * @param progress told how many towns are done, from one thread at a time
     * @throws InvalidDefinitions when the definitions are not right
     * @throws GenerationRefused when there cannot be such a country
     * @throws UncheckedIOException when the files cannot be read or written
     */
    public static void write(CountryWanted wanted, IntConsumer progress) throws InvalidDefinitions {
        List<SyntheticCounty> counties = wanted.counties();
        List<Form> forms = forms(wanted);
        try {
            JobsCopy.write(wanted.jobs(), wanted.lastYear(), wanted.definitions());
            RegisterFile.write(counties, wanted.register());
            TownFiles files = new TownFiles(forms, wanted.sentAs(), Files.createDirectories(wanted.inbox()), "");
            new TownsAtOnce(progress)
                    .forEachOf(counties, town -> wanted.years().forEach(year -> files.write(town.inYear(year.year()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Form> forms(CountryWanted wanted) throws InvalidDefinitions {
        return List.copyOf(DefinitionsReader.read(wanted.jobs()).forms().values());
    }
}
