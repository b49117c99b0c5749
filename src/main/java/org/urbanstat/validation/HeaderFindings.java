package org.urbanstat.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.urbanstat.definitions.Field;
import org.urbanstat.parsing.Table.HeaderProblem;
import org.urbanstat.parsing.Table.Kind;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Text;

/** What the header of a return's table lacks or leaves open, and in which units its columns were taken. */
final class HeaderFindings {
    private final ReadReturn of;

    private HeaderFindings(ReadReturn of) {
        this.of = of;
    }

    static List<PlacedFinding> of(ReadReturn of) {
        HeaderFindings header = new HeaderFindings(of);
        List<PlacedFinding> findings = new ArrayList<>();
        of.table().table().problems().stream()
                .filter(problem -> !PeriodColumn.isOne(problem))
                .filter(problem -> !header.isGivenOtherwise(problem))
                .forEach(problem -> findings.add(header.finding(problem)));
        of.form().fields().stream().filter(header::isSilentlyMissing).forEach(f -> findings.add(header.missing(f)));
        of.form().fields().forEach(field -> findings.addAll(header.units(field)));
        return findings;
    }

    /** A required column that is not there although nothing was said of it. */
    private boolean isSilentlyMissing(Field field) {
        return field.required()
                && !TownOfTitle.gives(of.rows(), field.code())
                && !of.table().hasColumn(field.code())
                && of.table().table().problems().stream()
                        .noneMatch(p -> p.field().equals(field.code())
                                || (p.kind() != Kind.UNKNOWN_COLUMN
                                        && p.candidates().contains(field.code())));
    }

    private boolean isGivenOtherwise(HeaderProblem problem) {
        return problem.kind() == Kind.MISSING_COLUMN && TownOfTitle.gives(of.rows(), problem.field());
    }

    private PlacedFinding finding(HeaderProblem problem) {
        return switch (problem.kind()) {
            case MISSING_COLUMN ->
                of.form().field(problem.field()).map(this::missing).orElseThrow();
            case TWO_COLUMNS_FOR_ONE_FIELD ->
                draft("header_twice", problem.field(), problem)
                        .words(of.name(problem.field()), problem.found())
                        .placed();
            case AMBIGUOUS_HEADER ->
                draft("header_ambiguous", candidate(problem), problem)
                        .words(problem.found(), candidates(problem))
                        .placed();
            case UNKNOWN_COLUMN -> unknown(problem);
        };
    }

    /** A header that is nearly one of the form's is told to be so, and is not read as it. */
    private PlacedFinding unknown(HeaderProblem problem) {
        boolean isNear = !problem.candidates().isEmpty();
        if (problem.found().isEmpty()) {
            return draft("header_unknown", "column", "header_unknown.blank", problem)
                    .words(of.table().place(problem.column()))
                    .placed();
        }
        return draft("header_unknown", "column", isNear ? "header_unknown.near" : "header_unknown", problem)
                .words(problem.found(), candidates(problem))
                .placed();
    }

    private FindingDraft draft(String rule, String field, HeaderProblem problem) {
        return draft(rule, field, rule, problem);
    }

    private FindingDraft draft(String rule, String field, String sentence, HeaderProblem problem) {
        FindingDraft draft = of.finding(of.form().code() + "." + rule + "." + field, severity(problem), sentence)
                .rawText(problem.found());
        if (problem.row() > 0 && problem.column() > 0) {
            draft.cell(of.table().table().cell(problem.column(), problem.row()));
        }
        return draft;
    }

    private static Severity severity(HeaderProblem problem) {
        Severity unknown = problem.candidates().isEmpty() ? Severity.NOTE : Severity.WARNING;
        return problem.kind() == Kind.UNKNOWN_COLUMN ? unknown : Severity.ERROR;
    }

    private PlacedFinding missing(Field field) {
        Severity severity = field.required() ? Severity.ERROR : Severity.NOTE;
        return of.finding(of.form().code() + ".header_missing." + field.code(), severity, "header_missing")
                .cell(of.table().table().headerCell())
                .expected(field.header())
                .words(field.name(), field.header())
                .placed();
    }

    /** The field that the ambiguous header would fill: the first candidate that has no column of its own. */
    private String candidate(HeaderProblem problem) {
        List<String> open = problem.candidates().stream()
                .filter(field -> !of.table().hasColumn(field))
                .toList();
        List<String> choice = open.isEmpty() ? problem.candidates() : open;
        return !problem.field().isEmpty() ? problem.field() : choice.isEmpty() ? "column" : choice.get(0);
    }

    private Text candidates(HeaderProblem problem) {
        return new Text(candidates(problem, Language.ZH), candidates(problem, Language.EN));
    }

    private String candidates(HeaderProblem problem, Language language) {
        return problem.candidates().stream()
                .map(field -> of.name(field).in(language))
                .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
    }

    private List<PlacedFinding> units(Field field) {
        ColumnUnit unit = of.table().units().get(field.code());
        if (unit == null) {
            return List.of();
        }
        List<PlacedFinding> findings = new ArrayList<>();
        if (unit.conflict()) {
            findings.add(unit(field, "unit_conflict", Severity.ERROR, unit));
        }
        if (unit.overrules()) {
            findings.add(unit(field, "unit_overruled", Severity.NOTE, unit));
        }
        if (unit.converts()) {
            findings.add(unit(field, "unit_converted", Severity.NOTE, unit));
        }
        return findings;
    }

    private PlacedFinding unit(Field field, String rule, Severity severity, ColumnUnit unit) {
        FindingDraft draft = of.finding(of.form().code() + "." + rule + "." + field.code(), severity, rule);
        of.table().cell(field.code(), of.table().table().headerRow()).ifPresent(draft::cell);
        return draft.found(unit.word())
                .expected(field.unit())
                .words(
                        field.name(),
                        unit.word(),
                        field.unit(),
                        of.table().table().unitLine())
                .placed();
    }
}
