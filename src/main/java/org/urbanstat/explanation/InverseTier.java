package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.urbanstat.definitions.PersonLandPolicy;
import org.urbanstat.linkage.PersonLandQuota;
import org.urbanstat.linkage.PersonLandQuotaRow;
import org.urbanstat.linkage.TownLandInputs;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** How many more urban residents a town needs for the next better standard of land. */
record InverseTier(PersonLandPolicy policy, Period period, TownLandInputs town) {
    private static final long MOST = 1_000_000_000L;

    List<InverseAnswer> answers() {
        PersonLandQuotaRow row = PersonLandQuota.compute(policy, period, town);
        BigDecimal now = row.quota()
                .map(PersonLandQuotaRow.Quota::standardM2PerPerson)
                .orElseThrow(() -> new NotTried("inverse.not.computable", town.town(), Text.joined(row.reasons())));
        OptionalLong needed =
                LeastCount.of(MOST, n -> with(n).standardM2PerPerson().compareTo(now) > 0);
        Text goal = Basis.text("inverse.goal.tier", now.toPlainString());
        Text proof = needed.isEmpty()
                ? Basis.text("inverse.best.tier", now.toPlainString())
                : Basis.text(
                        "inverse.proof",
                        Long.toString(needed.getAsLong()),
                        shown(needed.getAsLong()),
                        Long.toString(needed.getAsLong() - 1),
                        shown(needed.getAsLong() - 1));
        return List.of(new InverseAnswer(goal, Basis.text("inverse.lever.urban", period.yearBefore()), needed, proof));
    }

    private PersonLandQuotaRow.Quota with(long more) {
        Optional<PersonLandQuotaRow.Quota> quota =
                PersonLandQuota.compute(policy, period, town.with(0, more)).quota();
        return quota.orElseThrow();
    }

    private String shown(long more) {
        return with(more).standardM2PerPerson().toPlainString() + " m2 ("
                + with(more).perCapitaLandM2().toPlainString() + ")";
    }
}
