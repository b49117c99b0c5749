package org.urbanstat.parsing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.urbanstat.parsing.PersonalRange.Kind;
import org.urbanstat.vocabulary.Cell;
import org.urbanstat.vocabulary.IdNumber;

/**
 * Finds personal data in one sheet; src/docs/interpretation.md says what counts. Looks at every cell that was read,
 * hidden ones included, whether a table is found there or not.
 */
final class PersonalCells {
    /** So many mobile numbers one below the other are a list of persons, whatever heads it. */
    private static final int LIST_OF_MOBILES = 3;

    private static final int OLD_ID_DIGITS = 15;
    /** Characters of a telephone number; every other number of a person has more. */
    private static final int SHORTEST_NUMBER = 10;

    private final Grid grid;
    /** What heads each column at the row that is looked at. */
    private final Map<Integer, Kind> headed = new HashMap<>();

    private int lastRow;

    private final Map<Kind, Map<Integer, TreeSet<Integer>>> found = new EnumMap<>(Kind.class);
    private final Map<Integer, TreeSet<Integer>> mobiles = new TreeMap<>();

    private PersonalCells(Grid grid) {
        this.grid = grid;
    }

    /** The cells of the sheet, as ranges, by kind, column and row. */
    static List<PersonalRange> in(Grid grid) {
        PersonalCells cells = new PersonalCells(grid);
        if (IdNumber.isIn(grid.sheet())) {
            cells.keep(Kind.SHEET_NAME, 1, 1);
        }
        grid.rows().forEach(cells::look);
        cells.mobiles.values().removeIf(rows -> rows.size() < LIST_OF_MOBILES);
        cells.mobiles.forEach((column, rows) -> rows.forEach(row -> cells.keep(Kind.TELEPHONE, column, row)));
        return cells.ranges();
    }

    /** A heading reaches down to the next blank row. */
    private void look(RawRow row) {
        if (row.number() > lastRow + 1) {
            headed.clear();
        }
        lastRow = row.number();
        if (!head(row)) {
            List<RawCell> cells = row.cells();
            for (int i = 0; i < cells.size(); i++) {
                look(row, cells.get(i));
            }
        }
    }

    /** Whether the row heads columns about persons; a label with its value beside it heads none. */
    private boolean head(RawRow row) {
        Map<Integer, Kind> headings = Map.of();
        List<RawCell> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            RawCell cell = cells.get(i);
            Optional<Kind> kind = heading(cell);
            if (kind.isPresent()) {
                headings = headings.isEmpty() ? new HashMap<>() : headings;
                headings.put(cell.column(), kind.get());
            }
        }
        boolean isHeader = !headings.isEmpty() && row.cells().size() > 1 && !hasNumber(row);
        if (isHeader) {
            headed.clear();
            headed.putAll(headings);
        }
        return isHeader;
    }

    private static Optional<Kind> heading(RawCell cell) {
        boolean mayBe =
                cell.kind() == RawCell.Kind.TEXT && cell.text().length() <= OLD_ID_DIGITS && !cell.startsWithDigit();
        return mayBe ? PersonWords.headingIn(cell.text()) : Optional.empty();
    }

    private static boolean hasNumber(RawRow row) {
        return row.cells().stream().anyMatch(c -> c.kind() == RawCell.Kind.NUMBER || Telephone.isIn(c.text()));
    }

    private void look(RawRow row, RawCell cell) {
        if (headed.isEmpty() && cell.text().length() < SHORTEST_NUMBER) {
            return;
        }
        Optional<Kind> heading = Optional.ofNullable(headed.get(cell.column()));
        if (isId(cell, heading.filter(Kind.ID_NUMBER::equals).isPresent())) {
            keep(Kind.ID_NUMBER, cell.column(), row.number());
        } else if (hasDigits(cell) && Telephone.isIn(cell.text()) && !isSigned(row)) {
            telephone(row, cell, heading);
        } else if (heading.filter(Kind.NAME::equals).isPresent() && isNameIn(row, cell)) {
            keep(Kind.NAME, cell.column(), row.number());
        }
    }

    private static boolean isId(RawCell cell, boolean isHeaded) {
        String text = cell.text();
        if (text.length() < OLD_ID_DIGITS) {
            return false;
        }
        String plain = compact(text);
        boolean isNumber = cell.kind() == RawCell.Kind.NUMBER && IdNumber.isLike(plain);
        return IdNumber.isIn(text)
                || IdNumber.isValid(plain)
                || isNumber
                || (isHeaded && isIdUnderHeading(plain))
                || (text.contains("身份证")
                        && plain.chars().filter(Character::isDigit).count() >= OLD_ID_DIGITS);
    }

    /** A mistyped number is somebody's all the same. */
    private static boolean isIdUnderHeading(String plain) {
        return plain.length() >= OLD_ID_DIGITS
                && plain.chars().limit(plain.length() - 1L).allMatch(c -> (c >= '0' && c <= '9') || c == '*');
    }

    private void telephone(RawRow row, RawCell cell, Optional<Kind> heading) {
        boolean isHeaded = heading.filter(Kind.TELEPHONE::equals).isPresent() && headed.containsValue(Kind.NAME);
        if (isHeaded || hasName(row)) {
            keep(Kind.TELEPHONE, cell.column(), row.number());
        } else if (cell.kind() == RawCell.Kind.TEXT && Telephone.isMobileIn(cell.text())) {
            mobiles.computeIfAbsent(cell.column(), c -> new TreeSet<>()).add(row.number());
        }
    }

    private static boolean hasDigits(RawCell cell) {
        return cell.text().length() >= SHORTEST_NUMBER
                && (cell.kind() == RawCell.Kind.TEXT || cell.text().length() == 11);
    }

    private static boolean hasName(RawRow row) {
        return row.cells().stream().anyMatch(c -> PersonWords.isName(HeaderText.plain(c.text())));
    }

    private boolean isNameIn(RawRow row, RawCell cell) {
        return row.cells().size() > 1
                && PersonWords.isNameUnderHeading(HeaderText.plain(cell.text()))
                && !RowWords.isFoot(row)
                && !RowWords.isSum(row);
    }

    /** 填表人:张三 联系电话:… names who answers for the return, not whom it is about. */
    private static boolean isSigned(RawRow row) {
        return row.cells().stream().anyMatch(RowWords::isFoot);
    }

    private static String compact(String text) {
        return HeaderText.plain(text).replace("-", "").replace("'", "");
    }

    private void keep(Kind kind, int column, int row) {
        found.computeIfAbsent(kind, k -> new TreeMap<>())
                .computeIfAbsent(column, c -> new TreeSet<>())
                .add(row);
    }

    private List<PersonalRange> ranges() {
        List<PersonalRange> ranges = new ArrayList<>();
        found.forEach((kind, columns) ->
                columns.forEach((column, rows) -> rows.forEach(row -> extend(ranges, kind, new Cell(column, row)))));
        return List.copyOf(ranges);
    }

    private static boolean isNext(PersonalRange before, Kind kind, Cell cell) {
        return before.kind() == kind
                && before.last().column() == cell.column()
                && before.last().row() + 1 == cell.row();
    }

    private void extend(List<PersonalRange> ranges, Kind kind, Cell cell) {
        Cell first = cell;
        int last = ranges.size() - 1;
        if (last >= 0 && isNext(ranges.get(last), kind, cell)) {
            first = ranges.remove(last).first();
        }
        ranges.add(new PersonalRange(IdNumber.masked(grid.sheet()), kind, first, cell));
    }
}
