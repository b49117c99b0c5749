package org.urbanstat.linkage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.urbanstat.definitions.PersonMoneyPolicy;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Fraction;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/**
 * What one receiver brings into the sharing, before the others are looked at.
 *
 * @param amounts x of every component
 * @param obstacles why it cannot take part; empty when it can
 * @param remarks what the row has to say although it takes part
 * @param isEffortProvisional whether a population return is missing
 */
record TownFactors(
        AreaCode town,
        BigDecimal settlementPoints,
        Map<MoneyComponent, Fraction> amounts,
        BigDecimal difficulty,
        List<Text> obstacles,
        List<Text> remarks,
        boolean isEffortProvisional) {
    static TownFactors of(PersonMoneyPolicy policy, Period period, TownMoneyInputs town) {
        SettlementPoints settlement = SettlementPoints.of(policy, period, town);
        RegisteredRateRise rise = RegisteredRateRise.of(period, town);
        Map<MoneyComponent, Fraction> amounts = Map.of(
                MoneyComponent.SETTLEMENT, Fraction.of(settlement.points()),
                MoneyComponent.EDUCATION, amount(town.migrantPupils()),
                MoneyComponent.PERMITS, amount(town.validPermits()),
                MoneyComponent.EFFORT, rise.points());
        List<Text> obstacles = joined(List.of(
                settlement.obstacles().stream(),
                missing(town.migrantPupils(), "school", period),
                missing(town.validPermits(), "residence_permit", period)));
        List<Text> remarks = joined(List.of(
                settlement.remarks().stream(),
                notOwed(town.migrantPupils(), "school", period),
                notOwed(town.validPermits(), "residence_permit", period),
                rise.remark().stream()));
        BigDecimal difficulty = policy.difficulty().getOrDefault(town.town(), BigDecimal.ONE);
        return new TownFactors(
                town.town(), settlement.points(), amounts, difficulty, obstacles, remarks, rise.isProvisional());
    }

    boolean isComputable() {
        return obstacles.isEmpty();
    }

    Fraction amount(MoneyComponent component) {
        return amounts.getOrDefault(component, Fraction.ZERO);
    }

    private static Fraction amount(Reported<BigDecimal> reported) {
        return reported.value().map(Fraction::of).orElse(Fraction.ZERO);
    }

    private static Stream<Text> missing(Reported<?> reported, String form, Period period) {
        return reported.isMissing() ? Stream.of(Reason.rewardLacksReturn(form, period)) : Stream.empty();
    }

    private static Stream<Text> notOwed(Reported<?> reported, String form, Period period) {
        return reported.isNotOwed() ? Stream.of(Reason.countsZeroWhereNotOwed(form, period)) : Stream.empty();
    }

    private static List<Text> joined(List<Stream<Text>> texts) {
        return texts.stream().flatMap(t -> t).toList();
    }
}
