package org.urbanstat.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbanstat.explanation.Certificate;
import org.urbanstat.explanation.CertificateRow;

/** The sentences of a certificate: what it rests on, and how to work it out again. */
record CertificateText(Output output, Certificate certificate) {
    String title() {
        return output.words("certificate.title", certificate.policy().mandate().code(), certificate.period());
    }

    List<String> restsOn() {
        Certificate.SignedOff release = certificate.release();
        Stream<String> said = Stream.of(
                output.words(
                        "certificate.document", certificate.policy().mandate().document()),
                output.words("certificate.release", release.releaseId(), release.publishedAt(), release.program()),
                output.words("certificate.manifest", orNone(release.manifest())),
                output.words("certificate.inputs", orNone(release.inputs())),
                output.words("certificate.definitions", release.definitions()),
                output.words("certificate.policy", orNone(certificate.policyFile())));
        return Stream.of(said, since(), confirmed()).flatMap(lines -> lines).toList();
    }

    List<String> path() {
        Map<String, BigDecimal> weights = certificate.policy().componentWeights();
        return List.of(
                output.words(
                        "certificate.raw",
                        weight(weights, "settlement"),
                        weight(weights, "education"),
                        weight(weights, "permits"),
                        weight(weights, "effort")),
                output.words("certificate.share"),
                output.words(
                        "certificate.exact", certificate.policy().roundingUnit().yuan()),
                output.words("certificate.cut"));
    }

    /** A line for each pool: what its receivers sum to, and how many units are left over. */
    List<String> pools() {
        Map<String, CertificateRow> pools = new LinkedHashMap<>();
        certificate.rows().stream().filter(r -> r.rank() != null).forEach(r -> pools.putIfAbsent(r.countyCode(), r));
        return pools.entrySet().stream()
                .flatMap(p -> Stream.concat(Stream.of(pool(p.getKey(), p.getValue())), finer(p.getKey(), p.getValue())))
                .toList();
    }

    List<String> reasons() {
        Map<String, List<String>> towns = certificate.rows().stream()
                .filter(r -> !r.reasonEn().isEmpty())
                .collect(Collectors.groupingBy(
                        r -> output.words(r.reason()),
                        LinkedHashMap::new,
                        Collectors.mapping(CertificateRow::townName, Collectors.toList())));
        return towns.entrySet().stream()
                .map(e -> output.words(
                        "certificate.reason", String.join(output.words("certificate.and"), e.getValue()), e.getKey()))
                .toList();
    }

    String verdict() {
        return certificate.comesOut()
                ? output.words("certificate.comes_out")
                : output.words(
                        "certificate.differs",
                        certificate.rows().stream()
                                .filter(r -> !r.comesOut())
                                .map(r -> r.townCode() + " " + r.townName())
                                .collect(Collectors.joining(output.words("certificate.and"))));
    }

    private Stream<String> finer(String county, CertificateRow row) {
        return row.isFiner()
                ? Stream.of(output.words("certificate.finer", county, row.exactDecimals()))
                : Stream.empty();
    }

    private String pool(String county, CertificateRow row) {
        return output.words(
                "certificate.pool",
                county,
                row.poolYuan().toPlainString(),
                row.poolUnits().toPlainString(),
                plain(row.rawSum()),
                plain(row.unitsLeft()));
    }

    private Stream<String> since() {
        return switch (certificate.since()) {
            case AS_IT_WAS -> Stream.empty();
            case EDITED -> Stream.of(output.words("certificate.policy.edited"));
            case DELETED -> Stream.of(output.words("certificate.policy.deleted"));
        };
    }

    private Stream<String> confirmed() {
        return certificate.confirmed().isEmpty()
                ? Stream.of(output.words("certificate.open"))
                : certificate.confirmed().stream()
                        .flatMap(c -> Stream.concat(
                                Stream.of(output.words(
                                        "certificate.confirmed", c.actedBy(), c.actedAt(), c.reason(), c.countyCode())),
                                confirmedBy(c)));
    }

    /** Of a text that differs in nothing that moves a figure; any other has a certificate of its own. */
    private Stream<String> confirmedBy(Certificate.Confirmed act) {
        return act.policyFile().isEmpty() || act.policyFile().equals(certificate.policyFile())
                ? Stream.empty()
                : Stream.of(output.words("certificate.confirmed.by", act.countyCode(), act.policyFile()));
    }

    private String orNone(String hash) {
        return hash.isEmpty() ? output.words("certificate.none") : hash;
    }

    private static String weight(Map<String, BigDecimal> weights, String component) {
        return weights.getOrDefault(component, BigDecimal.ZERO).toPlainString();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
