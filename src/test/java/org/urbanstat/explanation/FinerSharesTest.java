package org.urbanstat.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.PersonMoneyPolicy;
import org.urbanstat.definitions.ProjectJobs;
import org.urbanstat.vocabulary.AreaCode;

/** A pool of 30 units among three towns: what the exact quotas give, whichever decimals are printed. */
class FinerSharesTest {
    private static final PersonMoneyPolicy POLICY =
            ProjectJobs.definitions().policies().personMoney().get(0);
    private static final BigDecimal UNITS = BigDecimal.valueOf(30);

    private static FinerShares shares(int... points) {
        Map<AreaCode, BigDecimal> settled = new TreeMap<>();
        for (int i = 0; i < points.length; i++) {
            settled.put(new AreaCode("62098210" + i), BigDecimal.valueOf(points[i]));
        }
        return new FinerShares(POLICY, new PoolAmounts(Map.of("settlement", settled)));
    }

    private static List<CertificateRow> rows(int sum, int[] points, int... units) {
        List<CertificateRow> rows = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            BigDecimal share = BigDecimal.valueOf(points[i]).divide(BigDecimal.valueOf(sum), 12, RoundingMode.HALF_UP);
            rows.add(row("62098210" + i, share, units[i]));
        }
        return rows;
    }

    private static CertificateRow row(String town, BigDecimal share, int units) {
        BigDecimal unit = BigDecimal.valueOf(POLICY.roundingUnit().yuan());
        return new CertificateRow(
                town,
                town,
                null,
                null,
                null,
                null,
                null,
                BigDecimal.ONE,
                null,
                null,
                share,
                UNITS,
                null,
                null,
                null,
                null,
                null,
                null,
                unit.multiply(BigDecimal.valueOf(units)),
                unit.multiply(UNITS),
                "final",
                "",
                "",
                true,
                false);
    }

    /** 2.5, 7.5 and 20 units: the remainders are equal, and the lower code has the unit. */
    @Test
    void equalRemaindersAreEqualWhateverThirdsAreCutOff() {
        int[] points = {1, 3, 8};
        assertThat(shares(points).of(rows(12, points, 3, 7, 20)))
                .hasValueSatisfying(rows ->
                        assertThat(rows.stream().map(CertificateRow::unitGiven)).containsExactly(1, 0, 0));
        assertThat(shares(points).of(rows(12, points, 2, 8, 20))).isEmpty();
    }

    @Test
    void aShareThatIsNotThePublishedOneLeavesThePoolAsItIs() {
        int[] points = {1, 3, 8};
        List<CertificateRow> rows = rows(12, points, 3, 7, 20);
        rows.set(2, row("620982102", new BigDecimal("0.666666666668"), 20));
        assertThat(shares(points).of(rows)).isEmpty();
    }

    @Test
    void whereNobodyBringsAnythingNoShareIsKnown() {
        int[] points = {1, 3, 8};
        assertThat(shares(0, 0, 0).of(rows(12, points, 3, 7, 20))).isEmpty();
    }
}
