package org.urbanstat.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.Form;
import org.urbanstat.vocabulary.Period;

/** A town's file while somebody spoils it: the sheet of the spoilt form first, the clean sheets of the others after. */
final class DirtyFile {
    private final Surroundings around;
    private final SentFormat format;
    private final List<DirtySheet> sheets = new ArrayList<>();
    private DirtySheet sheet;
    private UnaryOperator<byte[]> afterwards = UnaryOperator.identity();
    private String name;

    /**
     * Where a town lies in time and place.
     *
     * @param now the town in the year of the returns
     * @param before the same town a year earlier
     * @param neighbour another town of the county
     * @param abolished a unit of the town that is no more
     * @param unborn a unit of the town that is yet to come
     */
    record Surroundings(TownYear now, TownYear before, TownYear neighbour, Area abolished, Area unborn) {}

    DirtyFile(Surroundings around, Form form, SentFormat format, String name) {
        this.around = around;
        this.format = format;
        this.name = name;
        this.sheet = DirtySheet.of(canonical(around.now(), form));
        sheets.add(sheet);
    }

    /** The form's return of the town for the year that the town is given in. */
    static CanonicalSheet canonical(TownYear town, Form form) {
        Period period = Period.ofYear(town.year());
        List<Map<String, Object>> rows = TownReturns.rows(town, form, period);
        return new CanonicalSheet(form, town.place(), period, rows);
    }

    CanonicalSheet canonical() {
        return canonical(around.now(), sheet.form());
    }

    Surroundings around() {
        return around;
    }

    SentFormat format() {
        return format;
    }

    /** The sheet to be spoilt. */
    DirtySheet sheet() {
        return sheet;
    }

    /** The same return in one header row, so that its columns can be moved. */
    DirtySheet flat() {
        return replace(DirtySheet.flat(canonical()));
    }

    DirtySheet replace(DirtySheet other) {
        sheets.set(sheets.indexOf(sheet), other);
        sheet = other;
        return other;
    }

    /** Leaves out the sheets of other forms. */
    void alone() {
        sheets.removeIf(s -> s != sheet);
    }

    void add(DirtySheet another) {
        sheets.add(another);
    }

    String name() {
        return name;
    }

    void rename(String newName) {
        name = newName;
    }

    /** What becomes of the file once it is written. */
    void afterwards(UnaryOperator<byte[]> change) {
        afterwards = change;
    }

    byte[] bytes() {
        return afterwards.apply(
                format.bytes(sheets.stream().map(DirtySheet::page).toList()));
    }
}
