package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.urbanstat.definitions.PersonMoneyPolicy;
import org.urbanstat.vocabulary.AreaCode;

/**
 * The rows of a pool once more with shares of more decimals: for where those that are published cannot tell whose remainder
 * is larger.
 *
 * @param amounts what each of those who share the pool brings in
 */
record FinerShares(PersonMoneyPolicy policy, PoolAmounts amounts) {
    /** Of a pool of 10¹² units twelve of them are left for the remainder. */
    static final int DECIMALS = 24;

    /**
     * Absent where the published shares are not these, rounded, or where these do not lead to every award either.
     *
     * @param rows of all who share the pool
     */
    Optional<List<CertificateRow>> of(List<CertificateRow> rows) {
        Map<String, BigDecimal> shares = shares();
        List<CertificateRow> shared =
                rows.stream().filter(row -> row.combinedShare() != null).toList();
        List<CertificateRow> sharing = shared.stream()
                .map(row -> Optional.ofNullable(shares.get(row.townCode()))
                        .filter(share -> isRounded(share, row.combinedShare()))
                        .map(row::sharing))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing((CertificateRow row) -> Objects.requireNonNull(row.remainder()))
                        .reversed()
                        .thenComparing(CertificateRow::townCode))
                .toList();
        if (sharing.size() < shared.size() || sharing.isEmpty()) {
            return Optional.empty();
        }
        Map<String, CertificateRow> given = given(sharing);
        List<CertificateRow> finer = rows.stream()
                .map(row -> given.getOrDefault(row.townCode(), row))
                .toList();
        return finer.stream().allMatch(CertificateRow::comesOut) ? Optional.of(finer) : Optional.empty();
    }

    private Map<String, BigDecimal> shares() {
        Map<AreaCode, BigDecimal> raw = amounts.raw(policy);
        BigDecimal sum = PoolAmounts.sum(raw);
        Map<String, BigDecimal> shares = new TreeMap<>();
        if (sum.signum() != 0) {
            raw.forEach((town, part) -> shares.put(town.digits(), part.divide(sum, DECIMALS, RoundingMode.HALF_UP)));
        }
        return shares;
    }

    private static boolean isRounded(BigDecimal share, @Nullable BigDecimal published) {
        return published != null
                && share.setScale(published.scale(), RoundingMode.HALF_UP).equals(published);
    }

    /** The whole parts first, then one unit each for the largest remainders. */
    private Map<String, CertificateRow> given(List<CertificateRow> ranked) {
        BigDecimal whole = ranked.stream()
                .map(row -> Objects.requireNonNull(row.floorUnits()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal left = ranked.get(0).poolUnits().subtract(whole);
        Map<String, CertificateRow> given = new TreeMap<>();
        for (int i = 0; i < ranked.size(); i++) {
            CertificateRow row = ranked.get(i);
            given.put(
                    row.townCode(),
                    row.receiving(
                            i + 1,
                            left,
                            BigDecimal.valueOf(policy.roundingUnit().yuan())));
        }
        return given;
    }
}
