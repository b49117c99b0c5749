package org.urbanstat.linkage;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.urbanstat.definitions.Policies;
import org.urbanstat.definitions.ScoreItem;
import org.urbanstat.definitions.ScorecardPolicy;
import org.urbanstat.definitions.TargetPolicy;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/**
 * Scores the towns and the departments of single counties by one policy.
 *
 * @param targets of the period, for items without a target of their own
 */
public record CountyScorecard(ScorecardPolicy policy, TargetPolicy targets, Period period, ScoreFigures figures) {
    public static CountyScorecard of(Policies policies, ScorecardPolicy policy, Period period, ScoreFigures figures) {
        TargetPolicy targets =
                policies.targetsOn(period).orElseGet(() -> new TargetPolicy(policy.mandate(), List.of()));
        return new CountyScorecard(policy, targets, period, figures);
    }

    /** The towns that the policy scores, county by county. */
    public List<List<AreaCode>> groups(List<AreaCode> towns) {
        return ScopeGroups.of(Policies.Scope.EACH_COUNTY, List.of(), policy.receiverOrdinals(), towns);
    }

    /** @param group the towns of one county */
    public List<ScoreRow> towns(List<AreaCode> group) {
        return Scorecard.ofTowns(
                policy,
                targets,
                period,
                group.stream().map(t -> subject(t.digits(), t.digits(), t)).toList());
    }

    public List<ScoreRow> departments(AreaCode county) {
        return Scorecard.ofDepartments(
                policy,
                targets,
                period,
                departments().stream()
                        .map(d -> subject(departmentCode(county, d), d, county))
                        .toList());
    }

    /** A county has one department of a name. */
    public static String departmentCode(AreaCode county, String department) {
        return county.digits() + ':' + department;
    }

    /** A department is measured by its county. */
    private ScoreSubject subject(String code, String key, AreaCode area) {
        return new ScoreSubject(
                code,
                key,
                figures.year(area, period),
                figures.year(area, period.yearBefore()),
                figures.waived(area, period));
    }

    /** In order of name. */
    private Set<String> departments() {
        Set<String> departments = new TreeSet<>();
        policy.departments().forEach(item -> item.department().ifPresent(departments::add));
        return departments;
    }

    /** What the policy asks for, its lists included. */
    public static Set<String> indicators(ScorecardPolicy policy) {
        Set<String> indicators = new TreeSet<>();
        Stream.concat(policy.towns().stream(), policy.departments().stream())
                .map(ScoreItem::indicator)
                .forEach(indicators::add);
        policy.notice().lateReturns().ifPresent(late -> indicators.add(late.indicator()));
        return indicators;
    }
}
