package org.urbanstat.validation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.Form.Frequency;
import org.urbanstat.parsing.Table;
import org.urbanstat.vocabulary.Cell;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Text;

/**
 * The period of a table, from what stands above it, the sheet's name and the file's name.
 *
 * @param period absent when none says it, or when a monthly form is given a year only
 * @param spoken what each source says that says something, the title first
 */
record TablePeriod(Optional<Period> period, List<Spoken> spoken, boolean isAgreed) {
    /** So many sources of a disagreement are named. */
    private static final int MOST = 8;

    /** What one source says. */
    record Spoken(Source source, SpokenPeriod period) {}

    static TablePeriod of(Form form, List<Source> sources) {
        List<Spoken> spoken = new ArrayList<>();
        for (Source source : sources) {
            for (SpokenPeriod period : SpokenPeriod.in(source.text(), form.frequency())) {
                spoken.add(new Spoken(source, period));
            }
        }
        if (form.frequency() == Frequency.MONTH) {
            spoken.addAll(monthsAlone(sources, spoken));
        }
        return new TablePeriod(key(form.frequency(), spoken), List.copyOf(spoken), isAgreed(spoken, form.frequency()));
    }

    /** Whether each period agrees with each, itself included: a part of a year agrees with nothing. */
    private static boolean isAgreed(List<Spoken> spoken, Frequency frequency) {
        Set<SpokenPeriod> said = new LinkedHashSet<>();
        spoken.forEach(each -> said.add(each.period()));
        for (SpokenPeriod one : said) {
            for (SpokenPeriod other : said) {
                if (!one.agreesWith(other, frequency)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A sheet 3月 beside a title of 2024: a month without a year is of the year that the others say. */
    private static List<Spoken> monthsAlone(List<Source> sources, List<Spoken> spoken) {
        Set<Source> speaking = spoken.stream().map(Spoken::source).collect(Collectors.toSet());
        List<Spoken> months = new ArrayList<>();
        for (Source source : spoken.isEmpty() ? List.<Source>of() : sources) {
            OptionalInt month =
                    speaking.contains(source) ? OptionalInt.empty() : SpokenPeriod.monthAlone(source.text());
            month.ifPresent(any -> months.add(
                    new Spoken(source, new SpokenPeriod(spoken.get(0).period().year(), month))));
        }
        return months;
    }

    /** The first source's period; a month that it leaves open comes from the next that says one of the same year. */
    private static Optional<Period> key(Frequency frequency, List<Spoken> spoken) {
        if (spoken.isEmpty()) {
            return Optional.empty();
        }
        int year = spoken.get(0).period().year();
        if (frequency != Frequency.MONTH) {
            return Optional.of(Period.ofYear(year));
        }
        return spoken.stream()
                .map(Spoken::period)
                .filter(p -> p.year() == year && p.month().isPresent())
                .map(SpokenPeriod::month)
                .map(OptionalInt::getAsInt)
                .findFirst()
                .map(month -> Period.ofMonth(year, month));
    }

    List<PlacedFinding> disagreement(Form form, Table table) {
        if (isAgreed) {
            return List.of();
        }
        Spoken first = spoken.get(0);
        boolean isPart = spoken.stream().anyMatch(s -> !s.period().part().isEmpty());
        String sentence = isPart ? "period_agrees.part" : "period_agrees";
        FindingDraft draft = new FindingDraft(form.code() + ".period_agrees.period", Severity.ERROR, sentence)
                .sheet(table.sheet())
                .rawText(first.source().text())
                .found(listed().zh())
                .expected(first.period().printed())
                .words(listed());
        draft.cell(where(table));
        return List.of(draft.placed());
    }

    /** The first place with a cell that speaks; where sheet and file alone do, the place where a title ought to stand. */
    private Cell where(Table table) {
        return spoken.stream()
                .flatMap(s -> s.source().cell().stream())
                .findFirst()
                .orElseGet(() -> FileFindings.where(table));
    }

    private Text listed() {
        return new Text(listed(Language.ZH), listed(Language.EN));
    }

    private String listed(Language language) {
        return spoken.stream()
                .limit(MOST)
                .map(s -> Sentences.ALL.in(
                        language,
                        "source.says",
                        s.source().place(),
                        s.source().text(),
                        s.period().printed()))
                .collect(Collectors.joining(language == Language.ZH ? ";" : "; "));
    }
}
