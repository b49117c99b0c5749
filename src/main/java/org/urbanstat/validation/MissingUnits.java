package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.validation.Check.Result;

/** The units that the register has on the day of the period and the return lacks. */
final class MissingUnits {
    private MissingUnits() {}

    static Result of(ReadReturn of, CheckRule rule, String sentence, Predicate<Area> isWanted) {
        boolean isReadable =
                of.rows().stream().allMatch(row -> row.text(rule.field()).isPresent());
        if (!isReadable) {
            return new Result(List.of(), false);
        }
        Set<String> present = of.rows().stream()
                .map(row -> row.text(rule.field()).orElseThrow())
                .collect(Collectors.toSet());
        List<Area> wanted = of.register().units(of.town(), of.day()).stream()
                .filter(isWanted)
                .toList();
        List<Area> missing = wanted.stream()
                .filter(unit -> !present.contains(unit.code().digits()))
                .toList();
        return Result.complete(missing.isEmpty() ? List.of() : List.of(finding(of, rule, sentence, wanted, missing)));
    }

    private static PlacedFinding finding(
            ReadReturn of, CheckRule rule, String sentence, List<Area> wanted, List<Area> missing) {
        String listed =
                missing.stream().map(unit -> unit.code() + " " + unit.name()).collect(Collectors.joining(", "));
        int found = wanted.size() - missing.size();
        FindingDraft draft = of.finding(rule.ruleCode(), rule.severity(), sentence);
        of.table().cell(rule.field(), of.table().table().headerRow()).ifPresent(draft::cell);
        return draft.found(Integer.toString(found))
                .expected(Integer.toString(wanted.size()))
                .difference(new BigDecimal(-missing.size()))
                .words(missing.size(), listed, wanted.size(), of.day())
                .placed();
    }
}
