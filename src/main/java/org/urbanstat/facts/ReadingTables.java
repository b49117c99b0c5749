package org.urbanstat.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.urbanstat.database.Copy;
import org.urbanstat.database.SqlFile;
import org.urbanstat.validation.FileOutcome;
import org.urbanstat.validation.Finding;
import org.urbanstat.validation.ReturnOutcome;

/** The tables of schema {@code validation} that hold readings, and the state of their submissions. */
final class ReadingTables {
    private static final SqlFile SUPERSEDED_FINDINGS = SqlFile.beside(ReadingTables.class, "superseded-file-findings");
    private static final SqlFile MASKED_FINDINGS = SqlFile.beside(ReadingTables.class, "masked-findings");
    private static final SqlFile MASKED_CLEANINGS = SqlFile.beside(ReadingTables.class, "masked-cleanings");
    private static final SqlFile MASKED_PUBLISHED_FINDINGS =
            SqlFile.beside(ReadingTables.class, "masked-published-findings");
    private static final SqlFile STATE = SqlFile.beside(ReadingTables.class, "submission-states");

    private static final SqlFile SILENCED = SqlFile.beside(ReadingTables.class, "silenced-readings");
    private static final SqlFile READ = SqlFile.beside(ReadingTables.class, "read-submissions");

    private static final List<String> READING = List.of(
            "reading_id",
            "submission_id",
            "town_code",
            "form_code",
            "period",
            "sheet",
            "layout_id",
            "row_count",
            "content_sha256",
            "is_rejected",
            "received_at",
            "file_name",
            "definitions_sha256",
            "run_id",
            "is_trial",
            "is_transposed");
    private static final List<String> FINDING = List.of(
            "submission_id",
            "reading_id",
            "ordinal",
            "rule_code",
            "severity",
            "sheet",
            "cell",
            "raw_text",
            "found",
            "expected",
            "difference",
            "message_zh",
            "message_en",
            "fix_zh",
            "fix_en",
            "waiver");

    private final NamedParameterJdbcTemplate template;
    private final Copy copy;
    private final ReadingLayouts layouts;

    ReadingTables(DataSource dataSource) {
        this.template = new NamedParameterJdbcTemplate(dataSource);
        this.layouts = new ReadingLayouts(dataSource);
        this.copy = new Copy(dataSource);
    }

    void writeReadings(List<Reading> readings, RunContext run) {
        Map<ReadingLayout, Long> ids = layouts.ids(readings);
        copy.into(
                "validation.reading",
                READING,
                rows -> readings.forEach(reading -> {
                    ReturnOutcome outcome = reading.outcome();
                    rows.row(
                            reading.id(),
                            reading.submission().submissionId(),
                            outcome.town(),
                            outcome.form(),
                            outcome.period(),
                            outcome.sheet(),
                            ids.get(ReadingLayout.of(outcome)),
                            outcome.rows().size(),
                            outcome.contentSha256(),
                            reading.isRejected(),
                            reading.submission().receivedAt(),
                            reading.submission().outcome().file(),
                            run.definitionsSha256(),
                            run.runId(),
                            run.isTrial(),
                            outcome.isTransposed());
                }));
    }

    void writeFindings(List<Reading> readings) {
        copy.into(
                "validation.finding",
                FINDING,
                rows -> readings.forEach(reading -> findings(
                        rows,
                        reading.submission().submissionId(),
                        Optional.of(reading.id()),
                        reading.outcome().findings())));
    }

    void writeCleanings(List<Reading> readings) {
        copy.into(
                "validation.cleaning",
                List.of("reading_id", "sheet_row", "field_code", "raw_text", "value_text", "state"),
                rows -> readings.forEach(reading -> reading.outcome()
                        .cleanings()
                        .forEach(cleaning -> rows.row(
                                reading.id(),
                                cleaning.sheetRow(),
                                cleaning.field(),
                                cleaning.rawText(),
                                cleaning.value(),
                                cleaning.state()))));
    }

