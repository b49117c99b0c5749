package org.urbanstat.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.urbanstat.facts.ReadSubmission;
import org.urbanstat.intake.Submission;
import org.urbanstat.validation.FileOutcome;
import org.urbanstat.validation.ReturnOutcome;

/**
 * What a submission says after it was read one or several times: of each return the last reading speaks, and a reading
 * of the whole file silences the returns that it no longer finds.
 */
final class SpokenOf {
    private final Submission submission;
    private final Function<String, ReadReturns> readUnder;
    private final Map<String, ReadReturns> read = new LinkedHashMap<>();
    private List<Spoken> spoken = new ArrayList<>();

    /** @param readUnder reads the submission under the edition of a fingerprint */
    SpokenOf(Submission submission, Function<String, ReadReturns> readUnder) {
        this.submission = submission;
        this.readUnder = readUnder;
    }

    private record Spoken(String edition, ReturnOutcome outcome) {
        boolean isSame(ReturnOutcome other) {
            return outcome.town().equals(other.town())
                    && outcome.form().equals(other.form())
                    && outcome.period().equals(other.period())
                    && outcome.sheet().equals(other.sheet());
        }
    }

    /** A part of what is said, with the edition it was read under. */
    record Part(String edition, ReadSubmission submission) {}

    /**
     * The parts, that of the last pass at the end: its findings on the file as a whole are those that count. One of
     * several is no whole, and silences none of the others.
     *
     * @param editionOf the edition under which a pass is to be repeated
     */
    List<Part> after(List<RecordedPass> passes, Function<RecordedPass, String> editionOf) {
        boolean isComplete = false;
        for (RecordedPass pass : passes) {
            isComplete |= heard(pass, editionOf.apply(pass));
        }
        String last = editionOf.apply(passes.get(passes.size() - 1));
        List<String> earlier = read.keySet().stream()
                .filter(edition -> !edition.equals(last))
                .filter(edition -> spoken.stream().anyMatch(s -> s.edition().equals(edition)))
                .toList();
        boolean isWhole = isComplete && earlier.isEmpty();
        List<Part> parts = new ArrayList<>();
        earlier.forEach(edition -> parts.add(part(edition, false)));
        parts.add(part(last, isWhole));
        return parts;
    }

    /** Whether the pass took in all that the file holds. */
    private boolean heard(RecordedPass pass, String edition) {
        List<ReturnOutcome> all =
                read.computeIfAbsent(edition, readUnder).outcome().returns();
        List<ReturnOutcome> matching = all.stream()
                .filter(r -> pass.filter().matches(r.period(), r.town(), r.form()))
                .toList();
        boolean isWhole = matching.size() == all.size();
        List<Spoken> now = new ArrayList<>();
        if (!isWhole) {
            spoken.stream().filter(s -> matching.stream().noneMatch(s::isSame)).forEach(now::add);
        }
        matching.forEach(outcome -> now.add(new Spoken(edition, outcome)));
        spoken = now;
        return isWhole;
    }

    private Part part(String edition, boolean isComplete) {
        ReadReturns whole = read.computeIfAbsent(edition, readUnder);
        FileOutcome all = whole.outcome();
        List<ReturnOutcome> returns = spoken.stream()
                .filter(s -> s.edition().equals(edition))
                .map(Spoken::outcome)
                .toList();
        return new Part(
                edition,
                new ReadSubmission(
                        submission.id(),
                        new FileOutcome(all.file(), all.sha256(), all.isQuarantined(), all.findings(), returns),
                        isComplete,
                        whole.format(),
                        whole.charset(),
                        submission.receivedAt()));
    }
}
