package org.urbanstat.pipeline;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.audit.Act;
import org.urbanstat.audit.ActKind;
import org.urbanstat.audit.AuditTrail;
import org.urbanstat.definitions.DefinitionFile;
import org.urbanstat.pipeline.ConfirmationRows.Shown;
import org.urbanstat.validation.RevisionActRows.Deed;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Sha256;
import org.urbanstat.vocabulary.Text;

/**
 * Confirms allocations and scorecards: what the last release shows is frozen, and every later one shows the same. Each act
 * is rows and a line in the audit that carries their hash, written in the current transaction; it becomes visible with the
 * next run. Nothing takes it back; what a later correction would have given is a clawback.
 */
public final class Confirmations {
    private static final Messages MESSAGES = Messages.beside(Confirmations.class);

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    public Confirmations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.trail = new AuditTrail(jdbc);
        this.clock = clock;
    }

    /**
     * What is meant.
     *
     * @param county absent: every county of which the last release shows something
     */
    public record Chosen(String policy, Period period, Optional<AreaCode> county) {}

    /**
     * What was done.
     *
     * @param counties by code
     * @param provisionalCount rows that were confirmed although a return that would move them is missing
     */
    public record Done(
            String policy, Period period, List<String> counties, long release, long rowCount, long provisionalCount) {}

    /**
     * Freezes what the last release shows.
     *
     * @param excluded receivers without a figure that are confirmed without one
     * @throws NotDone when there is nothing to confirm, it is confirmed already or by another policy, it is a part of what
     *     several counties share, a receiver has no figure and is not excluded, or one with a figure is
     */
    public Done confirm(Chosen chosen, List<AreaCode> excluded, RevisionActs.Why why) {
        ConfirmationRows rows = new ConfirmationRows(jdbc, chosen.policy(), chosen.period());
        List<Shown> all = shown(chosen, rows);
        List<Shown> shown = of(chosen, all);
        List<String> leftOut = excluded.stream().map(AreaCode::digits).toList();
        Confirmable.refuse(chosen, shown, leftOut);
        LastRelease release = LastRelease.in(jdbc).orElseThrow();
        DefinitionFile policy = rows.file(release.definitionsSha256());
        SharedPool pool = SharedPool.of(all.get(0).kindOf(), policy);
        pool.refusePart(chosen, all);
        pool.refuseAskew(chosen, shown);
        Text without = MESSAGES.text("confirmed.without", why.reason());
        rows.keep(all.get(0).kindOf(), shown);
        List<KeptCounty> kept = shown.stream()
                .map(s -> rows.kept(
                        s,
                        release.releaseId(),
                        pool.isShared(),
                        s.withoutFigure().stream().filter(leftOut::contains).toList(),
                        without))
                .toList();
        rows.confirm(policy, kept, deed(chosen, confirmed(release, policy, kept), leftOut, why));
        return done(chosen, shown, release.releaseId());
    }

    /** What the audit carries of it: without these rows and this policy the act is another one. */
    private static Map<String, String> confirmed(LastRelease release, DefinitionFile policy, List<KeptCounty> kept) {
        return Map.of(
                "state", "confirmed",
                "release", Long.toString(release.releaseId()),
                "row_count",
                        Long.toString(
                                kept.stream().mapToLong(KeptCounty::rowCount).sum()),
                "rows_sha256", KeptCounty.sha256(kept).hex(),
                "policy_sha256", Sha256.of(policy.text()).hex());
    }

    /**
     * Says that the leading group has published a confirmed scorecard.
     *
     * @throws NotDone when it is no scorecard, is not confirmed yet or is published already
     */
    public Done publish(Chosen chosen, RevisionActs.Why why) {
        ConfirmationRows rows = new ConfirmationRows(jdbc, chosen.policy(), chosen.period());
        List<Shown> shown = of(chosen, shown(chosen, rows));
        shown.forEach(s -> Confirmable.refuseUnpublishable(chosen, s));
        Map<String, String> details = Map.of(
                "state",
                "published",
                "counties_sha256",
                PublishedScores.sha256(shown.stream().map(Shown::areaCode).toList())
                        .hex());
        Deed deed = deed(chosen, details, List.of(), why);
        shown.forEach(s -> rows.publish(s, deed));
        return done(chosen, shown, LastRelease.in(jdbc).orElseThrow().releaseId());
    }

    private static Done done(Chosen chosen, List<Shown> shown, long release) {
        return new Done(
                chosen.policy(),
                chosen.period(),
                shown.stream().map(Shown::areaCode).toList(),
                release,
                shown.stream().mapToLong(Shown::rowCount).sum(),
                shown.stream().mapToLong(Shown::provisionalCount).sum());
    }

    private static List<Shown> shown(Chosen chosen, ConfirmationRows rows) {
        List<Shown> shown = rows.shown();
        if (shown.isEmpty()) {
            List<String> periods = rows.periods();
            throw periods.isEmpty()
                    ? new NotDone("confirm.no.policy", chosen.policy(), listed(rows.policies()))
                    : new NotDone("confirm.no.period", chosen.policy(), chosen.period(), listed(periods));
        }
        return shown;
    }

    private static List<Shown> of(Chosen chosen, List<Shown> all) {
        List<Shown> shown = new ArrayList<>(all);
        chosen.county().ifPresent(county -> shown.removeIf(s -> !s.areaCode().equals(county.digits())));
        if (shown.isEmpty()) {
            throw new NotDone(
                    "confirm.no.county",
                    chosen.policy(),
                    chosen.period(),
                    chosen.county().orElseThrow(),
                    SomeNamed.of(all.stream().map(Shown::areaCode).toList(), ", "));
        }
        return List.copyOf(shown);
    }

    private Deed deed(Chosen chosen, Map<String, String> details, List<String> excluded, RevisionActs.Why why) {
        Map<String, String> all = new TreeMap<>(details);
        chosen.county().ifPresent(county -> all.put("county", county.digits()));
        if (!excluded.isEmpty()) {
            all.put("excluded", listed(excluded));
        }
        Act act = new Act(
                clock.instant(),
                why.actor(),
                ActKind.CONFIRM,
                subject(chosen.policy(), chosen.period().text()),
                why.reason(),
                all);
        return new Deed(why.actor(), clock.instant(), why.reason(), trail.append(act));
    }

    /** What the audit says was confirmed. */
    static String subject(String policy, String period) {
        return "policy " + policy + " " + period;
    }

    private static String listed(List<String> words) {
        return String.join(", ", words);
    }
}
