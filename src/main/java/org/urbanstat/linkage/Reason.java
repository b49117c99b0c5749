package org.urbanstat.linkage;

import java.util.List;
import java.util.stream.Collectors;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** The sentences that stand beside a reward or a quota. */
final class Reason {
    private static final Messages MESSAGES = Messages.beside(Reason.class);
    private static final int CODES_SHOWN = 5;

    private Reason() {}

    static Text rewardLacksReturn(String form, Period period) {
        return MESSAGES.text("money.return_missing", form(form), period);
    }

    static Text originsBlank(Period cohort) {
        return MESSAGES.text("money.origins_blank", form("settlement"), cohort);
    }

    static Text countsZeroWhereNotOwed(String form, Period period) {
        return MESSAGES.text("money.not_owed", form(form), period);
    }

    static Text beforeFirstCohort(Period first, List<Period> cohorts) {
        return MESSAGES.text("money.before_first_cohort", first, listed(cohorts));
    }

    static Text effortLacksReturn(List<Period> periods) {
        return MESSAGES.text("money.effort_return_missing", form("population"), listed(periods));
    }

    static Text effortUnknown(Period period) {
        return MESSAGES.text("money.effort_unknown", period);
    }

    static Text effortFell(Period before) {
        return MESSAGES.text("money.effort_fell", before);
    }

    static Text componentDropped(MoneyComponent component) {
        return MESSAGES.text("money.component_dropped", MESSAGES.text("component." + component.word()));
    }

    static Text sharedWithout(List<AreaCode> towns) {
        return MESSAGES.text("money.shared_without", towns.size(), shown(towns));
    }

    static Text othersLackPopulation(List<AreaCode> towns) {
        return MESSAGES.text("money.others_lack_population", towns.size(), shown(towns), form("population"));
    }

    static Text allComponentsZero(Period period) {
        return MESSAGES.text("money.all_components_zero", period);
    }

    static Text quotaLacksReturn(String form, Period period) {
        return MESSAGES.text("land.return_missing", form(form), period);
    }

    static Text quotaWithoutReturnOwed(String form, Period period) {
        return MESSAGES.text("land.not_owed", form(form), period);
    }

    static Text noUrbanResidents(Period period) {
        return MESSAGES.text("land.no_urban_residents", period);
    }

    static Text supercityCentre() {
        return MESSAGES.text("land.supercity_centre");
    }

    private static Text form(String code) {
        return MESSAGES.text("form." + code);
    }

    private static Text listed(List<?> words) {
        return new Text(joined(words, "、"), joined(words, ", "));
    }

    /** A long list would drown the sentence; the rows of the others name themselves. */
    private static Text shown(List<AreaCode> towns) {
        Text first = listed(towns.stream().limit(CODES_SHOWN).toList());
        return towns.size() <= CODES_SHOWN ? first : MESSAGES.text("towns.and_more", first);
    }

    private static String joined(List<?> words, String separator) {
        return words.stream().map(String::valueOf).collect(Collectors.joining(separator));
    }
}
