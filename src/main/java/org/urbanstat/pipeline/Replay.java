package org.urbanstat.pipeline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.database.Copy;
import org.urbanstat.database.ScratchDatabase;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.indicators.Indicators;
import org.urbanstat.validation.ReturnStates;

/**
 * Builds the state of the tables anew out of the archive, in a scratch database beside the one that keeps it, by the same
 * stages that a night goes through. It writes nothing into the archive and needs no turn; the archive may be at work.
 *
 * <p>Revisions keep the numbers that they were given. Of a file whose bytes were dropped for the personal data in it, what
 * was said is taken as it was recorded.
 */
public final class Replay {
    private final DataSource archive;
    private final Runnable goesOn;

    /** @param archive the pool of {@link org.urbanstat.database.Database} */
    public Replay(DataSource archive) {
        this(archive, () -> {});
    }

    private Replay(DataSource archive, Runnable goesOn) {
        this.archive = archive;
        this.goesOn = goesOn;
    }

    /**
     * The same, asking between its batches whether it may go on.
     *
     * @param goesOn called on several threads; throws where it may not
     */
    Replay asking(Runnable goesOn) {
        return new Replay(archive, goesOn);
    }

    /**
     * Carries the plan out.
     *
     * @return the state; whoever asks closes it
     * @throws org.urbanstat.definitions.InvalidDefinitions when this program refuses an edition that the plan needs
     * @throws org.urbanstat.database.MayNotCreateDatabases where the login of an external server is not allowed to
     */
    public Replayed of(ReplayPlan plan) {
        ScratchDatabase scratch = ScratchDatabase.beside(archive);
        try {
            into(scratch.dataSource(), plan);
            return new Replayed(scratch);
        } catch (RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    /** Carries the plan out in a database that is migrated and empty. */
    void into(DataSource scratch, ReplayPlan plan) {
        Definitions definitions = plan.edition().definitions();
        ReplayArchive recorded = new ReplayArchive(archive, scratch, plan);
        recorded.bring();
        read(plan, definitions, scratch);
        recorded.number();
        goesOn.run();
        judge(plan, definitions, scratch);
    }

    private void read(ReplayPlan plan, Definitions definitions, DataSource scratch) {
        StoredEditions stored = new StoredEditions(JdbcClient.create(archive));
        String planned = definitions.sha256().hex();
        ReadingDesks desks = new ReadingDesks(
                sha256 ->
                        sha256.equals(planned) ? definitions : stored.of(sha256).definitions(),
                scratch);
        desks.of(planned);
        new ReplayedReadings(archive, desks, plan, planned, goesOn).write();
    }

    private static void judge(ReplayPlan plan, Definitions definitions, DataSource scratch) {
        JdbcClient jdbc = JdbcClient.create(scratch);
        Copy copy = new Copy(scratch);
        ZoneId zone = definitions.nightly().zone();
        List.of("validation.finding", "validation.cleaning")
                .forEach(table -> jdbc.sql("analyze " + table).update());
        definitions
                .forms()
                .keySet()
                .forEach(form -> jdbc.sql("analyze facts." + form).update());
        new TransactionTemplate(new JdbcTransactionManager(scratch)).executeWithoutResult(status -> {
            new DefinitionTables(jdbc, copy, definitions).load(plan.edition()::files, plan.today(), zone);
            new ReturnStates(jdbc).judge(definitions, "replay", LocalDate.ofInstant(plan.today(), zone));
            new Indicators(jdbc).compute(definitions);
            new Linkages(jdbc, copy, definitions).compute(Abreast.NOT);
        });
    }
}
