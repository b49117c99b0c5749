package org.urbanstat.definitions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/**
 * How towns and departments are scored, ranked and listed (敦政办发〔2020〕129号第30项). Each county's towns are ranked among
 * themselves, and so are its departments.
 *
 * @param remark stands in every row and on every screen: how official the weights are
 * @param receiverOrdinals last three digits of the towns that are scored: 100 to 199
 * @param missing what becomes of an item whose value is not known
 * @param towns what a town is scored by
 * @param departments what departments are scored by, each by the items that it answers for
 * @param grades from the best to the worst; only the last has no lower end
 * @param falseData proven: one vote vetoes all (一票否决)
 */
public record ScorecardPolicy(
        Policies.Mandate mandate,
        Text remark,
        List<OrdinalRange> receiverOrdinals,
        List<Period> periods,
        MissingValue missing,
        List<ScoreItem> towns,
        List<ScoreItem> departments,
        List<Grade> grades,
        TiltList tilt,
        NoticeList notice,
        List<FalseData> falseData) {
    /** What becomes of an item whose value is not known. */
    public enum MissingValue {
        /** It is left out, and the other weights are scaled up; the score is provisional. */
        LEFT_OUT,
        /** It earns nothing. */
        COUNTS_ZERO
    }

    /** @param from the lowest score that earns it, itself included; absent for the last */
    public record Grade(String name, Optional<BigDecimal> from) {}

    /**
     * Who is favoured.
     *
     * @param oneIn 3: the first third, rounded up
     * @param atLeast the lowest score, itself included
     */
    public record TiltList(int oneIn, BigDecimal atLeast) {}

    /**
     * Who is criticised in public: below the score, or a red line missed, or too many returns late or missing.
     *
     * @param below scores below it, itself not included
     */
    public record NoticeList(BigDecimal below, Optional<LateReturns> lateReturns) {}

    /**
     * @param indicator whose denominator counts the returns expected and whose numerator those on time
     * @param atLeast so many late or missing
     */
    public record LateReturns(String indicator, int atLeast) {}

    /**
     * @param subject a town's code or a department's name
     * @param document that establishes it
     */
    public record FalseData(String subject, Period period, String document) {}
}
