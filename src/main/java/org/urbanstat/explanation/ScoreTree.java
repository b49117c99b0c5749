package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.definitions.Policies.Mandate;
import org.urbanstat.definitions.ScoreItem;
import org.urbanstat.definitions.ScorecardPolicy;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Text;

/** The score of a town or department, from its two decimals down to the marks, each with its value and policy line. */
record ScoreTree(Basis basis, FigureRows figures, Question question) {
    /** Marks are published with 12 decimals, so their sum is known to so many. */
    private static final int KNOWN_DECIMALS = 9;

    private static final int MARK_DECIMALS = 12;

    Explained of() {
        AreaCode area = question.area();
        String subject = question.unit().map(unit -> area.county() + ":" + unit).orElseGet(area::digits);
        String type = question.unit().isPresent() ? "department" : "town";
        PublishedScore score = figures.score(type, subject, question.period()).orElseThrow(this::none);
        ScorecardPolicy policy = basis.definitions().policies().scorecards().stream()
                .filter(p -> p.mandate().code().equals(score.policyCode()))
                .findFirst()
                .orElseThrow();
        Mandate mandate = policy.mandate();
        List<PublishedScore.Part> parts = figures.scoreParts(type, subject, question.period());
        List<Remark> remarks = new ArrayList<>(List.of(
                Remark.clause(
                        new Text(mandate.code() + " " + mandate.document(), mandate.code() + " " + mandate.document())),
                Remark.note(Basis.text("score.formula"))));
        if (score.grade() != null) {
            remarks.add(Remark.note(Basis.text(
                    "score.place",
                    String.valueOf(score.rank()),
                    score.grade(),
                    Basis.text("score." + score.listing()))));
        }
        remarks.add(Remark.note(score.reason()));
        ScoreRangeSteps range = new ScoreRangeSteps(
                measured(), question.period(), this::name, part -> policyWeight(part, policy.mandate(), score.items()));
        Explained figure = figure(parts, policy, score).with(range.of(score, parts));
        return figure.remarking(remarks).remarking(Disagreement.of(Optional.ofNullable(score.score()), figure));
    }

    private Explained figure(List<PublishedScore.Part> parts, ScorecardPolicy policy, PublishedScore score) {
        List<Explained> marks = parts.stream().map(p -> marks(p, policy, score)).toList();
        List<Explained> weights = parts.stream()
                .map(p -> weight(p, policy.mandate(), score.items()))
                .toList();
        return score(Kind.FIGURE, "score", Basis.text("score"), marks, weights);
    }

    /**
     * As it is published. The engine rounds the exact score once; marks have 12 decimals here, so that a score which lies on
     * the half of a hundredth exactly is met again only by what is known of it.
     */
    static Explained score(Kind kind, String key, Text label, List<Explained> marks, List<Explained> weights) {
        Explained known = Explained.rounded(
                Kind.STEP, "unrounded", Basis.text("step.unrounded"), KNOWN_DECIMALS, capped(marks, weights));
        return Explained.rounded(kind, key, label, 2, known);
    }

    /** Of a hundred, at most all. */
    private static Explained capped(List<Explained> marks, List<Explained> weights) {
        Explained share = Explained.of(
                Kind.STEP,
                "share",
                Basis.text("score.share"),
                Rule.PERCENT,
                List.of(
                        Explained.of(Kind.STEP, "marks", Basis.text("score.marks"), Rule.SUM, marks),
                        Explained.of(Kind.STEP, "weights", Basis.text("score.weights"), Rule.SUM, weights)));
        return Explained.of(Kind.STEP, "capped", Basis.text("score.capped"), Rule.AT_MOST_HUNDRED, List.of(share));
    }

    /** What the item earns; its value has an explanation of its own. */
    private Explained marks(PublishedScore.Part part, ScorecardPolicy policy, PublishedScore score) {
        Optional<ScoreItem> item = item(part, policy, score);
        Explained earned = item.map(i -> earned(part, i, policy, score)).orElseGet(() -> asPublished(part));
        List<Explained> beside = new ArrayList<>();
        beside.add(
                Explained.given(Kind.REFERENCE, "value", name(part.indicatorCode()), Optional.ofNullable(part.value()))
                        .from(new Source.OfFigure(part.indicatorCode(), measured(), question.period())));
        if (part.targetValue() != null) {
            beside.add(target(part, part.targetValue(), item, policy.mandate(), score.items()));
        }
        beside.add(given("effective_weight", "score.effective", part.effectiveWeight()));
        beside.add(given("contribution", "score.contribution", part.contribution()));
        Explained marks = earned.with(beside);
        return part.reasonZh() == null || part.reasonEn() == null
                ? marks
                : marks.leftOut(new Text(part.reasonZh(), part.reasonEn()));
    }

