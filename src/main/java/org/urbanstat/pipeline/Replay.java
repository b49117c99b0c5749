package org.urbanstat.pipeline;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.database.Copy;
import org.urbanstat.database.ScratchDatabase;
import org.urbanstat.definitions.Definitions;

/**
 * Builds the state of the tables anew out of the archive, in a scratch database beside the one that keeps it, by the same
 * stages that a night goes through. It writes nothing into the archive and needs no turn; the archive may be at work.
 *
 * <p>Revisions keep the numbers that they were given. Of a file whose bytes were dropped for the personal data in it, what
 * was said is taken as it was recorded.
 */
public final class Replay {
    private final DataSource archive;

    /** @param archive the pool of {@link org.urbanstat.database.Database} */
    public Replay(DataSource archive) {
        this.archive = archive;
    }

    /**
     * Carries the plan out.
     *
     * @return the state; whoever asks closes it
     * @throws org.urbanstat.definitions.InvalidDefinitions when this program refuses an edition that the plan needs
     * @throws org.urbanstat.database.MayNotCreateDatabases where the login of an external server is not allowed to
     */
    public Replayed of(ReplayPlan plan) {
        Definitions definitions = plan.edition().definitions();
        ScratchDatabase scratch = ScratchDatabase.beside(archive);
        try {
            ReplayArchive recorded = new ReplayArchive(archive, scratch.dataSource(), plan);
            recorded.bring();
            read(plan, definitions, scratch.dataSource());
            recorded.number();
            judge(plan, definitions, scratch.dataSource());
            return new Replayed(scratch);
        } catch (RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    private void read(ReplayPlan plan, Definitions definitions, DataSource scratch) {
        StoredEditions stored = new StoredEditions(JdbcClient.create(archive));
        String planned = definitions.sha256().hex();
        ReadingDesks desks = new ReadingDesks(
                sha256 ->
                        sha256.equals(planned) ? definitions : stored.of(sha256).definitions(),
                scratch);
        desks.of(planned);
        new ReplayedReadings(archive, desks, plan, planned).write();
    }

    private static void judge(ReplayPlan plan, Definitions definitions, DataSource scratch) {
        JdbcClient jdbc = JdbcClient.create(scratch);
        Copy copy = new Copy(scratch);
        RunReports reports = new RunReports();
        List<CandidateStage> stages = List.of(
                new ValidationStage(jdbc, definitions, reports),
                new IndicatorStage(jdbc, definitions),
                new LinkageStage(jdbc, copy, definitions, reports));
        RunParameters run = new RunParameters(plan.throughRun(), plan.today(), request());
        new TransactionTemplate(new JdbcTransactionManager(scratch)).executeWithoutResult(status -> {
            new DefinitionTables(jdbc, copy, definitions)
                    .load(
                            plan.edition()::files,
                            plan.today(),
                            definitions.nightly().zone());
            stages.forEach(stage -> stage.make(run));
        });
    }

    private static RunRequest request() {
        return new RunRequest(Path.of(""), RunRequest.Filter.ANY, false, false, false, "replay", "replay");
    }
}
