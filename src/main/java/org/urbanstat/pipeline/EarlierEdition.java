package org.urbanstat.pipeline;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.InvalidDefinitions;

/** The definitions that a release was made with, for files to be read under them once more. */
record EarlierEdition(long releaseId, String sha256, Definitions definitions) {
    /**
     * What the request names; absent where it names none.
     *
     * @throws NoSuchEdition when there is no such release, or none of its definitions that this program can use
     */
    static Optional<EarlierEdition> of(JdbcClient jdbc, RunRequest request) {
        return request.definitionsOf().map(release -> of(jdbc, release));
    }

    private static EarlierEdition of(JdbcClient jdbc, long release) {
        String sha256 = sha256(jdbc, release);
        Edition edition =
                new StoredEditions(jdbc).find(sha256).orElseThrow(() -> NoSuchEdition.notKept(jdbc, release, sha256));
        try {
            return new EarlierEdition(release, sha256, edition.definitions());
        } catch (InvalidDefinitions refused) {
            throw NoSuchEdition.refused(jdbc, release, refused);
        }
    }

    /** The fingerprint alone, which a step finds again on any host. */
    static String sha256(JdbcClient jdbc, long release) {
        return jdbc.sql("select definitions_sha256 from publication.release where release_id = :release")
                .param("release", release)
                .query(String.class)
                .optional()
                .orElseThrow(() -> NoSuchEdition.ofNoRelease(jdbc, release));
    }
}
