package org.urbanstat.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** What stands beside a reward or a quota because returns that it is computed from rest on a waiver. */
final class WaivedReturns {
    private static final Messages MESSAGES = Messages.beside(WaivedReturns.class);
    private static final SqlFile RETURNS = SqlFile.beside(WaivedReturns.class, "waived-returns");

    private final Definitions definitions;
    private final Set<String> waived;

    WaivedReturns(JdbcClient jdbc, Definitions definitions) {
        this.definitions = definitions;
        this.waived = new HashSet<>(jdbc.sql(RETURNS.text())
                .query((row, number) -> name(row.getString(1), row.getString(2), row.getString(3)))
                .list());
    }

    /** @param cohorts the years of settlement that the policy counts */
    List<Text> ofReward(AreaCode town, Period period, List<Period> cohorts) {
        List<Text> reasons = new ArrayList<>();
        cohorts.forEach(cohort -> add(reasons, town, "settlement", cohort));
        add(reasons, town, "school", period);
        add(reasons, town, "residence_permit", period);
        add(reasons, town, "population", period);
        add(reasons, town, "population", period.yearBefore());
        return reasons;
    }

    List<Text> ofQuota(AreaCode town, Period period) {
        List<Text> reasons = new ArrayList<>();
        List.of("settlement", "land", "population").forEach(form -> add(reasons, town, form, period.yearBefore()));
        return reasons;
    }

    private void add(List<Text> reasons, AreaCode town, String form, Period year) {
        if (waived.contains(name(town.digits(), form, year.text()))) {
            Text formName = definitions.form(new FormCode(form)).orElseThrow().name();
            reasons.add(MESSAGES.text("linkage.waived", formName, year));
        }
    }

    private static String name(String town, String form, String year) {
        return town + ' ' + form + ' ' + year;
    }
}
