package org.urbanstat.pipeline;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.ProgramVersion;

/**
 * What a release was made with.
 *
 * @param startedAt when its run began: by that day returns were due
 * @param withoutBytes files of the archive by then that have no bytes
 */
public record KnownRelease(
        long releaseId,
        long runId,
        OffsetDateTime startedAt,
        String definitionsSha256,
        String programVersion,
        OffsetDateTime publishedAt,
        long withoutBytes) {
    /**
     * The release of that number; the last where none is named.
     *
     * @throws NoSuchRelease when there is none
     */
    public static KnownRelease of(JdbcClient jdbc, Optional<Long> release) {
        return jdbc.sql(SqlFile.beside(KnownRelease.class, "release-to-verify").text())
                .param("release", release.orElse(null))
                .query(KnownRelease.class)
                .optional()
                .orElseThrow(() -> NoSuchRelease.of(release.orElse(0L), last(jdbc)));
    }

    private static long last(JdbcClient jdbc) {
        return jdbc.sql("select coalesce(max(release_id), 0) from publication.release")
                .query(Long.class)
                .single();
    }

    /** As its run made it. */
    public ReplayPlan plan(StoredEditions editions) {
        return ReplayPlan.asRecorded(runId, startedAt.toInstant(), editions.of(definitionsSha256));
    }

    /** Whether the program that runs made it. */
    public boolean isOfThisProgram() {
        return programVersion.equals(ProgramVersion.ofThisBuild().text());
    }
}
