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
import org.urbanstat.pipeline.ConfirmationRows.Shown;
import org.urbanstat.validation.RevisionActRows.Deed;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/**
 * Confirms allocations and scorecards: what the last release shows is frozen, and every later one shows the same. Each act
 * is rows and a line in the audit, written in the current transaction; it becomes visible with the next run. Nothing takes
 * it back; what a later correction would have given is a clawback.
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
     * @throws NotDone when there is nothing to confirm, it is confirmed already, a receiver has no figure and is not
     *     excluded, or one with a figure is
     */
    public Done confirm(Chosen chosen, List<AreaCode> excluded, RevisionActs.Why why) {
        ConfirmationRows rows = new ConfirmationRows(jdbc, chosen.policy(), chosen.period());
        List<Shown> shown = shown(chosen, rows);
        shown.forEach(s -> refuseConfirmed(chosen, s));
        List<String> without =
                shown.stream().flatMap(s -> s.withoutFigure().stream()).toList();
        List<String> leftOut = excluded.stream().map(AreaCode::digits).toList();
        refuseWithoutFigure(chosen, without, leftOut);
        long release = rows.lastRelease().orElseThrow();
        Deed deed = deed(chosen, Map.of("state", "confirmed", "release", Long.toString(release)), leftOut, why);
        Text reason = MESSAGES.text("confirmed.without", why.reason());
        shown.forEach(s -> rows.confirm(
                s, release, s.withoutFigure().stream().filter(leftOut::contains).toList(), reason, deed));
        return done(chosen, shown, release);
    }

    /**
     * Says that the leading group has published a confirmed scorecard.
     *
     * @throws NotDone when it is no scorecard, is not confirmed yet or is published already
     */
    public Done publish(Chosen chosen, RevisionActs.Why why) {
        ConfirmationRows rows = new ConfirmationRows(jdbc, chosen.policy(), chosen.period());
        List<Shown> shown = shown(chosen, rows);
        for (Shown s : shown) {
            if (ConfirmedKind.of(s.kind()) != ConfirmedKind.SCORECARD) {
                throw new NotDone("publish.no.scorecard", chosen.policy());
            }
            if (!s.isConfirmed()) {
                throw new NotDone("publish.not.confirmed", chosen.policy(), chosen.period(), s.areaCode());
            }
            if (s.isPublished()) {
                throw new NotDone("publish.already", chosen.policy(), chosen.period(), s.areaCode());
            }
        }
        Deed deed = deed(chosen, Map.of("state", "published"), List.of(), why);
        shown.forEach(s -> rows.publish(s, deed));
        return done(chosen, shown, rows.lastRelease().orElseThrow());
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
        List<Shown> shown = new ArrayList<>(rows.shown());
        if (shown.isEmpty()) {
            List<String> periods = rows.periods();
            throw periods.isEmpty()
                    ? new NotDone("confirm.no.policy", chosen.policy(), listed(rows.policies()))
                    : new NotDone("confirm.no.period", chosen.policy(), chosen.period(), listed(periods));
        }
        String counties = listed(shown.stream().map(Shown::areaCode).toList());
        chosen.county().ifPresent(county -> shown.removeIf(s -> !s.areaCode().equals(county.digits())));
        if (shown.isEmpty()) {
            throw new NotDone(
                    "confirm.no.county",
                    chosen.policy(),
                    chosen.period(),
                    chosen.county().orElseThrow(),
                    counties);
        }
        return shown;
    }

    private static void refuseConfirmed(Chosen chosen, Shown shown) {
        if (shown.isConfirmed()) {
            throw new NotDone(
                    "confirm.already",
                    chosen.policy(),
                    chosen.period(),
                    shown.areaCode(),
                    String.valueOf(shown.confirmedBy()),
                    String.valueOf(shown.confirmedRelease()));
        }
    }

    private static void refuseWithoutFigure(Chosen chosen, List<String> without, List<String> excluded) {
        List<String> open =
                without.stream().filter(town -> !excluded.contains(town)).toList();
        if (!open.isEmpty()) {
            throw new NotDone(
                    "confirm.not.computable",
                    chosen.policy(),
                    chosen.period(),
                    listed(open),
                    "--exclude " + String.join(" --exclude ", without));
        }
        excluded.stream().filter(town -> !without.contains(town)).findFirst().ifPresent(town -> {
            throw new NotDone("confirm.has.figure", town, chosen.policy(), chosen.period());
        });
    }

    private Deed deed(Chosen chosen, Map<String, String> details, List<String> excluded, RevisionActs.Why why) {
        Map<String, String> all = new TreeMap<>(details);
        chosen.county().ifPresent(county -> all.put("county", county.digits()));
        if (!excluded.isEmpty()) {
            all.put("excluded", listed(excluded));
        }
        String subject = "policy " + chosen.policy() + " " + chosen.period();
        long event = trail.append(new Act(clock.instant(), why.actor(), ActKind.CONFIRM, subject, why.reason(), all));
        return new Deed(why.actor(), clock.instant(), why.reason(), event);
    }

    private static String listed(List<String> words) {
        return String.join(", ", words);
    }
}
