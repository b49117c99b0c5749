package org.urbanstat.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Sha256;
import org.urbanstat.vocabulary.Text;

/**
 * A release and its manifest as they are stored, with what each says of the same.
 *
 * @param text empty for a release made before there were manifests
 * @param isHashed whether hashes are kept that a manifest of this release or of an earlier one rests on
 * @param sha256 that was stored with the text
 * @param isSame whether the column manifest says what the text says
 */
record StoredManifest(
        long releaseId,
        String text,
        String sha256,
        String signature,
        String publicKey,
        boolean isSame,
        boolean isHashed,
        String publishedAt,
        String publishedAtSaid,
        String definitions,
        String definitionsSaid,
        String program,
        String programSaid,
        String releaseSaid,
        String previousSaid) {
    private static final Messages MESSAGES = Messages.beside(StoredManifest.class);

    boolean isThere() {
        return !(text + sha256 + signature).isEmpty();
    }

    /** What does not hold in it by itself. */
    List<Text> broken(Optional<VerifyingKey> own) {
        List<Text> broken = new ArrayList<>();
        String computed = Sha256.of(text).hex();
        if (!computed.equals(sha256)) {
            broken.add(MESSAGES.text("verify.text", releaseId, computed, sha256));
        }
        if (!isSame) {
            broken.add(MESSAGES.text("verify.column", releaseId));
        }
        said("release_id", Long.toString(releaseId), releaseSaid).ifPresent(broken::add);
        said("published_at", publishedAt, publishedAtSaid).ifPresent(broken::add);
        said("definitions_sha256", definitions, definitionsSaid).ifPresent(broken::add);
        said("program_version", program, programSaid).ifPresent(broken::add);
        if (isSigned() && !key(own).verifies(text, signature)) {
            broken.add(MESSAGES.text("verify.signature", releaseId, key(own).fingerprint()));
        }
        return broken;
    }

    private Optional<Text> said(String column, String row, String manifest) {
        return row.equals(manifest)
                ? Optional.empty()
                : Optional.of(MESSAGES.text("verify.row", releaseId, column, row, manifest));
    }

    /** Says that it lacks a manifest that it had; absent for a release from before manifests. */
    Optional<Text> lost(boolean isAfterManifest) {
        return !isThere() && (isHashed || isAfterManifest)
                ? Optional.of(MESSAGES.text("verify.manifest.gone", releaseId))
                : Optional.empty();
    }

    /** Says that it lacks a signature that whoever has a key may expect. */
    Optional<Text> unsigned(Optional<VerifyingKey> own, boolean isExpected) {
        return own.filter(key -> isExpected && !isSigned())
                .map(key -> MESSAGES.text("verify.signature.none", releaseId, key.fingerprint()));
    }

    /** What does not hold between it and the one before. */
    Optional<Text> unchained(Optional<StoredManifest> before) {
        String expected = before.map(StoredManifest::sha256).orElse("");
        return previousSaid.equals(expected)
                ? Optional.empty()
                : Optional.of(MESSAGES.text("verify.chain", releaseId, previousSaid, expected));
    }

    /** By whom it is signed, and how that is known. */
    Text signed(Optional<VerifyingKey> own) {
        if (!isSigned()) {
            return MESSAGES.text("verify.unsigned", releaseId);
        }
        return MESSAGES.text(
                own.isPresent() ? "verify.signed.own" : "verify.signed", releaseId, key(own).fingerprint());
    }

    boolean isSigned() {
        return !signature.isEmpty();
    }

    private VerifyingKey key(Optional<VerifyingKey> own) {
        return own.orElse(new VerifyingKey(publicKey));
    }
}
