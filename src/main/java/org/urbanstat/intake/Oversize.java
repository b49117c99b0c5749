package org.urbanstat.intake;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.urbanstat.database.Copy;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Sha256;
import org.urbanstat.vocabulary.Text;

/**
 * What becomes of files larger than those that are read: they are archived unread, with a finding; what not even the
 * archive can hold stays where it is, with its fingerprint registered and a finding that names it.
 */
final class Oversize {
    static final String RULE_CODE = "file.too_large";

    private static final Messages MESSAGES = Messages.beside(Oversize.class);

    private final Copy copy;
    private final long maxFileBytes;

    Oversize(DataSource dataSource, long maxFileBytes) {
        this.copy = new Copy(dataSource);
        this.maxFileBytes = maxFileBytes;
    }

    boolean is(Arrival arrival) {
        return arrival.byteCount() > maxFileBytes || arrival.byteCount() > Archive.CAPACITY_BYTES;
    }

    String state(Arrival arrival) {
        return is(arrival) ? "quarantined" : "pending";
    }

    /** Writes the finding of each that is too large. */
    void report(List<Arrival> arrivals, Map<Sha256, Long> ids) {
        copy.into(
                "validation.finding",
                List.of(
                        "submission_id",
                        "ordinal",
                        "rule_code",
                        "severity",
                        "found",
                        "expected",
                        "message_zh",
                        "message_en",
                        "fix_zh",
                        "fix_en"),
                rows -> arrivals.stream().filter(this::is).forEach(arrival -> row(rows, arrival, ids)));
    }

    private void row(Copy.Rows rows, Arrival arrival, Map<Sha256, Long> ids) {
        boolean isBeyondArchive = arrival.byteCount() > Archive.CAPACITY_BYTES;
        String key = isBeyondArchive ? "beyond-archive" : "too-large";
        long bound = isBeyondArchive ? Archive.CAPACITY_BYTES : maxFileBytes;
        Text message = MESSAGES.text(key, arrival.file().name(), arrival.byteCount(), bound);
        Text fix = MESSAGES.text(key + "-fix");
        rows.row(
                ids.get(arrival.sha256()),
                0,
                RULE_CODE,
                Severity.ERROR.name(),
                Long.toString(arrival.byteCount()),
                Long.toString(bound),
                message.zh(),
                message.en(),
                fix.zh(),
                fix.en());
    }
}
