package org.urbanstat.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.urbanstat.definitions.Form;
import org.urbanstat.vocabulary.Period;

/**
 * Writes the files in which a town sends the returns of a year: a workbook with a sheet a return, or a file a return.
 *
 * @param behindYear what the names of files say of them; empty, or a word that calls them a correction
 */
record TownFiles(List<Form> forms, SentAs sentAs, Path folder, String behindYear) {
    private record SentReturn(Form form, Period period, SheetPage page) {}

    /** @throws UncheckedIOException when a file cannot be written */
    void write(TownYear town) {
        SentFormat format = sentAs.format(town.dice());
        List<SentReturn> returns = returns(forms, town);
        if (format.isWorkbook()) {
            List<SheetPage> pages = returns.stream().map(SentReturn::page).toList();
            write(town.townDigits() + "-" + town.year() + behindYear, format, pages);
        } else {
            returns.forEach(r -> write(
                    town.townDigits() + "-" + r.period() + behindYear + "-"
                            + r.form().code(),
                    format,
                    List.of(r.page())));
        }
    }

    private void write(String name, SentFormat format, List<SheetPage> pages) {
        try {
            Files.write(folder.resolve(name + "." + format.extension()), format.bytes(pages));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sheet for each return that the town owes for its year. */
    static List<SheetPage> pages(List<Form> forms, TownYear town) {
        return returns(forms, town).stream().map(SentReturn::page).toList();
    }

    private static List<SentReturn> returns(List<Form> forms, TownYear town) {
        List<SentReturn> returns = new ArrayList<>();
        for (Form form : forms) {
            for (Period each : TownReturns.periods(form, Period.ofYear(town.year()))) {
                List<Map<String, Object>> rows = TownReturns.rows(town, form, each);
                if (!rows.isEmpty()) {
                    returns.add(new SentReturn(form, each, new CanonicalSheet(form, town.place(), each, rows).page()));
                }
            }
        }
        return returns;
    }
}
