package org.urbanstat.pipeline;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;

/**
 * Lets through only who has the latest claim on a partition. Asked in every transaction that writes something of it, so
 * a process that was held for dead and wakes up again commits nothing beside the one that took over.
 */
class PartitionFence {
    private static final SqlFile ADVANCED = SqlFile.beside(PartitionFence.class, "partition-advanced");

    private final JdbcClient jdbc;
    private final long partition;
    private final long worker;
    private final int claims;

    PartitionFence(JdbcClient jdbc, long partition, long worker, int claims) {
        this.jdbc = jdbc;
        this.partition = partition;
        this.worker = worker;
        this.claims = claims;
    }

    /**
     * Counts what the current transaction commits, and holds the claim until it ends.
     *
     * @param quarantined of the files, those that could not be read
     * @throws PartitionLost when the claim no longer stands
     */
    void advance(int files, int quarantined) {
        jdbc.sql(ADVANCED.text())
                .param("partition", partition)
                .param("worker", worker)
                .param("claims", claims)
                .param("files", files)
                .param("quarantined", quarantined)
                .query((row, number) -> true)
                .optional()
                .orElseThrow(() -> new PartitionLost(partition));
    }
}
