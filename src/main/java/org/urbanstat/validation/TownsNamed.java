package org.urbanstat.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.Register;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Cell;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Text;

/** The towns that title, sheet and file name; a source that names none (the county alone) allows every town. */
record TownsNamed(Map<Source, Set<AreaCode>> bySource) {
    static TownsNamed of(List<Source> sources, TownNames names, LocalDate day) {
        Map<Source, Set<AreaCode>> bySource = new LinkedHashMap<>();
        for (Source source : sources) {
            Set<AreaCode> towns = names.in(source.text(), day);
            if (!towns.isEmpty()) {
                bySource.put(source, towns);
            }
        }
        return new TownsNamed(bySource);
    }

    Set<AreaCode> all() {
        Set<AreaCode> all = new TreeSet<>();
        bySource.values().forEach(all::addAll);
        return all;
    }

    /** Towns that a source names though they were abolished, or not yet there, on the day of the period. */
    static List<PlacedFinding> outOfDate(ReadTable table, List<Source> sources, TownNames names, LocalDate day) {
        List<PlacedFinding> findings = new ArrayList<>();
        for (Source source : sources) {
            for (Area line : names.outOfDate(source.text(), day)) {
                findings.add(outOfDate(table, source, line, day));
            }
        }
        return findings;
    }

    private static PlacedFinding outOfDate(ReadTable table, Source source, Area line, LocalDate day) {
        boolean isAbolished = !line.validTo().isAfter(day);
        String sentence = isAbolished ? "town_valid.abolished" : "town_valid.not_yet";
        return new FindingDraft(table.form().code() + ".town_valid.town", Severity.ERROR, sentence)
                .sheet(table.table().sheet())
                .rawText(source.text())
                .found(line.code() + " " + line.name())
                .cell(source.cell().orElseGet(() -> FileFindings.where(table.table())))
                .words(source.place(), source.text(), line.name(), isAbolished ? line.validTo() : line.validFrom(), day)
                .placed();
    }

    /** Whether the codes of the rows lie in a town that every source allows. */
    List<PlacedFinding> disagreement(ReadTable table, AreaCode town, List<ReadRow> rows, Register register) {
        List<Map.Entry<Source, Set<AreaCode>>> others = bySource.entrySet().stream()
                .filter(source -> !source.getValue().contains(town))
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        String name = name(town, register);
        Text said = new Text(said(others, register, Language.ZH), said(others, register, Language.EN));
        FindingDraft draft = new FindingDraft(table.form().code() + ".town_agrees.town", Severity.ERROR, "town_agrees")
                .sheet(table.table().sheet())
                .rawText(others.get(0).getKey().text())
                .found(names(others.get(0).getValue(), register))
                .expected(town + " " + name)
                .words(town, name, said);
        others.get(0).getKey().cell().or(() -> cell(table, rows)).ifPresent(draft::cell);
        return List.of(draft.placed());
    }

    /** A row whose code lies in another town than title, sheet and file name. */
    PlacedFinding stray(ReadTable table, ReadRow row, AreaCode home, Register register) {
        String field = RowsByTown.townField(table);
        AreaCode town = RowsByTown.town(table, row).orElseThrow();
        FindingDraft draft = new FindingDraft(
                        table.form().code() + ".town_agrees.town", Severity.ERROR, "town_agrees.stray")
                .sheet(table.table().sheet())
                .raw(row.value(field).raw())
                .found(town + " " + name(town, register))
                .expected(home + " " + name(home, register))
                .words(table.place(row), town, name(town, register), home, name(home, register));
        table.cell(field, row.number()).ifPresent(draft::cell);
        return draft.placed();
    }

    private static Optional<Cell> cell(ReadTable table, List<ReadRow> rows) {
        return rows.stream().findFirst().flatMap(row -> table.cell(RowsByTown.townField(table), row.number()));
    }

    private static String said(List<Map.Entry<Source, Set<AreaCode>>> others, Register register, Language language) {
        return others.stream()
                .map(source -> Sentences.ALL.in(
                        language,
                        "source.says",
                        source.getKey().place(),
                        source.getKey().text(),
                        names(source.getValue(), register)))
                .collect(Collectors.joining(language == Language.ZH ? ";" : "; "));
    }

    private static String names(Set<AreaCode> towns, Register register) {
        return towns.stream().map(town -> name(town, register)).distinct().collect(Collectors.joining(", "));
    }

    private static String name(AreaCode town, Register register) {
        List<Area> lines = register.lines(town);
        return lines.isEmpty() ? town.digits() : lines.get(lines.size() - 1).name();
    }
}
