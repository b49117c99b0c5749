package org.urbanstat.validation;

import java.time.LocalDate;
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

/** Rows of no return: one finding for every town that nobody knows, and for every row that could be of any town. */
record HomelessRows(ReadTable table, TownNames names, Register register, LocalDate day) {
    private static final int MOST = 8;
    private static final int LONGEST = 60;

    List<Finding> findings(RowsByTown rows, Set<AreaCode> named) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (ReadRow row : rows.homeless()) {
            Optional<AreaCode> code = RowsByTown.town(table, row);
            String key = code.map(AreaCode::digits).orElseGet(() -> nameOrNumber(row));
            if (!findings.containsKey(key)) {
                findings.put(key, code.map(town -> unknown(row, town, named)).orElseGet(() -> nameless(row)));
            }
        }
        return List.copyOf(findings.values());
    }

    /** Rows of one name are told once. */
    private static String nameOrNumber(ReadRow row) {
        return row.text("town_name").map(HomelessRows::shortened).orElse("row " + row.number());
    }

    /** A town's name stands in front of whatever else a cell holds. */
    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
    }

    private Finding unknown(ReadRow row, AreaCode town, Set<AreaCode> named) {
        Set<AreaCode> candidates = new TreeSet<>(named);
        row.text("town_name").map(HomelessRows::shortened).ifPresent(name -> {
            candidates.addAll(names.in(name, day));
            candidates.addAll(names.like(name, day));
        });
        return FileFindings.unknownTown(table, row, town.digits(), SimilarTowns.of(town, candidates, register));
    }

    /** A row without a code: of a homonym, of a town that is no more, of a name that nobody has, or without any. */
    private Finding nameless(ReadRow row) {
        String name = row.text("town_name").map(HomelessRows::shortened).orElse("");
        Set<AreaCode> homonyms = names.in(name, day);
        if (homonyms.size() > 1) {
            return FileFindings.noTown(
                    table, row, "file.ambiguous_town", "file.ambiguous_town", name, listed(homonyms));
        }
        List<Area> gone = names.outOfDate(name, day);
        if (!gone.isEmpty()) {
            Area line = gone.get(0);
            boolean isAbolished = !line.validTo().isAfter(day);
            String sentence = isAbolished ? "file.no_town.abolished" : "file.no_town.not_yet";
            return FileFindings.noTown(
                    table, row, "file.no_town", sentence, name, isAbolished ? line.validTo() : line.validFrom());
        }
        Set<AreaCode> similar = names.like(name, day);
        return similar.isEmpty()
                ? FileFindings.noTown(table, row, "file.no_town", "file.no_town")
                : FileFindings.noTown(table, row, "file.no_town", "file.no_town.similar", name, listed(similar));
    }

    /** With the county, which tells homonyms apart. */
    private String listed(Set<AreaCode> towns) {
        return towns.stream()
                .limit(MOST)
                .map(town -> town + " " + name(town.county()) + name(town))
                .collect(Collectors.joining(", "));
    }

    private String name(AreaCode code) {
        List<Area> lines = register.lines(code);
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1).name();
    }
}
