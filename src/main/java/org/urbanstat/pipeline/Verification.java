package org.urbanstat.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.audit.AuditChain;
import org.urbanstat.audit.ChainState;
import org.urbanstat.definitions.InvalidDefinitions;
import org.urbanstat.publication.Recomputation;
import org.urbanstat.publication.ReleaseProof;
import org.urbanstat.publication.VerifyingKey;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Text;

/**
 * Proves a release: what is stored is what was published, what is frozen is what was confirmed, the chains of manifests and
 * of the audit are whole, and the archive gives the same tables again.
 */
public final class Verification {
    private static final Messages MESSAGES = Messages.beside(Verification.class);
    private static final int SHOWN = 20;

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final ReleaseProof proof;

    /** @param own the key to check signatures with; absent: the one that was stored with each release */
    public Verification(DataSource dataSource, Optional<VerifyingKey> own) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.proof = new ReleaseProof(jdbc, own);
    }

    /**
     * What was found.
     *
     * @param hasManifest whether there was anything to compare its rows with
     * @param broken what is not as it was published, appended or received
     * @param remarks by whom it is signed; what could not be looked at
     * @param auditEvents that were looked at
     * @param isAsked whether it was to be recomputed
     * @param recomputed absent where it was not asked for or could not be done; a remark says why it could not
     */
    public record Report(
            KnownRelease release,
            boolean hasManifest,
            List<Text> broken,
            List<Text> remarks,
            long auditEvents,
            boolean isAsked,
            Optional<Recomputation.Outcome> recomputed) {
        /**
         * Whether nothing speaks against the release. Under another program a difference speaks against nobody. To the
         * strict, what was to be recomputed and could not be is not proved.
         */
        public boolean isGood(boolean isStrict) {
            if (isUnproved()) {
                return broken.isEmpty() && !isStrict;
            }
            boolean isEqual = recomputed.map(r -> r.rowCount() == 0).orElse(true);
            return broken.isEmpty() && (isEqual || !isStrict && !release.isOfThisProgram());
        }

        /** Whether it was to be recomputed and could not be. */
        public boolean isUnproved() {
            return isAsked && recomputed.isEmpty();
        }
    }

    /**
     * Verifies a release, the last where none is named; the chains are looked at as a whole.
     *
     * @throws NoSuchRelease when there is none
     */
    public Report of(Optional<Long> release, boolean isRecomputed) {
        KnownRelease known = KnownRelease.of(jdbc, release);
        List<Text> broken = new ArrayList<>(proof.manifests(known.releaseId()));
        broken.addAll(proof.contents(known.releaseId()));
        broken.addAll(proof.archive());
        ChainState audit = new AuditChain(jdbc).check();
        audit.firstBreak().ifPresent(b -> broken.add(MESSAGES.text("verify.audit.broken", b.eventId(), b.what())));
        broken.addAll(new ConfirmationProof(jdbc).broken());
        List<Text> remarks = new ArrayList<>(proof.remarks(known.releaseId()));
        if (known.withoutBytes() > 0) {
            remarks.add(MESSAGES.text("verify.bytes.gone", known.withoutBytes()));
        }
        Optional<Recomputation.Outcome> recomputed = isRecomputed ? recomputed(known, remarks) : Optional.empty();
        return new Report(
                known,
                proof.hasManifest(known.releaseId()),
                List.copyOf(broken),
                List.copyOf(remarks),
                audit.events(),
                isRecomputed,
                recomputed);
    }

    private Optional<Recomputation.Outcome> recomputed(KnownRelease known, List<Text> remarks) {
        try (Replayed replayed = new Replay(dataSource).of(known.plan(new StoredEditions(jdbc)))) {
            return Optional.of(
                    new Recomputation(dataSource, replayed.dataSource(), known.releaseId(), SHOWN).compare());
        } catch (InvalidDefinitions e) {
            remarks.add(MESSAGES.text("verify.definitions", known.releaseId(), e.text()));
            return Optional.empty();
        }
    }
}
