package org.urbanstat.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Sha256;
import org.urbanstat.vocabulary.Text;

/**
 * Proves that what is frozen is what was confirmed: the rows that are kept are those that the release published, and they,
 * the policy and what was decided beside make the hash that the act carries, whose chain the audit proves.
 */
public final class ConfirmationProof {
    private static final Messages MESSAGES = Messages.beside(ConfirmationProof.class);
    private static final int SHOWN = 20;

    private final JdbcClient jdbc;

    public ConfirmationProof(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What an act has to speak of. */
    private interface OfCounty {
        String policyCode();

        String period();

        String areaCode();

        long eventId();
    }

    /**
     * What is kept of a county.
     *
     * @param saidCount and its hash, as the confirmation has them
     */
    private record Kept(
            String policyCode,
            String period,
            String areaCode,
            String kind,
            long releaseId,
            boolean isShared,
            String excluded,
            String withoutZh,
            String withoutEn,
            long eventId,
            long saidCount,
            String saidSha256,
            long rowCount,
            String rowsSha256)
            implements OfCounty {
        KeptCounty county() {
            return new KeptCounty(
                    areaCode,
                    kind,
                    releaseId,
                    isShared,
                    excluded.isEmpty() ? List.of() : List.of(excluded.split(" ")),
                    new Text(withoutZh, withoutEn),
                    rowCount,
                    rowsSha256);
        }

        boolean isChanged() {
            return saidCount != rowCount || !saidSha256.equals(rowsSha256);
        }
    }

    private record Published(String policyCode, String period, String areaCode, long eventId) implements OfCounty {}

    private record Said(
            long eventId, String subject, String state, String sha256, String policySha256, String keptPolicySha256) {}

    private record Changed(
            String tableName,
            String policyCode,
            String period,
            String areaCode,
            long releaseId,
            String key,
            String columnName,
            boolean isKept,
            String kept,
            String published) {
        String sentence() {
            if (!columnName.equals("*")) {
                return "verify.confirmed.value";
            }
            return isKept ? "verify.confirmed.extra" : "verify.confirmed.gone";
        }
    }

    /** What does not hold, the rows that differ from the release first. */
    public List<Text> broken() {
        List<Kept> kept = sql("confirmations-kept").query(Kept.class).list();
        List<Text> broken = new ArrayList<>(changedRows());
        kept.stream()
                .filter(Kept::isChanged)
                .map(ConfirmationProof::changedHash)
                .forEach(broken::add);
        broken.addAll(changedActs(kept));
        return List.copyOf(broken);
    }

    private List<Text> changedRows() {
        List<Changed> all = new ArrayList<>();
        for (ConfirmedKind kind : ConfirmedKind.values()) {
            kind.kept().forEach(table -> all.addAll(changedRows(kind, table)));
        }
        List<Text> told = new ArrayList<>(
                all.stream().limit(SHOWN).map(ConfirmationProof::changedRow).toList());
        if (all.size() > SHOWN) {
            told.add(MESSAGES.text("verify.confirmed.more", all.size() - SHOWN));
        }
        return told;
    }

    private List<Changed> changedRows(ConfirmedKind kind, ConfirmedKind.Kept table) {
        String key = table.key().stream()
                .map(name -> "k.figures ->> '" + name + "' = p.figures ->> '" + name + "'")
                .collect(Collectors.joining(" and "));
        return jdbc.sql(table.in(text("kept-rows-changed"), "c.policy_code", "c.area_code")
                        .replace("{key}", key))
                .param("kind", kind.word())
                .param("key", table.key().toArray(String[]::new))
                .query(Changed.class)
                .list();
    }

    private static Text changedRow(Changed c) {
        return MESSAGES.text(
                c.sentence(),
                c.policyCode(),
                c.period(),
                c.tableName(),
                c.areaCode(),
                c.key(),
                c.releaseId(),
                c.columnName(),
                shown(c.published()),
                shown(c.kept()));
    }

    private static String shown(String value) {
        return value.isEmpty() ? "-" : value;
    }

    private static Text changedHash(Kept kept) {
        return MESSAGES.text(
                "verify.confirmed.hash",
                kept.policyCode(),
                kept.period(),
                kept.areaCode(),
                Long.toString(kept.saidCount()),
                kept.saidSha256(),
                Long.toString(kept.rowCount()),
                shown(kept.rowsSha256()));
    }

    private List<Text> changedActs(List<Kept> kept) {
        Map<Long, List<Kept>> confirmed = kept.stream().collect(Collectors.groupingBy(Kept::eventId));
        Map<Long, List<Published>> published = sql("scores-published").query(Published.class).list().stream()
                .collect(Collectors.groupingBy(Published::eventId));
        List<Text> broken = new ArrayList<>();
        for (Said said : sql("acts-of-confirmation").query(Said.class).list()) {
            if (said.state().equals("published")) {
                List<Published> scores = removed(published, said);
                changedAct(said, scores, publishedHash(scores)).ifPresent(broken::add);
            } else if (said.state().equals("confirmed")) {
                List<Kept> rows = removed(confirmed, said);
                changedAct(said, rows, confirmedHash(rows)).ifPresent(broken::add);
                changedPolicy(said).ifPresent(broken::add);
            }
        }
        Stream.concat(confirmed.values().stream(), published.values().stream())
                .flatMap(List::stream)
                .map(ConfirmationProof::unsaid)
                .forEach(broken::add);
        return broken;
    }

    private static Optional<Text> changedAct(Said said, List<? extends OfCounty> counties, Sha256 now) {
        boolean isOther = counties.stream()
                .anyMatch(c -> !said.subject().equals(Confirmations.subject(c.policyCode(), c.period())));
        return isOther || !said.sha256().equals(now.hex())
                ? Optional.of(
                        MESSAGES.text("verify.confirmed.act", said.eventId(), said.subject(), said.sha256(), now.hex()))
                : Optional.empty();
    }

    private static Sha256 confirmedHash(List<Kept> rows) {
        return KeptCounty.sha256(rows.stream().map(Kept::county).toList());
    }

    private static Sha256 publishedHash(List<Published> scores) {
        return PublishedScores.sha256(scores.stream().map(Published::areaCode).toList());
    }

    private static Optional<Text> changedPolicy(Said said) {
        return said.policySha256().equals(said.keptPolicySha256())
                ? Optional.empty()
                : Optional.of(MESSAGES.text(
                        "verify.confirmed.policy",
                        said.eventId(),
                        said.subject(),
                        said.policySha256(),
                        shown(said.keptPolicySha256())));
    }

    /** What is left in the end, no act speaks of. */
    private static <T> List<T> removed(Map<Long, List<T>> byEvent, Said said) {
        return Objects.requireNonNullElse(byEvent.remove(said.eventId()), List.of());
    }

    private static Text unsaid(OfCounty row) {
        return MESSAGES.text("verify.confirmed.unsaid", row.policyCode(), row.period(), row.areaCode(), row.eventId());
    }

    private JdbcClient.StatementSpec sql(String name) {
        return jdbc.sql(text(name));
    }

    private static String text(String name) {
        return SqlFile.beside(ConfirmationProof.class, name).text();
    }
}
