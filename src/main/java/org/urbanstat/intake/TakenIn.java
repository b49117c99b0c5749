package org.urbanstat.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.intake.IntakeSummary.Problem;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Sha256;

/** One look through an inbox: reads what may be new, in batches that fit in memory. */
final class TakenIn {
    private static final Messages MESSAGES = Messages.beside(TakenIn.class);
    static final int BATCH_FILES = 500;
    private static final long BATCH_BYTES = 32_000_000;

    private final TransactionTemplate transaction;
    private final Sightings sightings;
    private final Archive archive;
    private final Oversize oversize;
    private final Receipt receipt;
    private final Runnable turn;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, FileTraits> registered = new HashMap<>();
    private final List<Arrival> batch = new ArrayList<>();
    private long batchBytes;
    private int received;
    private int duplicate;
    private int quarantined;
    private int unchanged;

    /** @param turn asked at the beginning of every transaction */
    TakenIn(
            DataSource dataSource,
            Sightings sightings,
            Archive archive,
            Oversize oversize,
            Receipt receipt,
            Runnable turn) {
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.sightings = sightings;
        this.archive = archive;
        this.oversize = oversize;
        this.receipt = receipt;
        this.turn = turn;
    }

    /** What may be new, by receipt and then by path. */
    private record Candidate(InboxFile file, Instant receivedAt, Optional<Sighting> previous) {}

    IntakeSummary of(Inbox inbox, boolean rehash) {
        problems.addAll(inbox.problems());
        if (!rehash && sightings.looks().isAsSighted(inbox.files())) {
            unchanged = inbox.files().size();
        } else {
            look(inbox.files(), rehash);
        }
        return new IntakeSummary(received, duplicate, quarantined, unchanged, List.copyOf(problems));
    }

    private void look(List<InboxFile> listed, boolean rehash) {
        for (Candidate candidate : candidates(listed, rehash)) {
            read(candidate);
        }
        store();
        transaction.executeWithoutResult(status -> {
            turn.run();
            sightings.looks().keep(asRegistered(listed));
        });
    }

    /** Those that are in the register now, as it has them: with other traits, or fewer, than listed the next look finds out. */
    private List<InboxFile> asRegistered(List<InboxFile> listed) {
        return listed.stream()
                .flatMap(file -> Optional.ofNullable(registered.get(file.name())).stream()
                        .map(traits -> new InboxFile(file.name(), file.path(), traits)))
                .toList();
    }

    private List<Candidate> candidates(List<InboxFile> files, boolean rehash) {
        List<Candidate> candidates = new ArrayList<>();
        for (int from = 0; from < files.size(); from += BATCH_FILES) {
            List<InboxFile> some = files.subList(from, Math.min(files.size(), from + BATCH_FILES));
            Map<String, Sighting> known = sightings.of(some);
            for (InboxFile file : some) {
                @Nullable Sighting previous = known.get(file.name());
                if (!rehash && previous != null && previous.traits().equals(file.traits())) {
                    unchanged++;
                    registered.put(file.name(), file.traits());
                } else {
                    candidates.add(new Candidate(file, receipt.of(file.name()), Optional.ofNullable(previous)));
                }
            }
        }
        // The sort is stable, so files of one day stay in the order of their paths.
        candidates.sort(Comparator.comparing(Candidate::receivedAt));
        return candidates;
    }

    private void read(Candidate candidate) {
        try {
            Arrival arrival = Arrival.of(candidate.file(), candidate.receivedAt(), candidate.previous());
            boolean isLarge = arrival.bytes().isEmpty();
            if (isLarge || batch.size() == BATCH_FILES || batchBytes + arrival.byteCount() > BATCH_BYTES) {
                store();
            }
            batch.add(arrival);
            batchBytes += arrival.byteCount();
            if (isLarge) {
                store();
            }
        } catch (IOException e) {
            report(candidate.file(), e);
        }
    }

    private void store() {
        if (batch.isEmpty()) {
            return;
        }
        Arrival last = batch.get(batch.size() - 1);
        try {
            transaction.executeWithoutResult(status -> {
                turn.run();
                store(List.copyOf(batch));
            });
        } catch (UncheckedIOException e) {
            // Only a large file is read here, and it makes up a batch of its own.
            report(last.file(), new IOException(e.getCause()));
        } finally {
            batch.clear();
            batchBytes = 0;
        }
    }

    private void store(List<Arrival> arrivals) {
        Map<Sha256, Long> known = archive.known(arrivals);
        Map<Sha256, Arrival> fresh = new LinkedHashMap<>();
        for (Arrival arrival : arrivals) {
            if (!known.containsKey(arrival.sha256())) {
                fresh.putIfAbsent(arrival.sha256(), arrival);
            }
        }
        Map<Sha256, Long> ids = new HashMap<>(known);
        ids.putAll(archive.keep(List.copyOf(fresh.values())));
        Map<InboxFile, Sighting> seen = new LinkedHashMap<>();
        for (Arrival arrival : arrivals) {
            boolean isFresh = arrival.equals(fresh.get(arrival.sha256()));
            seen.put(arrival.file(), sighting(arrival, ids.getOrDefault(arrival.sha256(), 0L), isFresh));
        }
        sightings.replace(seen);
        seen.forEach((file, sighting) -> registered.put(file.name(), sighting.traits()));
    }

    private Sighting sighting(Arrival arrival, long id, boolean isFresh) {
        FileTraits traits = arrival.file().traits().trustedAt(receipt.now());
        Optional<Sighting> same = arrival.previous().filter(previous -> previous.submissionId() == id);
        if (same.isPresent()) {
            unchanged++;
            return new Sighting(traits, id, same.get().isDuplicate(), same.get().firstSeenAt());
        }
        received += isFresh ? 1 : 0;
        duplicate += isFresh ? 0 : 1;
        quarantined += isFresh && oversize.is(arrival) ? 1 : 0;
        return new Sighting(traits, id, !isFresh, receipt.now());
    }

    private void report(InboxFile file, IOException reason) {
        boolean isWritten = reason instanceof Arrival.StillWritten || reason.getCause() instanceof Arrival.StillWritten;
        problems.add(
                isWritten
                        ? new Problem(file.name(), MESSAGES.text("being-written", file.name()))
                        : Inbox.problem(file.name(), reason));
    }
}
