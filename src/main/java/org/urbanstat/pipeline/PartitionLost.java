package org.urbanstat.pipeline;

import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Refusal;

/** A claim on a partition no longer stands: another process has taken it over, or its run has ended. */
public final class PartitionLost extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.beside(PartitionLost.class);

    PartitionLost(long partitionId) {
        super(MESSAGES.text("partition.lost", partitionId));
    }
}
