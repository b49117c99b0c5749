package org.urbanstat.pipeline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.audit.Act;
import org.urbanstat.audit.ActKind;
import org.urbanstat.audit.AuditTrail;
import org.urbanstat.validation.ReturnKey;
import org.urbanstat.validation.Revision;
import org.urbanstat.validation.RevisionActRows;
import org.urbanstat.validation.RevisionActRows.Deed;
import org.urbanstat.validation.Revisions;

/**
 * Withdraws revisions and accepts rejected ones. Each act is a row and a line in the audit, written in the current
 * transaction; figures follow with the next run, which is a function of what came and of these acts.
 */
public final class RevisionActs {
    private final Revisions revisions;
    private final RevisionActRows rows;
    private final AuditTrail trail;
    private final Clock clock;
    private final ZoneId zone;

    /** @param zone in which a day of expiry begins */
    public RevisionActs(JdbcClient jdbc, Clock clock, ZoneId zone) {
        this.revisions = new Revisions(jdbc);
        this.rows = new RevisionActRows(jdbc);
        this.trail = new AuditTrail(jdbc);
        this.clock = clock;
        this.zone = zone;
    }

    /** Who acts, and why. */
    public record Why(String actor, String reason) {}

    /**
     * Withdraws a revision: it no longer counts.
     *
     * @param number absent: the latest, where that is the one in force
     * @throws NotDone when there is no such revision, or it is withdrawn already, or it is not clear which one is meant
     */
    public RevisionAct withdraw(ReturnKey key, Optional<Integer> number, Why why) {
        List<Revision> all = revisions(key);
        Revision revision = number.map(n -> numbered(key, all, n)).orElseGet(() -> toWithdraw(key, all));
        if (!revision.counts()) {
            throw new NotDone("withdrawn.already", key, revision.number(), key.options());
        }
        Deed deed = deed(ActKind.WITHDRAW, key, revision, Map.of(), why);
        rows.withdraw(key, revision.number(), false, deed);
        return act(key, revision, List.of(), deed);
    }

    /**
     * Takes a withdrawal back: the revision counts again.
     *
     * @param number absent: the only one that is withdrawn
     */
    public RevisionAct undoWithdrawal(ReturnKey key, Optional<Integer> number, Why why) {
        List<Revision> all = revisions(key);
        Revision revision = number.map(n -> numbered(key, all, n))
                .orElseGet(() -> only(key, all, r -> !r.counts(), "withdrawn.none", "withdrawn.several"));
        if (revision.counts()) {
            throw new NotDone("not.withdrawn", key, revision.number(), key.options());
        }
        Deed deed = deed(ActKind.WITHDRAW_UNDO, key, revision, Map.of(), why);
        rows.withdraw(key, revision.number(), true, deed);
        return act(key, revision, List.of(), deed);
    }

