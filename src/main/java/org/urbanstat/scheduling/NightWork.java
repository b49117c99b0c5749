package org.urbanstat.scheduling;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.urbanstat.pipeline.RunFailed;
import org.urbanstat.pipeline.RunOutcome;
import org.urbanstat.pipeline.RunProgress;
import org.urbanstat.pipeline.RunRequest;
import org.urbanstat.pipeline.RunStopped;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Refusal;
import org.urbanstat.vocabulary.Text;

/** Does the work of a night that this process holds, and says in the database how it ended. */
final class NightWork {
    /** How long it rests after each failure; after one more it is given up. */
    static final List<Duration> RESTS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));

    /** A night that keeps killing its processes is given up too. */
    private static final int MOST_CLAIMS = 20;

    private static final Messages MESSAGES = Messages.beside(NightWork.class);
    private static final Text NOTHING = new Text("", "");

    private final HeldNights held;
    private final OneRunner runner;
    private final Path inbox;
    private final Clock clock;
    private final BooleanSupplier isClosing;
    private final Consumer<Text> heard;

    NightWork(
            HeldNights held,
            OneRunner runner,
            Path inbox,
            Clock clock,
            BooleanSupplier isClosing,
            Consumer<Text> heard) {
        this.held = held;
        this.runner = runner;
        this.inbox = inbox;
        this.clock = clock;
        this.isClosing = isClosing;
        this.heard = heard;
    }

    void run(NightSchedule schedule, ClaimedNight night) {
        if (!night.takenFrom().isEmpty()) {
            heard.accept(MESSAGES.text(
                    "night.taken.over", schedule.name(), schedule.local(night.dueAt()), night.takenFrom()));
        }
        if (night.claims() > MOST_CLAIMS) {
            giveUp(schedule, night, MESSAGES.text("night.kills", night.claims() - 1));
        } else if (!isFoundDone(schedule, night)) {
            work(schedule, night);
        }
    }

    /** Its process died, or lost its say, after the run had ended. */
    private boolean isFoundDone(NightSchedule schedule, ClaimedNight night) {
        Optional<HeldNights.MadeRun> made = made(schedule, night).filter(HeldNights.MadeRun::isDone);
        made.ifPresent(run -> {
            held.end(night, NightState.DONE, Optional.of(run.runId()), NOTHING, clock.instant(), night.failures());
            heard.accept(
                    MESSAGES.text("night.found.done", schedule.name(), schedule.local(night.dueAt()), run.runId()));
        });
        return made.isPresent();
    }

    private void work(NightSchedule schedule, ClaimedNight night) {
        heard.accept(MESSAGES.text("night.begins", schedule.name(), schedule.local(night.dueAt())));
        try {
            Optional<RunOutcome> outcome = runner.runAfter(
                    request(schedule, night),
                    RunProgress.SILENT,
                    heard,
                    () -> isClosing.getAsBoolean()
                            || made(schedule, night)
                                    .filter(HeldNights.MadeRun::isDone)
                                    .isPresent());
            if (outcome.isPresent()) {
                done(schedule, night, outcome.get());
            } else if (!isFoundDone(schedule, night)) {
                leave(schedule, night);
            }
        } catch (RunStopped e) {
            stopped(schedule, night, e);
        } catch (RuntimeException e) {
            failed(schedule, night, e);
        }
    }

    private RunRequest request(NightSchedule schedule, ClaimedNight night) {
        return new RunRequest(
                inbox,
                RunRequest.Filter.ANY,
                false,
                false,
                false,
                schedule.requestedBy(),
                schedule.reason(night.dueAt()));
    }

    private void done(NightSchedule schedule, ClaimedNight night, RunOutcome outcome) {
        Text unknownYear = schedule.unknownYear(night.dueAt());
        held.end(night, NightState.DONE, Optional.of(outcome.runId()), unknownYear, clock.instant(), night.failures());
        String key = outcome.status() == RunOutcome.Status.HELD ? "night.held" : "night.ran";
        heard.accept(MESSAGES.text(
                key,
                schedule.name(),
                schedule.local(night.dueAt()),
                outcome.runId(),
                outcome.returns().accepted() + outcome.returns().acceptedWithWarnings(),
                outcome.returns().rejected(),
                outcome.releaseId().map(String::valueOf).orElse("-")));
        outcome.remarks().forEach(heard);
        outcome.heldBecause().forEach(heard);
    }

    /** Stopped with this process, or by an operator who wants the night to end; one that was taken over goes on elsewhere. */
    private void stopped(NightSchedule schedule, ClaimedNight night, RunStopped stop) {
        if (isClosing.getAsBoolean() || !stop.isByOperator()) {
            leave(schedule, night);
        } else {
            boolean isMine = held.end(
                    night, NightState.STOPPED, runOf(schedule, night), stop.text(), clock.instant(), night.failures());
            tell(schedule, night, isMine, "night.stopped", stop.text());
        }
    }

    private void leave(NightSchedule schedule, ClaimedNight night) {
        boolean isMine = held.again(
                night, runOf(schedule, night), MESSAGES.text("night.left"), clock.instant(), night.failures());
        tell(schedule, night, isMine, "night.is.left");
    }

    private void failed(NightSchedule schedule, ClaimedNight night, RuntimeException failure) {
        Text reason = reason(failure);
        if (isClosing.getAsBoolean()) {
            leave(schedule, night);
        } else if (night.failures() < RESTS.size()) {
            Instant at = clock.instant().plus(RESTS.get(night.failures()));
            boolean isMine = held.again(night, runOf(schedule, night), reason, at, night.failures() + 1);
            tell(
                    schedule,
                    night,
                    isMine,
                    "night.failed.again",
                    reason,
                    schedule.local(at),
                    night.failures() + 2,
                    RESTS.size() + 1);
        } else {
            giveUp(schedule, night, reason);
        }
    }

    private void giveUp(NightSchedule schedule, ClaimedNight night, Text reason) {
        boolean isMine = held.end(
                night, NightState.FAILED, runOf(schedule, night), reason, clock.instant(), night.failures() + 1);
        tell(schedule, night, isMine, "night.failed", reason);
    }

    /** A process that was held for dead meanwhile has no say in its night, whatever it thinks of it. */
    private void tell(NightSchedule schedule, ClaimedNight night, boolean isMine, String key, Object... more) {
        Object[] words = new Object[more.length + 2];
        words[0] = schedule.name();
        words[1] = schedule.local(night.dueAt());
        System.arraycopy(more, 0, words, 2, more.length);
        heard.accept(MESSAGES.text(isMine ? key : "night.lost", words));
    }

    private static Text reason(RuntimeException failure) {
        if (failure instanceof Refusal refusal) {
            return refusal.text();
        }
        String words = RunFailed.reason(failure);
        return new Text(words, words);
    }

    private Optional<HeldNights.MadeRun> made(NightSchedule schedule, ClaimedNight night) {
        return held.run(schedule.requestedBy(), schedule.reason(night.dueAt()));
    }

    private Optional<Long> runOf(NightSchedule schedule, ClaimedNight night) {
        return made(schedule, night).map(HeldNights.MadeRun::runId);
    }
}
