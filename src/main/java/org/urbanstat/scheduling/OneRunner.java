package org.urbanstat.scheduling;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.pipeline.NightlyRun;
import org.urbanstat.pipeline.RunOutcome;
import org.urbanstat.pipeline.RunProgress;
import org.urbanstat.pipeline.RunRequest;
import org.urbanstat.vocabulary.Text;

/** Lets one run at a time work on a database, whatever process and host it is on. */
public final class OneRunner {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private final NightlyRun nightlyRun;

    public OneRunner(DataSource dataSource, NightlyRun nightlyRun) {
        this.dataSource = dataSource;
        this.nightlyRun = nightlyRun;
    }

    /**
     * Runs the nightly job.
     *
     * @throws RunInProgress when another run works on the database
     */
    public RunOutcome run(RunRequest request, RunProgress progress) {
        return tried(request, progress).orElseThrow(() -> new RunInProgress(atWork()));
    }

    /**
     * Runs the nightly job when no other run works on the database any more.
     *
     * @param heard told once which run is waited for
     */
    public RunOutcome runAfter(RunRequest request, RunProgress progress, Consumer<Text> heard) {
        return runAfter(request, progress, heard, () -> false).orElseThrow();
    }

    /**
     * As {@link #runAfter(RunRequest, RunProgress, Consumer)}, until somebody gives up waiting. A run whose process gives
     * no sign of life is not waited for: its sessions are ended, so that it writes nothing more when it wakes up.
     *
     * @return empty when it was given up before it began
     */
    public Optional<RunOutcome> runAfter(
            RunRequest request, RunProgress progress, Consumer<Text> heard, BooleanSupplier isGivenUp) {
        Optional<RunOutcome> outcome = isGivenUp.getAsBoolean() ? Optional.empty() : tried(request, progress);
        if (outcome.isEmpty() && !isGivenUp.getAsBoolean()) {
            heard.accept(RunInProgress.text("wait", atWork()));
        }
        FrozenRun frozen = new FrozenRun(JdbcClient.create(dataSource));
        while (outcome.isEmpty() && !isGivenUp.getAsBoolean()) {
            pause();
            frozen.look().ifPresent(run -> heard.accept(RunInProgress.text("frozen", Optional.of(run))));
            outcome = isGivenUp.getAsBoolean() ? Optional.empty() : tried(request, progress);
        }
        return outcome;
    }

    /**
     * Runs the nightly job, or follows the run that works on the database to its end; one whose process is gone before it
     * has no end, and its work is done here.
     *
     * @param heard told once which run is followed
     * @return the outcome of this run, or how the other ended
     */
    public Followed runOrFollow(RunRequest request, RunProgress progress, Consumer<Text> heard) {
        Optional<RunOutcome> outcome = tried(request, progress);
        while (outcome.isEmpty()) {
            Optional<Followed> end = atWork().flatMap(other -> followed(other, heard));
            if (end.isPresent()) {
                return end.get();
            }
            pause();
            outcome = tried(request, progress);
        }
        return Followed.own(outcome.get());
    }

    /** How it ended; empty when its process was gone before that, and its work is left for whoever asks. */
    private Optional<Followed> followed(RunAtWork other, Consumer<Text> heard) {
        heard.accept(RunInProgress.text("join", Optional.of(other)));
        JdbcClient jdbc = JdbcClient.create(dataSource);
        FrozenRun frozen = new FrozenRun(jdbc);
        Optional<Followed> end = Followed.ended(jdbc, other.runId());
        while (end.isEmpty() && !RunLock.isFree(jdbc)) {
            pause();
            frozen.look().ifPresent(run -> heard.accept(RunInProgress.text("frozen", Optional.of(run))));
            end = Followed.ended(jdbc, other.runId());
        }
        // a run closes its row before it lets go of the lock
        return end.or(() -> Followed.ended(jdbc, other.runId()));
    }

    /** The run that counts as running. */
    public Optional<RunAtWork> atWork() {
        return RunAtWork.in(JdbcClient.create(dataSource));
    }

    /** Empty when another run holds the lock. */
    private Optional<RunOutcome> tried(RunRequest request, RunProgress progress) {
        return RunLock.held(dataSource, () -> nightlyRun.run(request, progress));
    }

    static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for another run", e);
        }
    }
}
