package org.urbanstat.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.urbanstat.definitions.DefinitionsReader;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.InvalidDefinitions;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Period;

/**
 * A country that does not exist, for trials and load tests: one workbook a town with a sheet for each form, and the
 * definitions and the register that fit. Every figure satisfies every check that the forms declare. The same arguments
 * give the same bytes.
 */
public final class SyntheticCountry {
    private static final Messages MESSAGES = Messages.beside(SyntheticCountry.class);

    private final List<Form> forms;
    private final Period period;
    private final Path inbox;

    private SyntheticCountry(List<Form> forms, Period period, Path inbox) {
        this.forms = forms;
        this.period = period;
        this.inbox = inbox;
    }

    /**
     * Writes {@code out/inbox/CODE-YEAR.xlsx} for every town and {@code out/jobs}; files that are there already are
     * overwritten.
     *
     * @param period a year; its places are valid from its first day
     * @param jobs the definitions whose forms are filled in and which are copied, without their register
     * @param progress told how many towns are done, from one thread at a time
     * @throws InvalidDefinitions when {@code jobs} is not right
     * @throws GenerationRefused when the arguments cannot be met
     * @throws UncheckedIOException when the files cannot be read or written
     */
    public static void write(int towns, Period period, long seed, Path jobs, Path out, IntConsumer progress)
            throws InvalidDefinitions {
        List<SyntheticCounty> counties = counties(towns, period, seed);
        List<Form> forms = List.copyOf(DefinitionsReader.read(jobs).forms().values());
        try {
            JobsCopy.write(jobs, period, out.resolve("jobs"));
            RegisterFile.write(counties, out.resolve("jobs/areas/synthetic.csv"));
            Path inbox = Files.createDirectories(out.resolve("inbox"));
            new SyntheticCountry(forms, period, inbox).writeWorkbooks(counties, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SyntheticCounty> counties(int towns, Period period, long seed) {
        return counties(towns, period, seed, period.year());
    }

    /** @param firstYear from which its places are valid */
    static List<SyntheticCounty> counties(int towns, Period period, long seed, int firstYear) {
        if (towns < 1) {
            throw new GenerationRefused(MESSAGES.text("no_towns", towns));
        }
        if (period.isMonth()) {
            throw new GenerationRefused(MESSAGES.text("not_a_year", period));
        }
        LocalDate validFrom = LocalDate.of(firstYear, 1, 1);
        List<SyntheticCounty> counties = SyntheticCounty.holding(towns, Dice.fromSeed(seed), validFrom);
        if (counties.size() > SyntheticNames.MOST_COUNTIES) {
            throw new GenerationRefused(MESSAGES.text("too_many_towns", towns, SyntheticNames.MOST_COUNTIES));
        }
        return counties;
    }

    private void writeWorkbooks(List<SyntheticCounty> counties, IntConsumer progress) {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        AtomicInteger done = new AtomicInteger();
        try {
            List<Future<?>> all = new ArrayList<>();
            for (SyntheticCounty county : counties) {
                all.add(threads.submit(() -> writeWorkbooks(county, done, progress)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing " + inbox, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("could not write " + inbox, e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private void writeWorkbooks(SyntheticCounty county, AtomicInteger done, IntConsumer progress) {
        for (SyntheticTown town : county.townsOfIt()) {
            try {
                byte[] workbook = XlsxFile.of(pages(town.inYear(period.year())));
                Files.write(inbox.resolve(town.digits() + "-" + period + ".xlsx"), workbook);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            synchronized (done) {
                progress.accept(done.incrementAndGet());
            }
        }
    }

    private List<SheetPage> pages(TownYear town) {
        return pages(forms, town);
    }

    /** A sheet for each return that the town owes for its year. */
    static List<SheetPage> pages(List<Form> forms, TownYear town) {
        List<SheetPage> pages = new ArrayList<>();
        for (Form form : forms) {
            for (Period each : TownReturns.periods(form, Period.ofYear(town.year()))) {
                List<Map<String, Object>> rows = TownReturns.rows(town, form, each);
                if (!rows.isEmpty()) {
                    pages.add(new CanonicalSheet(form, town.place(), each, rows).page());
                }
            }
        }
        return pages;
    }
}
