package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.definitions.Policies.Mandate;
import org.urbanstat.definitions.ScorecardPolicy;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Text;

/** The score of a town or department, from its two decimals down to the marks, each with its value and policy line. */
record ScoreTree(Basis basis, FigureRows figures, Question question) {
    /** Marks are published with 12 decimals, so their sum is known to so many. */
    private static final int KNOWN_DECIMALS = 9;

    Explained of() {
        AreaCode area = question.area();
        String subject = question.unit().map(unit -> area.county() + ":" + unit).orElseGet(area::digits);
        String type = question.unit().isPresent() ? "department" : "town";
        PublishedScore score = figures.score(type, subject, question.period()).orElseThrow(this::none);
        Mandate mandate = basis.definitions().policies().scorecards().stream()
                .map(ScorecardPolicy::mandate)
                .filter(m -> m.code().equals(score.policyCode()))
                .findFirst()
                .orElseThrow();
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
        Explained figure = figure(parts, mandate, score.items());
        return figure.remarking(remarks).remarking(Disagreement.of(Optional.ofNullable(score.score()), figure));
    }

    private Explained figure(List<PublishedScore.Part> parts, Mandate mandate, String items) {
        List<Explained> marks =
                parts.stream().map(p -> marks(p, mandate, items)).toList();
        List<Explained> weights =
                parts.stream().map(p -> weight(p, mandate, items)).toList();
        Explained share = Explained.of(
                Kind.STEP,
                "share",
                Basis.text("score.share"),
                Rule.PERCENT,
                List.of(
                        Explained.of(Kind.STEP, "marks", Basis.text("score.marks"), Rule.SUM, marks),
                        Explained.of(Kind.STEP, "weights", Basis.text("score.weights"), Rule.SUM, weights)));
        Explained capped =
                Explained.of(Kind.STEP, "capped", Basis.text("score.capped"), Rule.AT_MOST_HUNDRED, List.of(share));
        Explained known =
                Explained.rounded(Kind.STEP, "unrounded", Basis.text("step.unrounded"), KNOWN_DECIMALS, capped);
        return Explained.rounded(Kind.FIGURE, "score", Basis.text("score"), 2, known);
    }

    /** What the item earns; its value has an explanation of its own. */
    private Explained marks(PublishedScore.Part part, Mandate mandate, String items) {
        Text name = name(part.indicatorCode());
        List<Explained> beside = new ArrayList<>();
        AreaCode measured = question.unit().isPresent() ? question.area().county() : question.area();
        beside.add(Explained.given(Kind.REFERENCE, "value", name, Optional.ofNullable(part.value()))
                .from(new Source.OfFigure(part.indicatorCode(), measured, question.period())));
        Optional.ofNullable(part.targetValue()).ifPresent(target -> beside.add(target(part, target, mandate, items)));
        beside.add(given("effective_weight", "score.effective", part.effectiveWeight()));
        beside.add(given("contribution", "score.contribution", part.contribution()));
        Explained marks = Explained.given(Kind.STEP, part.indicatorCode(), name, Optional.ofNullable(part.marks()))
                .with(beside)
                .remarking(List.of(Remark.note(Basis.text("score.method", part.method()))));
        return part.reasonZh() == null || part.reasonEn() == null
                ? marks
                : marks.leftOut(new Text(part.reasonZh(), part.reasonEn()));
    }

    private static Explained given(String key, String label, @org.jspecify.annotations.Nullable BigDecimal value) {
        return Explained.given(Kind.COVERAGE, key, Basis.text(label), Optional.ofNullable(value));
    }

    private Explained weight(PublishedScore.Part part, Mandate mandate, String items) {
        Explained weight = PolicyNumber.of(
                basis,
                mandate,
                part.indicatorCode(),
                name(part.indicatorCode()),
                part.weight(),
                items,
                "indicator=" + part.indicatorCode());
        // what is not known counts 0 marks where the policy says so, and its weight counts with it
        return part.marks() != null ? weight : weight.times(BigDecimal.ZERO);
    }

    /** Of the scorecard, or of the target policy where it names none. */
    private Explained target(PublishedScore.Part part, BigDecimal target, Mandate mandate, String items) {
        Text label = Basis.text(
                "score.target", Optional.ofNullable(part.targetComparison()).orElse(""));
        return PolicyNumber.of(
                basis, mandate, "target_value", label, target, items, "indicator=" + part.indicatorCode());
    }

    private Text name(String code) {
        return basis.definitions().indicators().stream()
                .filter(i -> i.code().equals(code))
                .findFirst()
                .map(Indicator::name)
                .orElse(new Text(code, code));
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