    /**
     * Waives the errors of some rules in a rejected revision.
     *
     * @param number absent: the latest that counts
     * @param expiresOn the first day on which it no longer holds
     * @throws NotDone when there is no such revision, it is not rejected, or a rule is none that rejects it
     */
    public RevisionAct accept(
            ReturnKey key, Optional<Integer> number, List<String> rules, LocalDate expiresOn, Why why) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (!expiresOn.isAfter(today)) {
            throw new NotDone("expired", expiresOn, today);
        }
        List<Revision> all = revisions(key);
        Revision revision = number.map(n -> numbered(key, all, n)).orElseGet(() -> latest(key, all));
        refuseUnacceptable(key, revision, rules);
        Map<String, String> details = Map.of("rules", String.join(", ", rules), "expires_on", expiresOn.toString());
        Deed deed = deed(ActKind.ACCEPT, key, revision, details, why);
        rules.forEach(rule -> rows.accept(key, revision.number(), rule, Optional.of(expiresOn), deed));
        return act(key, revision, rules, deed);
    }

    /**
     * Takes acceptances back.
     *
     * @param number absent: the only revision with an acceptance
     * @param chosen none: every rule accepted in it
     */
    public RevisionAct undoAcceptance(ReturnKey key, Optional<Integer> number, List<String> chosen, Why why) {
        List<Revision> all = revisions(key);
        Revision revision = number.map(n -> numbered(key, all, n))
                .orElseGet(() -> only(key, all, r -> !r.accepted().isEmpty(), "accepted.none", "accepted.several"));
        List<String> accepted =
                revision.accepted().stream().map(Revision.Accepted::rule).toList();
        List<String> rules = chosen.isEmpty() ? accepted : chosen;
        if (rules.isEmpty() || !accepted.containsAll(rules)) {
            throw new NotDone("not.accepted", key, revision.number(), listed(accepted), key.options());
        }
        Deed deed = deed(ActKind.ACCEPT_UNDO, key, revision, Map.of("rules", String.join(", ", rules)), why);
        rules.forEach(rule -> rows.accept(key, revision.number(), rule, Optional.empty(), deed));
        return act(key, revision, rules, deed);
    }

    private List<Revision> revisions(ReturnKey key) {
        List<Revision> all = revisions.of(key);
        if (all.isEmpty()) {
            List<String> others = revisions.ofTown(key);
            throw others.isEmpty()
                    ? new NotDone("no.town", key.town())
                    : new NotDone("no.return", key, key.town(), String.join(", ", others), key.town());
        }
        return all;
    }

    private static Revision numbered(ReturnKey key, List<Revision> all, int number) {
        return all.stream()
                .filter(r -> r.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotDone("no.revision", key, number, numbers(all), key.options()));
    }

    private static Revision latest(ReturnKey key, List<Revision> all) {
        return all.stream()
                .filter(Revision::counts)
                .max(Comparator.comparing(Revision::number))
                .orElseThrow(() -> new NotDone("all.withdrawn", key, numbers(all), key.options()));
    }

    /** Where the latest is rejected and another one is in force, either could be meant. */
    private static Revision toWithdraw(ReturnKey key, List<Revision> all) {
        Revision latest = latest(key, all);
        Optional<Revision> inForce =
                all.stream().filter(r -> r.isInForce() && r.counts()).findFirst();
        if (inForce.isPresent() && inForce.get().number() != latest.number()) {
            throw new NotDone("which", key, latest.number(), inForce.get().number(), key.options());
        }
        return latest;
    }

    private static Revision only(
            ReturnKey key, List<Revision> all, Predicate<Revision> meant, String none, String several) {
        List<Revision> found = all.stream().filter(meant).toList();
        if (found.size() != 1) {
            throw new NotDone(found.isEmpty() ? none : several, key, numbers(found), key.options());
        }
        return found.get(0);
    }

    private static void refuseUnacceptable(ReturnKey key, Revision revision, List<String> rules) {
        if (!revision.counts()) {
            throw new NotDone("accept.withdrawn", key, revision.number(), key.options());
        }
        if (revision.openRules().isEmpty()) {
            throw new NotDone("not.rejected", key, revision.number(), key.options());
        }
        if (!revision.areRowsKept()) {
            throw new NotDone("rows.not.kept", key, revision.number(), key.options());
        }
        for (String rule : rules) {
            if (!revision.openRules().contains(rule)) {
                throw new NotDone("no.rule", rule, key, revision.number(), listed(revision.openRules()), key.options());
            }
        }
    }

    private Deed deed(ActKind kind, ReturnKey key, Revision revision, Map<String, String> more, Why why) {
        Map<String, String> details = new TreeMap<>(more);
        details.put("revision", Integer.toString(revision.number()));
        long event = trail.append(new Act(clock.instant(), why.actor(), kind, "return " + key, why.reason(), details));
        return new Deed(why.actor(), clock.instant(), why.reason(), event);
    }

    private RevisionAct act(ReturnKey key, Revision before, List<String> rules, Deed deed) {
        List<Revision> now = revisions.of(key);
        Revision after = numbered(key, now, before.number());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Optional<Integer> next = now.stream()
                .filter(r -> r.counts() && r.openRules(today).isEmpty())
                .map(Revision::number)
                .max(Comparator.naturalOrder());
        Optional<Integer> inForce =
                now.stream().filter(Revision::isInForce).map(Revision::number).findFirst();
        return new RevisionAct(deed.eventId(), key, before.number(), rules, after.openRules(today), next, inForce);
    }

    private static String numbers(List<Revision> revisions) {
        return revisions.stream().map(r -> String.valueOf(r.number())).collect(Collectors.joining(", "));
    }

    private static String listed(List<String> rules) {
        return rules.isEmpty() ? "-" : String.join(", ", rules);
    }
}
