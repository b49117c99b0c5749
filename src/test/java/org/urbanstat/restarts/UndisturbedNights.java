package org.urbanstat.restarts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.urbanstat.database.PostgresServer;

/**
 * Three nights to which nothing happens.
 *
 * @param tables what is exported after the last
 * @param state what the database holds then
 * @param commits of each night, by stage
 * @param milliseconds of each night, by stage
 */
record UndisturbedNights(
        Map<String, List<String>> tables,
        Map<String, List<String>> state,
        List<CommitsCounted> commits,
        List<Map<String, Integer>> milliseconds) {

    static UndisturbedNights of(ThreeNights nights, Path folder) {
        List<CommitsCounted> commits = new ArrayList<>();
        List<Map<String, Integer>> milliseconds = new ArrayList<>();
        try (Installation installation = Installation.in(folder, nights.jobs());
                PostgresServer keeping = PostgresServer.join(installation.data())) {
            assertThat(keeping.port()).isPositive();
            for (int night = 1; night <= ThreeNights.COUNT; night++) {
                nights.send(night, installation.inbox());
                commits.add(run(installation));
                milliseconds.add(milliseconds(installation.server()));
            }
            return new UndisturbedNights(
                    ExportedTables.of(installation), StateOfReturns.of(installation.server()), commits, milliseconds);
        }
    }

    private static CommitsCounted run(Installation installation) {
        CommitsCounted counted = new CommitsCounted();
        var address = installation.server().address();
        try (WireGate gate = new WireGate(Integer.parseInt(address.getProperty("port")), counted);
                UrbanstatProcess process = installation.run(gate.options(address))) {
            UrbanstatProcess.Ended ended = process.end(Installation.PATIENCE);
            assertThat(ended.code())
                    .as(() -> ended.out() + ended.err() + "\nheld by: " + gatesThatHold(installation.server()))
                    .isZero();
            return counted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> gatesThatHold(EmbeddedServer server) {
        return server.lines("select gate from publication.candidate c"
                + " cross join lateral jsonb_array_elements(c.gates) as gate where c.state = 'held'");
    }

    /** From the steps' own times; the start is what is left of a few seconds. */
    private static Map<String, Integer> milliseconds(EmbeddedServer server) {
        Map<String, Integer> times = new LinkedHashMap<>(Map.of(Stages.START, 3000));
        server.lines("select step_name, (1000 * extract(epoch from end_time - start_time))::integer"
                        + " from batch.batch_step_execution where job_execution_id ="
                        + " (select max(job_execution_id) from batch.batch_job_execution)"
                        + " and step_name not like '%:%'")
                .forEach(line -> times.put(line.split("\\|")[0], Integer.valueOf(line.split("\\|")[1])));
        times.merge("linkage", times.getOrDefault("feedback", 0), Integer::sum);
        return times;
    }
}
