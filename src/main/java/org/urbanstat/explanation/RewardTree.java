package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.urbanstat.definitions.PersonMoneyPolicy;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/**
 * A person-money reward, from the yuan down to the cells of the settlements.
 *
 * @param pool what all who share it bring in
 */
record RewardTree(Basis basis, PersonMoneyPolicy policy, Period period, AreaCode town, PoolAmounts pool) {
    /** @param published the row of the town, which has a reward */
    Explained of(PublishedReward published) {
        Explained exact = exact();
        Remainders remainders = Remainders.of(policy, period, pool);
        Explained whole = Explained.of(Kind.STEP, "floor", Basis.text("reward.floor"), Rule.WHOLE, List.of(exact));
        Explained figure = Explained.of(
                        Kind.FIGURE,
                        "reward",
                        Basis.text("reward"),
                        Rule.SUM,
                        List.of(
                                whole.times(unit()),
                                remainders.step(basis, period, town).times(unit())))
                .in("yuan");
        return figure.remarking(List.of(Remark.note(Basis.text("reward.formula"))))
                .with(rounding());
    }

    private BigDecimal unit() {
        return BigDecimal.valueOf(policy.roundingUnit().yuan());
    }

    static BigDecimal poolYuan(PersonMoneyPolicy policy, Period period) {
        return Optional.ofNullable(policy.pools().get(period))
                .map(pool -> BigDecimal.valueOf(pool.yuan()))
                .orElse(BigDecimal.ZERO);
    }

    private List<Explained> rounding() {
        return List.of(number("unit", Basis.text("reward.unit"), unit(), "rounding_unit_yuan"));
    }

    /** What is known of it before anything is shared out. */
    List<Explained> setByPolicy() {
        return List.of(poolStep(), difficulty());
    }

    private Explained poolStep() {
        return number("pool", Basis.text("reward.pool", period), poolYuan(policy, period), "pools_yuan", period.text())
                .in("yuan");
    }

    private Explained difficulty() {
        BigDecimal factor = policy.difficulty().getOrDefault(town, BigDecimal.ONE);
        return policy.difficulty().containsKey(town)
                ? number("difficulty", Basis.text("reward.difficulty"), factor, "difficulty", town.digits())
                : number("difficulty", Basis.text("reward.difficulty.usual"), factor, "difficulty");
    }

    /** The share of the pool in rounding units, before anything is cut off. */
    private Explained exact() {
        Explained share = Explained.of(
                Kind.STEP, "combined", Basis.text("reward.combined"), Rule.RATIO, List.of(raw(), rawSum()));
        Explained product =
                Explained.of(Kind.STEP, "exact", Basis.text("reward.exact"), Rule.PRODUCT, List.of(poolStep(), share));
        return unit().compareTo(BigDecimal.ONE) == 0
                ? product
                : Explained.of(
                        Kind.STEP,
                        "units",
                        Basis.text("reward.units"),
                        Rule.RATIO,
                        List.of(product, number("unit", Basis.text("reward.unit"), unit(), "rounding_unit_yuan")));
    }

    private Explained raw() {
        List<Explained> components =
                PoolAmounts.COMPONENTS.stream().map(this::component).toList();
        return Explained.of(
                Kind.STEP,
                "raw",
                Basis.text("reward.raw"),
                Rule.PRODUCT,
                List.of(
                        difficulty(),
                        Explained.of(Kind.STEP, "weighted", Basis.text("reward.weighted"), Rule.SUM, components)));
    }

    private Explained component(String component) {
        BigDecimal weight = policy.componentWeights().getOrDefault(component, BigDecimal.ZERO);
        Text name = Basis.text("component." + component);
        Explained weightStep =
                number("weight", Basis.text("reward.weight", name), weight, "component_weights", component);
        Explained amount = new ComponentTree(basis, policy, period, town).of(component);
        Explained share = Explained.of(
                Kind.STEP,
                "share",
                Basis.text("reward.share", name),
                Rule.RATIO,
                List.of(amount, references("total", Basis.text("reward.total", name), pool.of(component))));
        Explained product = Explained.of(Kind.STEP, component, name, Rule.PRODUCT, List.of(weightStep, share));
        return pool.sum(component).signum() == 0 ? product.leftOut(Basis.text("reward.dropped")) : product;
    }

    private Explained rawSum() {
        return references("sum", Basis.text("reward.sum"), pool.raw(policy));
    }

    /** What each receiver brings in; it has an explanation of its own. */
    private Explained references(String key, Text label, Map<AreaCode, BigDecimal> amounts) {
        List<Explained> receivers = new ArrayList<>();
        amounts.forEach((receiver, amount) -> receivers.add(
                Explained.given(Kind.REFERENCE, receiver.digits(), basis.name(receiver, period), Optional.of(amount))
                        .from(new Source.OfFigure("reward", receiver, period))));
        return Explained.of(Kind.STEP, key, label, Rule.SUM, receivers);
    }

    private Explained number(String key, Text label, BigDecimal value, String... place) {
        return PolicyNumber.of(basis, policy.mandate(), key, label, value, place);
    }
}