    /** What is to be said of the files as a whole, in the place of what was said before. */
    void replaceFileFindings(List<ReadSubmission> batch) {
        template.update(SUPERSEDED_FINDINGS.text(), Map.of("submissions", ids(batch)));
        copy.into(
                "validation.finding",
                FINDING,
                rows -> batch.forEach(submission -> findings(
                        rows,
                        submission.submissionId(),
                        Optional.empty(),
                        submission.outcome().findings())));
    }

    /**
     * Masks what earlier readings of files took out of them, now that personal data was found there: findings, cleanings,
     * and what was published of them. A run of eighteen digits becomes as many marks.
     */
    void maskEarlier(List<ReadSubmission> batch) {
        List<Long> personal = batch.stream()
                .filter(submission -> submission.outcome().isPersonal())
                .map(ReadSubmission::submissionId)
                .toList();
        if (!personal.isEmpty()) {
            List.of(MASKED_FINDINGS, MASKED_CLEANINGS, MASKED_PUBLISHED_FINDINGS)
                    .forEach(sql -> template.update(sql.text(), Map.of("submissions", personal)));
        }
    }

    /** Which run read them under which edition; one whose filter left everything out took nothing in. */
    void note(List<ReadSubmission> batch, RunContext run) {
        List<ReadSubmission> read =
                batch.stream().filter(ReadingTables::isAnythingRead).toList();
        template.update(
                READ.text(),
                Map.of(
                        "submissions", ids(read),
                        "are_complete",
                                read.stream().map(ReadSubmission::isComplete).toArray(Boolean[]::new),
                        "run", run.runId(),
                        "definitions", run.definitionsSha256().hex(),
                        "is_trial", run.isTrial()));
    }

    /** Of files that were read as a whole, nothing speaks but these readings. */
    void silence(List<ReadSubmission> batch, Set<Long> kept, RunContext run) {
        List<ReadSubmission> whole = whole(batch);
        template.update(
                SILENCED.text(),
                Map.of("submissions", ids(whole), "kept", kept.toArray(Long[]::new), "run", run.runId()));
    }

    private static boolean isAnythingRead(ReadSubmission submission) {
        FileOutcome outcome = submission.outcome();
        return submission.isComplete()
                || !outcome.returns().isEmpty()
                || !outcome.findings().isEmpty();
    }

    /** Those that were read whole are no longer pending; of those with personal data nothing is kept. */
    void mark(List<ReadSubmission> batch) {
        List<ReadSubmission> whole = whole(batch);
        template.update(
                STATE.text(),
                Map.of(
                        "submissions", ids(whole),
                        "states", texts(whole, s -> s.outcome().isQuarantined() ? "quarantined" : "read"),
                        "formats", texts(whole, ReadSubmission::format),
                        "charsets", texts(whole, ReadSubmission::charset),
                        "are_personal",
                                whole.stream()
                                        .map(s -> s.outcome().isPersonal())
                                        .toArray(Boolean[]::new)));
    }

    private static List<ReadSubmission> whole(List<ReadSubmission> batch) {
        return batch.stream().filter(ReadSubmission::isComplete).toList();
    }

    private static Long[] ids(List<ReadSubmission> batch) {
        return batch.stream().map(ReadSubmission::submissionId).toArray(Long[]::new);
    }

    private static String[] texts(List<ReadSubmission> batch, Function<ReadSubmission, String> text) {
        return batch.stream().map(text).toArray(String[]::new);
    }

    private static void findings(Copy.Rows rows, long submissionId, Optional<Long> readingId, List<Finding> findings) {
        for (int ordinal = 0; ordinal < findings.size(); ordinal++) {
            Finding finding = findings.get(ordinal);
            rows.row(
                    submissionId,
                    readingId,
                    ordinal,
                    finding.ruleCode(),
                    finding.severity().name(),
                    finding.sheet(),
                    finding.cell(),
                    finding.rawText(),
                    finding.found(),
                    finding.expected(),
                    finding.difference(),
                    finding.message().zh(),
                    finding.message().en(),
                    finding.fix().zh(),
                    finding.fix().en(),
                    finding.waiver());
        }
    }
}
