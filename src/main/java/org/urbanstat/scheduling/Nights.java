package org.urbanstat.scheduling;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.urbanstat.definitions.Nightly;
import org.urbanstat.pipeline.RunFailed;
import org.urbanstat.pipeline.RunOutcome;
import org.urbanstat.pipeline.RunProgress;
import org.urbanstat.pipeline.RunRequest;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Refusal;
import org.urbanstat.vocabulary.Text;

/**
 * Runs the nights of {@code nightly.yml}. When each is due is kept in PostgreSQL, so of several processes on one
 * database one runs it.
 */
public final class Nights implements AutoCloseable {
    private static final Messages MESSAGES = Messages.beside(Nights.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final Scheduler scheduler;

    /** @param heard told of every night that ran or could not */
    public Nights(DataSource dataSource, Nightly nightly, Path inbox, OneRunner runner, Consumer<Text> heard) {
        this(dataSource, nightly, inbox, runner, heard, BETWEEN_LOOKS);
    }

    /** @param betweenLooks how long it takes at most until a night that is due is seen */
    Nights(
            DataSource dataSource,
            Nightly nightly,
            Path inbox,
            OneRunner runner,
            Consumer<Text> heard,
            Duration betweenLooks) {
        List<RecurringTask<Void>> tasks = nightly.schedules().stream()
                .map(s -> night(s, nightly, inbox, runner, heard))
                .toList();
        this.scheduler = Scheduler.create(dataSource)
                .startTasks(tasks)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .tableName("scheduling.scheduled_task")
                .threads(1)
                .pollingInterval(betweenLooks)
                .registerShutdownHook()
                .build();
    }

    public void start() {
        scheduler.start();
    }

    private static RecurringTask<Void> night(
            Nightly.Schedule schedule, Nightly nightly, Path inbox, OneRunner runner, Consumer<Text> heard) {
        return Tasks.recurring(schedule.name(), Schedules.cron(schedule.cron(), nightly.zone()))
                .execute((instance, context) -> run(schedule, inbox, runner, heard));
    }

    /**
     * A night that fails is over; the next one finishes its work. What is not a refusal goes on to the scheduler, which
     * counts it as a failure.
     */
    private static void run(Nightly.Schedule schedule, Path inbox, OneRunner runner, Consumer<Text> heard) {
        RunRequest request = new RunRequest(
                inbox, RunRequest.Filter.ANY, false, false, false, "schedule:" + schedule.name(), schedule.cron());
        try {
            RunOutcome outcome = runner.run(request, RunProgress.SILENT);
            heard.accept(MESSAGES.text(
                    "night.ran",
                    schedule.name(),
                    outcome.runId(),
                    outcome.returns().accepted() + outcome.returns().acceptedWithWarnings(),
                    outcome.returns().rejected(),
                    outcome.releaseId().map(String::valueOf).orElse("-")));
        } catch (Refusal e) {
            heard.accept(MESSAGES.text("night.failed", schedule.name(), e.text()));
        } catch (RuntimeException e) {
            heard.accept(MESSAGES.text("night.failed", schedule.name(), RunFailed.reason(e)));
            throw e;
        }
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}
