package org.urbanstat.scheduling;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.pipeline.ThisProcess;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Text;

/**
 * Runs the nights of {@code nightly.yml}. Which are due and who works on each is kept in PostgreSQL, so of several
 * processes on one database one runs each night, and another takes over when it dies.
 */
public final class Nights implements AutoCloseable {
    private static final Messages MESSAGES = Messages.beside(Nights.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration WORRY_AFTER = Duration.ofSeconds(30);
    private static final long LAST_LOOK_MILLIS = 5_000;

    private final Map<String, NightSchedule> schedules = new LinkedHashMap<>();
    private final DueNights due;
    private final HeldNights held;
    private final NightWork work;
    private final OwnRun ownRun;
    private final Clock clock;
    private final Consumer<Text> heard;
    private final Duration betweenLooks;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicReference<@Nullable ClaimedNight> current = new AtomicReference<>();
    private final Touch looking;
    private final Touch working;
    private final Thread worker = new Thread(this::workUntilClosed, "nights");
    private final ScheduledExecutorService pulse =
            Executors.newSingleThreadScheduledExecutor(looks -> new Thread(looks, "nights-pulse"));
    private volatile long lastLookNanos = System.nanoTime();

    /**
     * @param clock by which nights are due; one for all processes on a database
     * @param heard told of every night that came due, ran, waits or could not
     */
    public Nights(
            DataSource dataSource,
            Definitions definitions,
            Path inbox,
            OneRunner runner,
            Clock clock,
            Consumer<Text> heard) {
        this(dataSource, definitions, inbox, runner, clock, heard, BETWEEN_LOOKS);
    }

    /** @param betweenLooks at the clock, and between two signs of life */
    Nights(
            DataSource dataSource,
            Definitions definitions,
            Path inbox,
            OneRunner runner,
            Clock clock,
            Consumer<Text> heard,
            Duration betweenLooks) {
        definitions
                .nightly()
                .schedules()
                .forEach(s -> schedules.put(
                        s.name(), new NightSchedule(s, definitions.nightly().zone(), definitions.workingDays())));
        this.due = new DueNights(dataSource);
        this.held = new HeldNights(dataSource, ThisProcess.name());
        this.work = new NightWork(held, runner, inbox, clock, this::isClosing, heard);
        this.ownRun = new OwnRun(dataSource);
        this.looking = new Touch("nights", this::isClosing, heard);
        this.working = new Touch("nights", this::isClosing, heard);
        this.clock = clock;
        this.heard = heard;
        this.betweenLooks = betweenLooks;
    }

    /** Begins to look, from this very instant on; says of each schedule when its next night is. */
    public void start() {
        Instant now = clock.instant();
        look(now);
        schedules.values().forEach(s -> announce(s, now));
        pulse.scheduleWithFixedDelay(this::beat, 0, betweenLooks.toMillis(), TimeUnit.MILLISECONDS);
        worker.start();
    }

    private void announce(NightSchedule schedule, Instant now) {
        Optional<Instant> next = schedule.next(now);
        heard.accept(
                next.isPresent()
                        ? MESSAGES.text("night.next", schedule.name(), schedule.local(next.get()))
                        : MESSAGES.text("night.never", schedule.name()));
        next.map(schedule::unknownYear).filter(t -> !t.en().isEmpty()).ifPresent(heard);
    }

    /** How long ago this process last reached the clock and the database; short while it lives. */
    public Duration sinceLastLook() {
        return Duration.ofNanos(System.nanoTime() - lastLookNanos);
    }

    /** Whether nights are run at all, be the database there or not. */
    public boolean isWatching() {
        return worker.isAlive() && !pulse.isShutdown();
    }

    /** Whether {@link #sinceLastLook} is nothing to worry about. */
    public boolean isAlive() {
        return worker.isAlive() && sinceLastLook().compareTo(WORRY_AFTER) < 0;
    }

    private void beat() {
        looking.tried(() -> {
            look(clock.instant());
            ClaimedNight night = current.get();
            if (night != null) {
                held.beat(night);
            }
            lastLookNanos = System.nanoTime();
        });
    }

    private void look(Instant now) {
        schedules.values().forEach(s -> new FoundNights(s, heard).tell(due.look(s, now)));
    }

    private void workUntilClosed() {
        try {
            do {
                working.tried(this::workOff);
            } while (!closing.await(betweenLooks.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void workOff() {
        Optional<ClaimedNight> night = take();
        while (night.isPresent()) {
            try {
                current.set(night.get());
                work.run(schedule(night.get()), night.get());
            } finally {
                current.set(null);
            }
            night = take();
        }
    }

    private NightSchedule schedule(ClaimedNight night) {
        return Objects.requireNonNull(schedules.get(night.schedule()));
    }

    private Optional<ClaimedNight> take() {
        return isClosing() || schedules.isEmpty() ? Optional.empty() : held.take(schedules.keySet(), clock.instant());
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    /** Takes no more nights; the one at work ends at its next commit, and is left to another process or the next start. */
    @Override
    public void close() {
        closing.countDown();
        ownRun.endWith(worker);
        pulse.shutdown();
        try {
            pulse.awaitTermination(betweenLooks.toMillis() + LAST_LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
