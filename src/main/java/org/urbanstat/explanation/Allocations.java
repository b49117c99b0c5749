package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbanstat.definitions.PersonLandPolicy;
import org.urbanstat.definitions.PersonMoneyPolicy;
import org.urbanstat.definitions.Policies.Mandate;
import org.urbanstat.definitions.Policies.Scope;
import org.urbanstat.explanation.KeptPolicies.Kept;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** Explains rewards and quotas. */
record Allocations(Basis basis, FigureRows figures) {
    private static final String FIRST_TOWN = "000000000";
    private static final String LAST_TOWN = "999999999";

    Explained reward(Question question) {
        Optional<Kept> kept =
                new KeptPolicies(figures.jdbc(), figures.release()).of(question.period(), question.area());
        List<PersonMoneyPolicy> policies = basis.definitions().policies().personMoney();
        String town = question.area().digits();
        List<String> codes = Stream.concat(
                        codes(policies.stream().map(PersonMoneyPolicy::mandate), question).stream(),
                        kept.map(Kept::policyCode).stream())
                .distinct()
                .toList();
        List<PublishedReward> rows = figures.rewards(codes, question.period(), town, town);
        PublishedReward row = only(rows, PublishedReward::policyCode, question, "reward");
        Optional<Kept> own = kept.filter(k -> k.policyCode().equals(row.policyCode()));
        Optional<PersonMoneyPolicy> then = own.flatMap(Kept::policy);
        Optional<Kept> confirmed = own.filter(k -> then.isPresent());
        PersonMoneyPolicy policy = then.or(() -> policies.stream()
                        .filter(p -> p.mandate().code().equals(row.policyCode()))
                        .findFirst())
                .orElseThrow(() -> new NotExplained("no.policy.kept", row.policyCode(), question.period()));
        Allocations inForce =
                confirmed.map(k -> new Allocations(k.in(basis), figures)).orElse(this);
        Explained figure = inForce.reward(policy, question.area(), question.period(), row);
        return around(
                figure.remarking(confirmed.map(Kept::remark).stream().toList()),
                policy.mandate(),
                Optional.ofNullable(row.rewardYuan()),
                row.status(),
                row.reason(),
                missingOfReward(policy, question));
    }

    private Explained reward(PersonMoneyPolicy policy, AreaCode town, Period period, PublishedReward row) {
        return row.rewardYuan() == null
                ? notComputable("reward", "yuan")
                        .with(new RewardTree(basis, policy, period, town, PoolAmounts.NONE).setByPolicy())
                : new RewardTree(basis, policy, period, town, pool(policy, town, period)).of(row);
    }

    /** What a confirmed reward would be by the returns of the release; absent where it was confirmed without a figure. */
    Optional<Explained> recomputed(Kept kept, AreaCode town, Period period) {
        Allocations then = new Allocations(kept.in(basis), figures);
        return kept.policy()
                .flatMap(policy ->
                        figures.rewards(List.of(kept.policyCode()), period, town.digits(), town.digits()).stream()
                                .filter(row -> row.rewardYuan() != null)
                                .map(row -> then.reward(policy, town, period, row))
                                .findFirst())
                .map(tree -> tree.remarking(List.of(kept.remark())));
    }

    /** All who share the pool and have a share of it. */
    private PoolAmounts pool(PersonMoneyPolicy policy, AreaCode town, Period period) {
        boolean isOfCounty = policy.scope() == Scope.EACH_COUNTY;
        String county = town.county().digits();
        List<AreaCode> receivers = figures
                .rewards(
                        List.of(policy.mandate().code()),
                        period,
                        isOfCounty ? county + "000" : FIRST_TOWN,
                        isOfCounty ? county + "999" : LAST_TOWN)
                .stream()
                .filter(r -> r.rewardYuan() != null)
                .map(PublishedReward::town)
                .toList();
        return PoolAmounts.of(figures.jdbc(), figures.release(), policy, period, receivers);
    }

    Explained quota(Question question) {
        List<PersonLandPolicy> policies = basis.definitions().policies().personLand();
        List<PublishedQuota> rows = figures.quotas(
                codes(policies.stream().map(PersonLandPolicy::mandate), question), question.period(), question.area());
        PublishedQuota row = only(rows, PublishedQuota::policyCode, question, "quota");
        PersonLandPolicy policy = policies.stream()
                .filter(p -> p.mandate().code().equals(row.policyCode()))
                .findFirst()
                .orElseThrow();
        Explained figure = row.quotaM2() == null
                ? notComputable("quota", "m2")
                        .with(new QuotaTree(basis, policy, question.period(), question.area()).known())
                : new QuotaTree(basis, policy, question.period(), question.area()).of();
        Period before = question.period().yearBefore();
        List<Explained> missing = Stream.of("settlement", "land", "population")
                .flatMap(form -> missing(form, before, question.area()))
                .toList();
        return around(
                figure, policy.mandate(), Optional.ofNullable(row.quotaM2()), row.status(), row.reason(), missing);
    }

    private static List<String> codes(Stream<Mandate> mandates, Question question) {
        return mandates.map(Mandate::code)
                .filter(code -> question.policy().map(code::equals).orElse(true))
                .toList();
    }

    private <T> T only(List<T> rows, java.util.function.Function<T, String> policy, Question question, String code) {
        Text name = basis.name(question.area(), question.period());
        if (rows.isEmpty()) {
            throw new NotExplained("no.reward", name, Basis.text(code), question.period(), code, question.area());
        }
        if (rows.size() > 1) {
            String codes = String.join(", ", rows.stream().map(policy).toList());
            throw new NotExplained("ask.no.policy", name, Basis.text(code), question.period(), codes);
        }
        return rows.get(0);
    }

    private static Explained notComputable(String code, String unit) {
        return Explained.given(Kind.FIGURE, code, Basis.text(code), Optional.empty())
                .in(unit);
    }

    private static Explained around(
            Explained figure,
            Mandate mandate,
            Optional<BigDecimal> published,
            String status,
            Text reason,
            List<Explained> missing) {
        List<Remark> remarks = new ArrayList<>();
        remarks.add(Remark.clause(
                new Text(mandate.code() + " " + mandate.document(), mandate.code() + " " + mandate.document())));
        if (!reason.zh().isEmpty()) {
            remarks.add(Remark.note(published.isEmpty() ? Basis.text("reward.none", reason) : reason));
        }
        remarks.addAll(
                status.equals("confirmed")
                        ? Disagreement.ofConfirmed(published, figure)
                        : Disagreement.of(published, figure));
        return figure.remarking(remarks).with(missing);
    }

    private List<Explained> missingOfReward(PersonMoneyPolicy policy, Question question) {
        Period period = question.period();
        Stream<Explained> settled = PoolAmounts.cohorts(policy, period).stream()
                .flatMap(cohort -> missing("settlement", cohort, question.area()));
        Stream<Explained> others = Stream.of("school", "residence_permit", "population")
                .flatMap(form -> missing(form, period, question.area()));
        Stream<Explained> before = missing("population", period.yearBefore(), question.area());
        return Stream.of(settled, others, before).flatMap(s -> s).toList();
    }

    private Stream<Explained> missing(String form, Period year, AreaCode area) {
        return MissingReturns.of(basis, new FormCode(form), year, area).stream();
    }
}
