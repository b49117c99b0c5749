package org.urbanstat.cli;

import java.util.List;
import java.util.stream.Stream;
import org.urbanstat.explanation.Certificate;
import org.urbanstat.explanation.CertificateRow;

/** A certificate as one JSON object; every number has all of its decimals. */
final class CertificateJson {
    private CertificateJson() {}

    static String of(Certificate certificate) {
        Certificate.SignedOff release = certificate.release();
        return JsonMembers.object(Stream.of(
                JsonMembers.text("policy_code", certificate.policy().mandate().code()),
                JsonMembers.text("document", certificate.policy().mandate().document()),
                JsonMembers.text("period", certificate.period().text()),
                JsonMembers.member(
                        "rounding_unit_yuan",
                        Long.toString(certificate.policy().roundingUnit().yuan())),
                JsonMembers.member("component_weights", weights(certificate)),
                JsonMembers.member("release_id", Long.toString(release.releaseId())),
                JsonMembers.text("published_at", release.publishedAt()),
                JsonMembers.text("manifest_sha256", release.manifest()),
                JsonMembers.text("inputs_sha256", release.inputs()),
                JsonMembers.text("definitions_sha256", release.definitions()),
                JsonMembers.text("policy_sha256", certificate.policyFile()),
                JsonMembers.member(
                        "is_policy_edited", Boolean.toString(certificate.since() == Certificate.Since.EDITED)),
                JsonMembers.member(
                        "is_policy_deleted", Boolean.toString(certificate.since() == Certificate.Since.DELETED)),
                JsonMembers.member(
                        "confirmed",
                        JsonMembers.list(certificate.confirmed().stream().map(CertificateJson::confirmed))),
                JsonMembers.member("comes_out", Boolean.toString(certificate.comesOut())),
                JsonMembers.member(
                        "rows", JsonMembers.list(certificate.rows().stream().map(CertificateJson::row)))));
    }

    private static String confirmed(Certificate.Confirmed act) {
        return JsonMembers.object(Stream.of(
                JsonMembers.text("county_code", act.countyCode()),
                JsonMembers.text("acted_by", act.actedBy()),
                JsonMembers.text("acted_at", act.actedAt()),
                JsonMembers.text("reason", act.reason()),
                JsonMembers.text("policy_sha256", act.policyFile())));
    }

    private static String row(CertificateRow row) {
        Stream<String> town = Stream.of(
                JsonMembers.text("town_code", row.townCode()),
                JsonMembers.text("town_name", row.townName()),
                JsonMembers.text("status", row.status()));
        Stream<String> numbers = CertificateColumn.all().map(c -> JsonMembers.member(c.name(), c.cell(row, "null")));
        Stream<String> rest = Stream.of(
                JsonMembers.member(
                        "raw_sum", row.rawSum() == null ? "null" : row.rawSum().toPlainString()),
                JsonMembers.member("pool_units", row.poolUnits().toPlainString()),
                JsonMembers.member("pool_yuan", row.poolYuan().toPlainString()),
                JsonMembers.member("comes_out", Boolean.toString(row.comesOut())),
                JsonMembers.text("reason_zh", row.reasonZh()),
                JsonMembers.text("reason_en", row.reasonEn()));
        return JsonMembers.object(Stream.of(town, numbers, rest).flatMap(s -> s));
    }

    private static String weights(Certificate certificate) {
        return JsonMembers.object(List.of("settlement", "education", "permits", "effort").stream()
                .filter(certificate.policy().componentWeights()::containsKey)
                .map(c -> JsonMembers.member(
                        c,
                        String.valueOf(certificate.policy().componentWeights().get(c)))));
    }
}
