package org.urbanstat.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbanstat.explanation.Certificate;
import org.urbanstat.explanation.CertificateRow;
import org.urbanstat.vocabulary.JsonText;

/** A certificate as one JSON object; every number has all of its decimals. */
final class CertificateJson {
    private CertificateJson() {}

    static String of(Certificate certificate) {
        Certificate.SignedOff release = certificate.release();
        return object(Stream.of(
                text("policy_code", certificate.policy().mandate().code()),
                text("document", certificate.policy().mandate().document()),
                text("period", certificate.period().text()),
                member(
                        "rounding_unit_yuan",
                        Long.toString(certificate.policy().roundingUnit().yuan())),
                member("component_weights", weights(certificate)),
                member("release_id", Long.toString(release.releaseId())),
                text("published_at", release.publishedAt()),
                text("manifest_sha256", release.manifest()),
                text("inputs_sha256", release.inputs()),
                text("definitions_sha256", release.definitions()),
                member("confirmed", list(certificate.confirmed().stream().map(CertificateJson::confirmed))),
                member("comes_out", Boolean.toString(certificate.comesOut())),
                member("rows", list(certificate.rows().stream().map(CertificateJson::row)))));
    }

    private static String confirmed(Certificate.Confirmed act) {
        return object(Stream.of(
                text("county_code", act.countyCode()),
                text("acted_by", act.actedBy()),
                text("acted_at", act.actedAt()),
                text("reason", act.reason())));
    }

    private static String row(CertificateRow row) {
        Stream<String> town = Stream.of(
                text("town_code", row.townCode()), text("town_name", row.townName()), text("status", row.status()));
        Stream<String> numbers = CertificateColumn.all().map(c -> member(c.name(), c.cell(row, "null")));
        Stream<String> rest = Stream.of(
                member("raw_sum", row.rawSum() == null ? "null" : row.rawSum().toPlainString()),
                member("pool_units", row.poolUnits().toPlainString()),
                member("pool_yuan", row.poolYuan().toPlainString()),
                member("comes_out", Boolean.toString(row.comesOut())),
                text("reason_zh", row.reasonZh()),
                text("reason_en", row.reasonEn()));
        return object(Stream.of(town, numbers, rest).flatMap(s -> s));
    }

    private static String weights(Certificate certificate) {
        return object(List.of("settlement", "education", "permits", "effort").stream()
                .filter(certificate.policy().componentWeights()::containsKey)
                .map(c -> member(
                        c,
                        String.valueOf(certificate.policy().componentWeights().get(c)))));
    }

    private static String text(String name, String value) {
        return member(name, JsonText.quoted(value));
    }

    private static String member(String name, String value) {
        return JsonText.quoted(name) + ": " + value;
    }

    private static String object(Stream<String> members) {
        return members.collect(Collectors.joining(", ", "{", "}"));
    }

    private static String list(Stream<String> items) {
        return items.collect(Collectors.joining(", ", "[", "]"));
    }
}
