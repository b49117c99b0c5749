package org.urbanstat.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;

/** A code that the register has on the day of the period: not unknown, not abolished, not yet to come. */
record CodeKnown(CheckRule rule) implements RowCheck {
    @Override
    public boolean canJudge(ReadRow row) {
        return row.text(rule.field()).isPresent();
    }

    @Override
    public Optional<PlacedFinding> judge(ReadReturn of, ReadRow row) {
        AreaCode code = new AreaCode(row.text(rule.field()).orElseThrow());
        if (of.register().isThere(code, of.day())) {
            return Optional.empty();
        }
        List<Area> lines = of.register().lines(code);
        String name = lines.isEmpty() ? "" : lines.get(lines.size() - 1).name();
        String similar = lines.isEmpty() ? similar(of, row, code) : "";
        String sentence = sentence(lines, of.day(), similar);
        FindingDraft draft = of.finding(rule.ruleCode(), rule.severity(), sentence, row, rule.field());
        return Optional.of(draft.found(code.digits())
                .words(of.name(rule.field()), code, of.day(), name, turningDay(lines, of.day()), similar)
                .placed());
    }

    /** Whose name stands beside the unknown code. */
    private static String similar(ReadReturn of, ReadRow row, AreaCode code) {
        String field = code.level() == AreaLevel.UNIT ? "unit_name" : "town_name";
        return row.text(field)
                .map(name -> new SimilarUnits(of.register(), of.day()).named(name, code))
                .orElse("");
    }

    private static String sentence(List<Area> lines, LocalDate day, String similar) {
        if (lines.isEmpty()) {
            return similar.isEmpty() ? "code_known.unknown" : "code_known.similar";
        }
        return isYetToCome(lines, day) ? "code_known.not_yet" : "code_known.abolished";
    }

    private static boolean isYetToCome(List<Area> lines, LocalDate day) {
        return lines.stream().allMatch(line -> line.validFrom().isAfter(day));
    }

    /** The day from which it is valid, or no longer is. */
    private static String turningDay(List<Area> lines, LocalDate day) {
        if (lines.isEmpty()) {
            return "";
        }
        return isYetToCome(lines, day)
                ? lines.get(0).validFrom().toString()
                : lines.stream()
                        .map(Area::validTo)
                        .filter(end -> !end.isAfter(day))
                        .max(LocalDate::compareTo)
                        .map(LocalDate::toString)
                        .orElse("");
    }
}
