package org.urbanstat.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.OrdinalRange;
import org.urbanstat.definitions.PersonMoneyPolicy;
import org.urbanstat.definitions.Policies;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Money;
import org.urbanstat.vocabulary.Period;

/**
 * Shares out every pool of the candidate a second time, in SQL, and says which rewards are others, too few or too many: the
 * open ones by the policies in force, the confirmed ones, whose differences are clawbacks, by the policy as it was confirmed.
 */
final class PoolChecker {
    private final JdbcClient jdbc;
    private final Touched touched;
    private final Period last;

    /** @param last the period after which nothing is allocated yet */
    PoolChecker(JdbcClient jdbc, Touched touched, Period last) {
        this.jdbc = jdbc;
        this.touched = touched;
        this.last = last;
    }

    /** Before is what the candidate says, after what the second computation says. */
    List<GateCase> disagreements(List<PersonMoneyPolicy> policies) {
        List<GateCase> cases = new ArrayList<>();
        policies.forEach(policy -> cases.addAll(disagreements(policy)));
        ConfirmedBy.all(jdbc).forEach(confirmed -> cases.addAll(disagreements(confirmed)));
        List.of("confirmed-askew", "clawbacks-askew")
                .forEach(file -> cases.addAll(
                        jdbc.sql(touched.in(text(file))).query(GateCase.class).list()));
        return List.copyOf(cases);
    }

    private List<GateCase> disagreements(PersonMoneyPolicy policy) {
        List<Period> periods = policy.pools().keySet().stream()
                .filter(period -> period.compareTo(last) <= 0)
                .toList();
        Map<String, Object> parameters = parameters(policy, periods);
        parameters.put("figure", "reward");
        parameters.put("is_recomputed", false);
        parameters.put("events", new Long[0]);
        parameters.put("is_by_code", policy.scope() == Policies.Scope.CODES);
        parameters.put("codes", digits(policy.codes()));
        parameters.put(
                "first_ordinals",
                policy.receiverOrdinals().stream().map(OrdinalRange::from).toArray(Integer[]::new));
        parameters.put(
                "last_ordinals",
                policy.receiverOrdinals().stream().map(OrdinalRange::to).toArray(Integer[]::new));
        return shared(policy, "rewards-askew-receivers", "linkage.person_money_reward", parameters);
    }

    private List<GateCase> disagreements(ConfirmedBy confirmed) {
        PersonMoneyPolicy policy = confirmed.policy();
        Map<String, Object> parameters =
                parameters(policy, List.copyOf(policy.pools().keySet()));
        parameters.put("figure", "reward recomputed");
        parameters.put("is_recomputed", true);
        parameters.put("events", confirmed.events().toArray(Long[]::new));
        return shared(policy, "rewards-askew-confirmed", "linkage.recomputed_reward", parameters);
    }

    /**
     * @param receivers the query that lays them down
     * @param rewards the table that is compared
     */
    private List<GateCase> shared(
            PersonMoneyPolicy policy, String receivers, String rewards, Map<String, Object> parameters) {
        Touched where = policy.scope() == Policies.Scope.EACH_COUNTY ? touched : Touched.ALL;
        jdbc.sql("drop table if exists receiver").update();
        jdbc.sql(where.in(text(receivers))).params(parameters).update();
        jdbc.sql("analyze receiver").update();
        return jdbc.sql(where.in(
                        text("rewards-askew") + text("rewards-askew-shares").replace("{rewards}", rewards)))
                .params(parameters)
                .query(GateCase.class)
                .list();
    }

    private static Map<String, Object> parameters(PersonMoneyPolicy policy, List<Period> periods) {
        Map<Period, Money> pools = policy.pools();
        List<AreaCode> named = List.copyOf(policy.difficulty().keySet());
        Map<String, Object> parameters = weights(policy);
        parameters.put("policy", policy.mandate().code());
        parameters.put("is_each_county", policy.scope() == Policies.Scope.EACH_COUNTY);
        parameters.put("periods", periods.stream().map(Period::text).toArray(String[]::new));
        parameters.put(
                "pools",
                periods.stream()
                        .map(p -> Objects.requireNonNull(pools.get(p)).yuan())
                        .toArray(Long[]::new));
        parameters.put("unit", policy.roundingUnit().yuan());
        parameters.put("towns", digits(named));
        parameters.put(
                "factors",
                named.stream()
                        .map(t -> Objects.requireNonNull(policy.difficulty().get(t)))
                        .toArray(BigDecimal[]::new));
        return parameters;
    }

    private static Map<String, Object> weights(PersonMoneyPolicy policy) {
        Map<String, Object> weights = new HashMap<>();
        weights.put("first_cohort", policy.firstCohort().text());
        weights.put("decay", policy.decay().toArray(BigDecimal[]::new));
        List.of("cross_province", "in_province", "in_city")
                .forEach(origin -> weights.put(origin, policy.originWeights().getOrDefault(origin, BigDecimal.ZERO)));
        List.of("settlement", "education", "permits", "effort")
                .forEach(component -> weights.put(
                        component + "_weight", policy.componentWeights().getOrDefault(component, BigDecimal.ZERO)));
        return weights;
    }

    private static String[] digits(List<AreaCode> codes) {
        return codes.stream().map(AreaCode::digits).toArray(String[]::new);
    }

    private static String text(String file) {
        return SqlFile.beside(PoolChecker.class, file).text();
    }
}
