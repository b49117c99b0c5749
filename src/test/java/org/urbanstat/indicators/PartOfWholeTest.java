package org.urbanstat.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.CheckKind;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.definitions.Indicator.Aggregate;
import org.urbanstat.definitions.Indicator.Condition;
import org.urbanstat.definitions.Indicator.Operand;
import org.urbanstat.definitions.Indicator.Term;
import org.urbanstat.definitions.Indicator.TownsHaving;
import org.urbanstat.definitions.ProjectJobs;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Text;

/** Whether a form's own checks keep the numerator of a ratio below its denominator. */
class PartOfWholeTest {
    private static final Condition PRIMARY = new Condition("stage", List.of("小学"));
    private static final Condition PRIMARY_OR_MIDDLE = new Condition("stage", List.of("小学", "初中"));

    @Test
    void anAddendOfASumIsPartOfIt() {
        assertThat(isPart(people("+resident_urban"), people("+resident_total"))).isTrue();
        assertThat(isPart(people("+registered_urban"), people("+resident_total")))
                .isFalse();
        assertThat(isPart(people("+resident_total"), people("+resident_urban"))).isFalse();
    }

    @Test
    void severalAddendsAreAndOneMoreIsNot() {
        assertThat(isPart(people("+resident_male", "+resident_female"), people("+resident_total")))
                .isTrue();
        assertThat(isPart(people("+resident_male", "+pending"), people("+resident_total")))
                .isFalse();
    }

    @Test
    void whatACheckRefusesAboveIsPart() {
        assertThat(isPart(people("+households"), people("+resident_total"))).isTrue();
        assertThat(isPart(people("+households"), people("+resident_total", "+pending")))
                .isTrue();
        assertThat(isPart(people("+households"), people("+registered_total"))).isFalse();
        assertThat(isPart(people("+households", "+pending"), people("+resident_total")))
                .isFalse();
    }

    @Test
    void aSumThatIsNotBelowOthersHoldsThem() {
        assertThat(isPart(schools(List.of(), "+classes_66_plus"), schools(List.of(), "+classes")))
                .isTrue();
        assertThat(isPart(schools(List.of(), "+enrolment"), schools(List.of(), "+classes")))
                .isFalse();
    }

    @Test
    void theSameFieldIsPartOfItselfWhateverIsTakenAway() {
        assertThat(isPart(people("+resident_total", "-pending"), people("+resident_total")))
                .isTrue();
        assertThat(isPart(people("+resident_total"), people("+resident_total", "-pending")))
                .isFalse();
    }

    @Test
    void aCheckThatOnlyWarnsHoldsNothing() {
        assertThat(isPart(
                        ProjectJobs.withOnly(notAbove(Severity.ERROR)),
                        people("+pending"),
                        people("+registered_total")))
                .isTrue();
        assertThat(isPart(
                        ProjectJobs.withOnly(notAbove(Severity.WARNING)),
                        people("+pending"),
                        people("+registered_total")))
                .isFalse();
    }

    @Test
    void whoMeetsTheConditionOfThePartMeetsThatOfTheWhole() {
        assertThat(isPart(schools(List.of(PRIMARY), "+classes"), schools(List.of(PRIMARY_OR_MIDDLE), "+classes")))
                .isTrue();
        assertThat(isPart(schools(List.of(PRIMARY), "+classes"), schools(List.of(), "+classes")))
                .isTrue();
        assertThat(isPart(schools(List.of(PRIMARY_OR_MIDDLE), "+classes"), schools(List.of(PRIMARY), "+classes")))
                .isFalse();
        assertThat(isPart(schools(List.of(), "+classes"), schools(List.of(PRIMARY), "+classes")))
                .isFalse();
    }

    @Test
    void bothAreCountedInTheSameWay() {
        Operand whole = people("+resident_total");
        assertThat(isPart(with(whole, Aggregate.COUNT, "1", false, Optional.empty()), whole))
                .isFalse();
        assertThat(isPart(with(whole, Aggregate.SUM, "1.0", false, Optional.empty()), whole))
                .isTrue();
        assertThat(isPart(with(whole, Aggregate.SUM, "2", false, Optional.empty()), whole))
                .isFalse();
        assertThat(isPart(with(whole, Aggregate.SUM, "1", true, Optional.empty()), whole))
                .isFalse();
        TownsHaving large = new TownsHaving("population", "resident_total", BigDecimal.TEN);
        assertThat(isPart(with(whole, Aggregate.SUM, "1", false, Optional.of(large)), whole))
                .isFalse();
    }

    @Test
    void bothAreOfOneForm() {
        assertThat(isPart(people("+resident_total"), schools(List.of(), "+enrolment")))
                .isFalse();
        Operand returns = new Operand(
                Indicator.RETURNS, Aggregate.COUNT, List.of(), List.of(), BigDecimal.ONE, false, Optional.empty());
        assertThat(isPart(returns, returns)).isFalse();
    }

    @Test
    void ofTheProjectsIndicatorsSharesAreAndRatiosAreNot() {
        assertThat(PartOfWhole.allIn(ProjectJobs.definitions()))
                .contains("resident_rate", "registered_rate", "large_class_share", "mechanised_sweeping_rate")
                .doesNotContain(
                        "resident_total",
                        "rate_gap",
                        "residents_per_household",
                        "pupil_teacher_ratio",
                        "urban_land_per_capita",
                        "on_time_return_rate");
    }

    private static boolean isPart(Operand part, Operand whole) {
        return isPart(ProjectJobs.definitions(), part, whole);
    }

    private static boolean isPart(Definitions definitions, Operand part, Operand whole) {
        Indicator indicator = new Indicator(
                "new_one",
                new Text("新", "New"),
                Optional.of(part),
                Optional.of(whole),
                List.of(),
                "percent",
                2,
                "5",
                "统计局",
                Set.of(AreaLevel.TOWN),
                "");
        return PartOfWhole.is(indicator, definitions);
    }

    private static Operand people(String... terms) {
        return operand("population", List.of(), terms);
    }

    private static Operand schools(List<Condition> where, String... terms) {
        return operand("school", where, terms);
    }

    private static Operand operand(String form, List<Condition> where, String... terms) {
        List<Term> signed = Stream.of(terms)
                .map(t -> new Term(t.substring(1), t.startsWith("+") ? 1 : -1))
                .toList();
        return new Operand(form, Aggregate.SUM, signed, where, BigDecimal.ONE, false);
    }

    private static Operand with(
            Operand o, Aggregate aggregate, String multiplier, boolean isTimesDays, Optional<TownsHaving> only) {
        return new Operand(o.form(), aggregate, o.terms(), o.where(), new BigDecimal(multiplier), isTimesDays, only);
    }

    private static CheckRule notAbove(Severity severity) {
        return new CheckRule(
                new FormCode("population"),
                CheckKind.NOT_ABOVE,
                "pending",
                List.of("registered_total"),
                severity,
                BigDecimal.ZERO,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }
}
