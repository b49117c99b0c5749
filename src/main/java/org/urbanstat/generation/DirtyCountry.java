package org.urbanstat.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.InvalidDefinitions;
import org.urbanstat.generation.DirtyFile.Surroundings;
import org.urbanstat.generation.Fault.Planted;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Period;

/**
 * A country that does not exist and whose towns send dirty files: each one file with one class of dirt, and what was
 * done to it in {@code labels.csv}. The same arguments give the same bytes.
 */
public final class DirtyCountry {
    private static final Messages MESSAGES = Messages.beside(SyntheticCountry.class);

    private final List<Form> forms;
    private final int year;
    private final SentAs sentAs;
    private final boolean isLastYearSent;
    private final Path inbox;
    private final Dice dice;
    private final List<Fault> faults = Catalogue.mixed();

    private DirtyCountry(CountryWanted wanted, List<Form> forms) {
        this.forms = forms;
        this.year = wanted.lastYear().year();
        this.sentAs = wanted.sentAs();
        this.isLastYearSent = wanted.years().contains(Period.ofYear(year - 1));
        this.inbox = wanted.inbox();
        this.dice = Dice.fromSeed(wanted.seed()).of("dirt");
    }

    /** One year in every format; see {@link #write(CountryWanted, IntConsumer)}. */
    public static void write(int towns, Period year, long seed, Path jobs, Path out, IntConsumer progress)
            throws InvalidDefinitions {
        write(new CountryWanted(towns, List.of(year), seed, SentAs.MIXED, jobs, out), progress);
    }

    /**
     * Writes {@code out/inbox}, {@code out/jobs} and {@code out/labels.csv}: a file a town for the last year wanted,
     * last year's clean workbook of those towns whose dirt shows only beside it, and clean returns for the other years.
     *
     * @param wanted of at least two towns; each class of dirt is planted from about as many towns on as there are
     *     classes; a format that cannot hold a class of dirt gives way to one that can
     * @param progress told how many towns are done
     * @throws InvalidDefinitions when the definitions are not right
     * @throws GenerationRefused when there cannot be such a country
     * @throws UncheckedIOException when the files cannot be read or written
     */
    public static void write(CountryWanted wanted, IntConsumer progress) throws InvalidDefinitions {
        if (wanted.towns() < 2) {
            throw new GenerationRefused(MESSAGES.text("too_few_for_dirt", wanted.towns()));
        }
        int year = wanted.lastYear().year();
        int firstYear = Math.min(year - 1, wanted.years().get(0).year());
        List<SyntheticCounty> counties = wanted.counties(firstYear);
        List<Form> forms = SyntheticCountry.forms(wanted);
        try {
            JobsCopy.write(wanted.jobs(), wanted.lastYear(), wanted.definitions());
            RegisterFile.write(counties, town -> units(town, year), wanted.register());
            Files.createDirectories(wanted.inbox());
            DirtyCountry country = new DirtyCountry(wanted, forms);
            country.cleanYears(wanted, counties);
            StringBuilder text = new StringBuilder(Label.HEADER);
            country.files(counties, progress).forEach(label -> text.append(label.line()));
            Files.writeString(wanted.out().resolve("labels.csv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cleanYears(CountryWanted wanted, List<SyntheticCounty> counties) {
        TownFiles files = new TownFiles(forms, sentAs, inbox, "");
        new TownsAtOnce(done -> {})
                .forEachOf(
                        counties,
                        town -> wanted.years().stream()
                                .mapToInt(Period::year)
                                .filter(other -> other != year)
                                .forEach(other -> files.write(town.inYear(other))));
    }

    /** Those of the town in both years, one that is no more and one that is yet to come. */
    private static List<Area> units(SyntheticTown town, int year) {
        List<Area> units = new ArrayList<>(town.units());
        units.add(abolished(town, year));
        units.add(unborn(town, year));
        return units;
    }

    private static Area abolished(SyntheticTown town, int year) {
        return village(town, "290", "故城村", LocalDate.of(year - 1, 1, 1), LocalDate.of(year - 1, 7, 1));
    }

    private static Area unborn(SyntheticTown town, int year) {
        return village(town, "291", "将来村", LocalDate.of(year + 1, 1, 1), LocalDate.MAX);
    }

    private static Area village(SyntheticTown town, String ordinal, String name, LocalDate from, LocalDate to) {
        return new Area(new AreaCode(town.digits() + ordinal), name, List.of(), town.digits(), "220", from, to);
    }

    private List<Label> files(List<SyntheticCounty> counties, IntConsumer progress) throws IOException {
        List<SyntheticTown> towns =
                counties.stream().flatMap(c -> c.townsOfIt().stream()).toList();
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < towns.size(); i++) {
            Fault fault = faults.get(i % faults.size());
            SyntheticTown neighbour = towns.get(i + 1 < towns.size() ? i + 1 : i - 1);
            labels.addAll(file(fault, i / faults.size(), towns.get(i), neighbour));
            progress.accept(i + 1);
        }
        return labels;
    }

    private List<Label> file(Fault fault, int round, SyntheticTown town, SyntheticTown neighbour) throws IOException {
        Surroundings around = new Surroundings(
                town.inYear(year),
                town.inYear(year - 1),
                neighbour.inYear(year),
                abolished(town, year),
                unborn(town, year));
        if (Catalogue.needsLastYear(fault) && !isLastYearSent) {
            byte[] lastYear = XlsxFile.of(TownFiles.pages(forms, around.before()));
            Files.write(inbox.resolve(town.digits() + "-" + (year - 1) + ".xlsx"), lastYear);
        }
        DirtyFile dirty = clean(fault, round, around);
        List<Planted> planted = fault.planting().in(dirty, dice.of(town.digits()));
        String name = dirty.name() + "." + dirty.format().extension();
        Files.write(inbox.resolve(name), dirty.bytes());
        return planted.isEmpty()
                ? List.of(Label.ofHarmless(name, fault))
                : planted.stream().map(p -> Label.of(name, fault, dirty, p)).toList();
    }

    /** Format and form change from round to round, so that every class meets all of its own. */
    private DirtyFile clean(Fault fault, int round, Surroundings around) {
        int start = Math.floorMod(fault.word().hashCode(), 97);
        List<SentFormat> formats = sentAs.among(fault.formats());
        SentFormat format = formats.get((start + round) % formats.size());
        Form form = form(fault.forms().get((start + round) % fault.forms().size()));
        String name = around.now().townDigits() + "-" + year;
        DirtyFile file = new DirtyFile(around, form, format, name);
        if (format.isWorkbook()) {
            forms.stream()
                    .filter(f -> f != form && f.frequency() != Form.Frequency.MONTH)
                    .map(f -> DirtyFile.canonical(around.now(), f))
                    .filter(sheet -> !sheet.rows().isEmpty())
                    .forEach(sheet -> file.add(DirtySheet.of(sheet)));
        }
        return file;
    }

    private Form form(String code) {
        return forms.stream()
                .filter(f -> f.code().text().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