    private static Optional<ScoreItem> item(PublishedScore.Part part, ScorecardPolicy policy, PublishedScore score) {
        return (score.isOfTown() ? policy.towns() : policy.departments())
                .stream()
                        .filter(i -> i.indicator().equals(part.indicatorCode()))
                        .findFirst();
    }

    /** Step by step where the value counts; what was confirmed stays as it was, whatever its value came to since. */
    private Explained earned(PublishedScore.Part part, ScoreItem item, ScorecardPolicy policy, PublishedScore score) {
        ItemNumbers numbers = new ItemNumbers(basis, policy.mandate(), score.items(), item);
        MarksTree tree = new MarksTree(numbers, subject(), question.period(), compared(part.indicatorCode(), score));
        Explained published = asPublished(part);
        Optional<Explained> exact = part.marks() != null && part.reasonZh() == null ? tree.of(part) : Optional.empty();
        Explained earned = exact.map(e -> stepwise(part, e, published, score)).orElse(published);
        return earned.remarking(tree.method());
    }

    private static Explained stepwise(
            PublishedScore.Part part, Explained exact, Explained published, PublishedScore score) {
        Explained earned = Explained.rounded(Kind.STEP, part.indicatorCode(), published.label(), MARK_DECIMALS, exact);
        Optional<BigDecimal> told = Optional.ofNullable(part.marks());
        boolean isSame = Disagreement.of(told, earned).isEmpty();
        return isSame || !score.isFrozen()
                ? earned.remarking(Disagreement.of(told, earned))
                : published.remarking(Disagreement.ofConfirmed(told, earned));
    }

    private Explained asPublished(PublishedScore.Part part) {
        return Explained.given(
                Kind.STEP, part.indicatorCode(), name(part.indicatorCode()), Optional.ofNullable(part.marks()));
    }

    /** A department is measured by its county. */
    private AreaCode measured() {
        return question.unit().isPresent() ? question.area().county() : question.area();
    }

    /** By which the policy names it. */
    private String subject() {
        return question.unit().orElseGet(() -> question.area().digits());
    }

    private ComparedValues compared(String code, PublishedScore score) {
        Indicator indicator = basis.definitions().indicator(code).orElseThrow();
        return new ComparedValues(
                basis, figures, indicator, score.subjectType(), measured(), new AreaCode(score.areaCode()));
    }

    private static Explained given(String key, String label, @Nullable BigDecimal value) {
        return Explained.given(Kind.COVERAGE, key, Basis.text(label), Optional.ofNullable(value));
    }

    private Explained weight(PublishedScore.Part part, Mandate mandate, String items) {
        Explained weight = policyWeight(part, mandate, items);
        // what is not known counts 0 marks where the policy says so, and its weight counts with it
        return part.marks() != null ? weight : weight.times(BigDecimal.ZERO);
    }

    private Explained policyWeight(PublishedScore.Part part, Mandate mandate, String items) {
        return PolicyNumber.of(
                basis,
                mandate,
                part.indicatorCode(),
                name(part.indicatorCode()),
                part.weight(),
                items,
                "indicator=" + part.indicatorCode());
    }

    private Explained target(
            PublishedScore.Part part, BigDecimal target, Optional<ScoreItem> item, Mandate mandate, String items) {
        Text label = Basis.text(
                "score.target", Optional.ofNullable(part.targetComparison()).orElse(""));
        return item.map(i ->
                        new ItemNumbers(basis, mandate, items, i).target(subject(), question.period(), label, target))
                .orElseGet(() -> PolicyNumber.of(
                        basis, mandate, "target_value", label, target, items, "indicator=" + part.indicatorCode()));
    }

    private Text name(String code) {
        return basis.definitions().indicator(code).map(Indicator::name).orElse(new Text(code, code));
    }

    private NotExplained none() {
        boolean isCounty =
                question.area().digits().length() == 6 && question.unit().isEmpty();
        return isCounty
                ? new NotExplained("ask.no.department", question.area(), question.period())
                : new NotExplained(
                        "no.reward",
                        basis.name(question.area(), question.period()),
                        Basis.text("score"),
                        question.period(),
                        "score",
                        question.area());
    }
}
