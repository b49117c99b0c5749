package org.urbanstat.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.Messages;
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

    /**
     * What is kept of a county.
     *
     * @param saidCount and its hash, as the confirmation has them; null of an earlier program
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
            @Nullable Long saidCount,
            @Nullable String saidSha256,
            long rowCount,
            String rowsSha256) {
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
            return saidSha256 != null
                    && (!saidSha256.equals(rowsSha256) || !Objects.equals(saidCount, Long.valueOf(rowCount)));
        }
    }

    private record Published(String policyCode, String period, String areaCode, long eventId) {}

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

    /** How many acts of an earlier program carry no hash, so that only the releases speak for their rows. */
    public long unhashed() {
        return sql("acts-of-confirmation").query(Said.class).list().stream()
                .filter(said -> said.sha256().isEmpty())
                .count();
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
                String.valueOf(kept.saidCount()),
                String.valueOf(kept.saidSha256()),
                Long.toString(kept.rowCount()),
                shown(kept.rowsSha256()));
    }

    private List<Text> changedActs(List<Kept> kept) {
        Map<Long, List<Kept>> confirmed = kept.stream().collect(Collectors.groupingBy(Kept::eventId));
        Map<Long, List<Published>> published = sql("scores-published").query(Published.class).list().stream()
                .collect(Collectors.groupingBy(Published::eventId));
        List<Text> broken = new ArrayList<>();
        for (Said said : sql("acts-of-confirmation").query(Said.class).list()) {
            List<Kept> rows = said.state().equals("confirmed") ? removed(confirmed, said) : List.of();
            List<Published> scores = said.state().equals("published") ? removed(published, said) : List.of();
            boolean isOther = rows.stream().anyMatch(r -> !is(said, r.policyCode(), r.period()))
                    || scores.stream().anyMatch(s -> !is(said, s.policyCode(), s.period()));
            String now = said.state().equals("published")
                    ? PublishedScores.sha256(
                                    scores.stream().map(Published::areaCode).toList())
                            .hex()
                    : KeptCounty.sha256(rows.stream().map(Kept::county).toList())
                            .hex();
            if (isOther || !said.sha256().isEmpty() && !said.sha256().equals(now)) {
                broken.add(MESSAGES.text("verify.confirmed.act", said.eventId(), said.subject(), said.sha256(), now));
            }
            if (!said.policySha256().isEmpty() && !said.policySha256().equals(said.keptPolicySha256())) {
                broken.add(MESSAGES.text(
                        "verify.confirmed.policy",
                        said.eventId(),
                        said.subject(),
                        said.policySha256(),
                        shown(said.keptPolicySha256())));
            }
        }
        confirmed.values().stream()
                .flatMap(Collection::stream)
                .map(r -> unsaid(r.policyCode(), r.period(), r.areaCode(), r.eventId()))
                .forEach(broken::add);
        published.values().stream()
                .flatMap(Collection::stream)
                .map(p -> unsaid(p.policyCode(), p.period(), p.areaCode(), p.eventId()))
                .forEach(broken::add);
        return broken;
    }

    private static boolean is(Said said, String policy, String period) {
        return said.subject().equals(Confirmations.subject(policy, period));
    }

    /** What is left in the end, no act speaks of. */
    private static <T> List<T> removed(Map<Long, List<T>> byEvent, Said said) {
        List<T> rows = byEvent.remove(said.eventId());
        return rows == null ? List.of() : rows;
    }

    private static Text unsaid(String policy, String period, String area, long event) {
        return MESSAGES.text("verify.confirmed.unsaid", policy, period, area, event);
    }

    private JdbcClient.StatementSpec sql(String name) {
        return jdbc.sql(text(name));
    }

    private static String text(String name) {
        return SqlFile.beside(ConfirmationProof.class, name).text();
    }
}
