package org.urbanstat.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.urbanstat.pipeline.Verification;
import org.urbanstat.publication.Recomputation;
import org.urbanstat.publication.RowDifference;
import org.urbanstat.vocabulary.CanonicalJson;
import org.urbanstat.vocabulary.Text;

/** What {@code verify --json} prints, on one line. */
final class VerifyJson {
    private VerifyJson() {}

    static String of(Verification.Report report, boolean isGood) {
        Map<String, Object> json = new TreeMap<>();
        json.put("release_id", report.release().releaseId());
        json.put("is_good", isGood);
        json.put("is_of_this_program", report.release().isOfThisProgram());
        json.put("broken", report.broken().stream().map(VerifyJson::both).toList());
        json.put("remarks", report.remarks().stream().map(VerifyJson::both).toList());
        json.put("is_recomputed", report.recomputed().isPresent());
        json.put("audit_events", report.auditEvents());
        report.recomputed().map(Recomputation.Outcome::rowCount).ifPresent(rows -> json.put("differing_rows", rows));
        json.put(
                "differences",
                report.recomputed().map(Recomputation.Outcome::first).orElse(List.of()).stream()
                        .map(VerifyJson::difference)
                        .toList());
        return CanonicalJson.of(json);
    }

    private static Map<String, Object> both(Text text) {
        return Map.of("zh", text.zh(), "en", text.en());
    }

    private static Map<String, Object> difference(RowDifference difference) {
        return Map.of(
                "table", difference.table(),
                "key", difference.key(),
                "column", difference.column(),
                "published", difference.published(),
                "recomputed", difference.recomputed());
    }
}
