package org.urbanstat.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.FieldType;
import org.urbanstat.definitions.Register;
import org.urbanstat.validation.CellValue.Remark;
import org.urbanstat.validation.CellValue.State;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Severity;

/**
 * Damaged codes of a table made whole again where the register and the name beside them leave one possibility, with a
 * NOTE; elsewhere the finding names what is possible, and nothing is guessed (defects 30 and 31).
 *
 * @param named the towns that title, sheet and file name; one alone confirms the code of a row without a name
 */
record RestoredCodes(ReadTable table, Set<AreaCode> named, Register register, LocalDate day) {
    private static final int MOST = 5;
    /** A table with more is not a return whose codes were damaged; going through the county for each would take long. */
    private static final int MOST_DAMAGED = 2000;

    ReadTable restored() {
        String field = RowsByTown.townField(table);
        long damaged = table.rows().stream()
                .filter(row -> isDamaged(row, row.value(field)))
                .count();
        return damaged == 0 || damaged > MOST_DAMAGED ? table : restored(field);
    }

    private ReadTable restored(String field) {
        List<ReadRow> rows =
                table.rows().stream().map(row -> restored(row, field)).toList();
        return new ReadTable(table.form(), table.table(), table.units(), rows, table.totalRows());
    }

    private ReadRow restored(ReadRow row, String field) {
        CellValue code = row.value(field);
        if (!isDamaged(row, code)) {
            return row;
        }
        return row.with(Map.of(field, value(row, code)));
    }

    /** Unreadable, or read and ending in zeros where the register has nothing, or something of another name. */
    private boolean isDamaged(ReadRow row, CellValue code) {
        return switch (code.state()) {
            case UNREADABLE -> true;
            case READ ->
                code.text()
                        .filter(digits -> LostCode.of(digits).isPresent())
                        .filter(digits -> isUnknown(digits) || isContradicted(row, digits))
                        .isPresent();
            case BLANK, NOT_KNOWN, NOT_APPLICABLE, BELOW_UNIT -> false;
        };
    }

    private boolean isUnknown(String digits) {
        return !register.has(new AreaCode(digits));
    }

    private boolean isContradicted(ReadRow row, String digits) {
        return name(row)
                .filter(name -> !AreaNames.agree(name, new AreaCode(digits), register))
                .isPresent();
    }

    private CellValue value(ReadRow row, CellValue code) {
        String text = CellText.compact(code.rawText());
        List<Area> possible = LostCode.of(CodeReader.withoutDecimals(text)).stream()
                .flatMap(lost -> lost.candidates(register, day, isOfTown()).stream())
                .toList();
        List<Area> confirmed = ofNamedTowns(
                possible.stream().filter(area -> isConfirmed(row, area)).toList());
        if (confirmed.size() == 1) {
            Area area = confirmed.get(0);
            Remark remark = new Remark("code_restored", Severity.NOTE, "code_restored", Optional.of(area.name()));
            return CellValue.read(code.raw().orElseThrow(), area.code().digits(), remark);
        }
        return code.state() == State.READ ? code : refused(row, code, confirmed.isEmpty() ? possible : confirmed);
    }

    /** Villages of one name are in many towns: those of the town in the title come first. */
    private List<Area> ofNamedTowns(List<Area> areas) {
        List<Area> inside = areas.stream()
                .filter(area -> named.contains(new AreaCode(area.code().digits().substring(0, 9))))
                .toList();
        return inside.isEmpty() ? areas : inside;
    }

    private boolean isConfirmed(ReadRow row, Area area) {
        Optional<String> name = name(row);
        return name.isPresent()
                ? AreaNames.agree(name.get(), area.code(), register)
                : isOfTown() && named.equals(Set.of(area.code()));
    }

    /** The unreadable code with what it may have been: first what its digits allow, then what the name says. */
    private CellValue refused(ReadRow row, CellValue code, List<Area> possible) {
        List<Area> byName = possible.size() > 0 && possible.size() <= MOST ? List.of() : byName(row);
        String candidates = Stream.concat(byName.stream(), possible.size() <= MOST ? possible.stream() : Stream.of())
                .map(area -> area.code() + " " + area.name())
                .distinct()
                .limit(MOST)
                .collect(Collectors.joining(", "));
        return candidates.isEmpty()
                ? code
                : CellValue.unreadable(code.raw().orElseThrow(), "type.code_candidates", candidates);
    }

    private List<Area> byName(ReadRow row) {
        Optional<String> name = name(row);
        return name.isEmpty()
                ? List.of()
                : named.stream()
                        .flatMap(town ->
                                isOfTown() ? register.find(town, day).stream() : register.units(town, day).stream())
                        .filter(area -> AreaNames.agree(name.get(), area.code(), register))
                        .toList();
    }

    private Optional<String> name(ReadRow row) {
        return row.text(isOfTown() ? "town_name" : "unit_name");
    }

    private boolean isOfTown() {
        return table.form().field(RowsByTown.townField(table)).orElseThrow().type() == FieldType.CODE9;
    }
}
