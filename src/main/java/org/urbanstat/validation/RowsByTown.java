package org.urbanstat.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.urbanstat.definitions.Form.Grain;
import org.urbanstat.definitions.Register;
import org.urbanstat.vocabulary.AreaCode;

/**
 * The rows of a table by the town that they belong to.
 *
 * @param towns known to the register, by code
 * @param strays rows whose code lies in another town than the one they stand with, because title, sheet or file name
 *     that one alone; its return is not used without them, and the other town has nothing to do with it
 * @param homeless rows whose code is unreadable, blank or of no known town, where nothing else tells the town
 */
record RowsByTown(Map<AreaCode, List<ReadRow>> towns, List<ReadRow> strays, List<ReadRow> homeless) {
    static RowsByTown of(ReadTable table, Set<AreaCode> named, TownNames names, Register register, LocalDate day) {
        Sorting sorting = new Sorting(table, named, names, register, day);
        return sorting.sort();
    }

    /** The field whose code tells the town of a row. */
    static String townField(ReadTable table) {
        return table.form().grain() == Grain.UNIT ? "unit_code" : "town_code";
    }

    /** The town that the row's code lies in, whether the register knows it or not. */
    static Optional<AreaCode> town(ReadTable table, ReadRow row) {
        return row.text(townField(table)).map(code -> new AreaCode(code.substring(0, 9)));
    }

    private record Sorting(ReadTable table, Set<AreaCode> named, TownNames names, Register register, LocalDate day) {
        RowsByTown sort() {
            Map<AreaCode, List<ReadRow>> towns = new TreeMap<>();
            List<ReadRow> others = new ArrayList<>();
            for (ReadRow row : table.rows()) {
                Optional<AreaCode> town = town(table, row).filter(code -> isKnown(code));
                town.ifPresentOrElse(
                        code -> towns.computeIfAbsent(code, c -> new ArrayList<>())
                                .add(row),
                        () -> others.add(row));
            }
            List<ReadRow> strays = gathered(towns);
            Optional<AreaCode> most = most(towns);
            List<ReadRow> homeless = new ArrayList<>();
            for (ReadRow row : others) {
                home(row, most)
                        .ifPresentOrElse(
                                code -> towns.computeIfAbsent(code, c -> new ArrayList<>())
                                        .add(row),
                                () -> homeless.add(row));
            }
            towns.values().forEach(rows -> rows.sort(Comparator.comparingInt(ReadRow::number)));
            return new RowsByTown(towns, strays, List.copyOf(homeless));
        }

        /** Gives the one town named the rows of all others; of a table of towns every row speaks for itself. */
        private List<ReadRow> gathered(Map<AreaCode, List<ReadRow>> towns) {
            Optional<AreaCode> home = only(named).filter(towns::containsKey);
            if (home.isEmpty() || table.form().grain() == Grain.TOWN) {
                return List.of();
            }
            List<ReadRow> own = new ArrayList<>(
                    Optional.ofNullable(towns.remove(home.get())).orElse(List.of()));
            List<ReadRow> strays = towns.values().stream().flatMap(List::stream).toList();
            own.addAll(strays);
            towns.clear();
            towns.put(home.get(), own);
            return strays;
        }

        /** A row that stands among those of a town is that town's, so that the town's return is not used without it. */
        private Optional<AreaCode> home(ReadRow row, Optional<AreaCode> most) {
            boolean isStranger = town(table, row).isPresent();
            boolean isTownRow = table.form().grain() == Grain.TOWN;
            if (isStranger) {
                return isTownRow ? Optional.empty() : most;
            }
            Optional<AreaCode> own =
                    isTownRow ? row.text("town_name").flatMap(name -> only(names.in(name, day))) : Optional.empty();
            return own.or(() -> only(named)).or(() -> most);
        }

        private boolean isKnown(AreaCode town) {
            return register.has(town);
        }

        private static Optional<AreaCode> only(Set<AreaCode> towns) {
            return towns.size() == 1 ? Optional.of(towns.iterator().next()) : Optional.empty();
        }

        /** The town that most rows belong to, when one has more than any other. */
        private static Optional<AreaCode> most(Map<AreaCode, List<ReadRow>> towns) {
            int largest = towns.values().stream().mapToInt(List::size).max().orElse(0);
            List<AreaCode> candidates = towns.entrySet().stream()
                    .filter(e -> e.getValue().size() == largest)
                    .map(Map.Entry::getKey)
                    .toList();
            return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
        }
    }
}
