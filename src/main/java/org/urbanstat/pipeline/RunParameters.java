package org.urbanstat.pipeline;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;

/**
 * A request as the parameters of a job, so that a step on any host finds all of it in the database.
 *
 * @param now the one instant that the run calls now
 */
record RunParameters(long runId, Instant now, RunRequest request) {
    JobParameters toJobParameters() {
        RunRequest.Filter filter = request.filter();
        return new JobParametersBuilder()
                .addLong("runId", runId)
                .addString("now", now.toString(), false)
                .addString("inbox", request.inbox().toString(), false)
                .addString("period", filter.period().map(Period::text).orElse(""), false)
                .addString("town", filter.town().map(AreaCode::digits).orElse(""), false)
                .addString("form", filter.form().map(FormCode::text).orElse(""), false)
                .addString("forced", Boolean.toString(request.isForced()), false)
                .addString("rehashed", Boolean.toString(request.isRehashed()), false)
                .addString("dryRun", Boolean.toString(request.isDryRun()), false)
                .addString(
                        "definitionsOf",
                        request.definitionsOf().map(String::valueOf).orElse(""),
                        false)
                .addString("requestedBy", request.requestedBy(), false)
                .addString("reason", request.reason(), false)
                .toJobParameters();
    }

    static RunParameters of(JobParameters parameters) {
        RunRequest.Filter filter = new RunRequest.Filter(
                given(parameters, "period").map(Period::new),
                given(parameters, "town").map(AreaCode::new),
                given(parameters, "form").map(FormCode::new));
        return new RunParameters(
                parameters.getLong("runId"),
                Instant.parse(text(parameters, "now")),
                new RunRequest(
                        Path.of(text(parameters, "inbox")),
                        filter,
                        Boolean.parseBoolean(text(parameters, "forced")),
                        Boolean.parseBoolean(text(parameters, "rehashed")),
                        Boolean.parseBoolean(text(parameters, "dryRun")),
                        given(parameters, "definitionsOf").map(Long::valueOf),
                        text(parameters, "requestedBy"),
                        text(parameters, "reason")));
    }

    private static String text(JobParameters parameters, String name) {
        String value = parameters.getString(name);
        return value == null ? "" : value;
    }

    private static Optional<String> given(JobParameters parameters, String name) {
        return Optional.of(text(parameters, name)).filter(v -> !v.isEmpty());
    }
}
