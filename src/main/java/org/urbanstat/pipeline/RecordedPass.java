package org.urbanstat.pipeline;

import java.util.Optional;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;

/**
 * That a run read a submission.
 *
 * @param isComplete whether every return in it was read
 * @param period empty where the run did not filter by it; so are {@code town} and {@code form}
 */
record RecordedPass(
        long submissionId,
        long runId,
        String definitionsSha256,
        boolean isComplete,
        String period,
        String town,
        String form) {
    RunRequest.Filter filter() {
        return new RunRequest.Filter(
                Optional.of(period).filter(p -> !p.isEmpty()).map(Period::new),
                Optional.of(town).filter(t -> !t.isEmpty()).map(AreaCode::new),
                Optional.of(form).filter(f -> !f.isEmpty()).map(FormCode::new));
    }
}
