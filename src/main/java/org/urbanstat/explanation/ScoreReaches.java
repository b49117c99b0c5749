package org.urbanstat.explanation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.definitions.ScorecardPolicy;
import org.urbanstat.definitions.ScorecardPolicy.LateReturns;
import org.urbanstat.explanation.ScoreMove.Standing;
import org.urbanstat.explanation.TriedSubject.Tried;
import org.urbanstat.linkage.CountyScorecard;
import org.urbanstat.linkage.ScoreRow.Listing;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/**
 * By how little each figure of a town or a department must move, alone, for a grade or a list. Whoever is ranked with it is
 * scored again with each figure that is tried; all other figures stay as a release has them.
 */
public final class ScoreReaches {
    private final JdbcClient mart;
    private final Definitions definitions;
    private final AreaCode area;
    private final Optional<String> department;
    private final Period period;

    /**
     * @param definitions with the scorecards that are asked about, changed or not
     * @param area a town, or the county of a department
     */
    public ScoreReaches(
            JdbcClient mart, Definitions definitions, AreaCode area, Optional<String> department, Period period) {
        this.mart = mart;
        this.definitions = definitions;
        this.area = area;
        this.department = department;
        this.period = period;
    }

    /**
     * For a grade or a better one; where the grade lies below that of the release, for it or a worse one.
     *
     * @return one for each scorecard of the year
     * @throws NotTried when no scorecard scores the subject, or one has no such grade
     */
    public List<ScoreReach> grade(String name) {
        return reaching(policy -> ScoreGoal.grade(name, policy));
    }

    /** For a list, or for none: off the notice list, or off the tilt list, as the subject stands on one. */
    public List<ScoreReach> listing(Listing list) {
        return reaching(policy -> ScoreGoal.listing(list, policy));
    }

    private List<ScoreReach> reaching(Function<ScorecardPolicy, ScoreGoal> goal) {
        List<ScoreReach> reaches = ScoreMoves.policies(definitions, period)
                .flatMap(policy -> subject(policy).map(s -> reach(s, goal.apply(policy))).stream())
                .toList();
        if (reaches.isEmpty()) {
            throw department.isPresent()
                    ? new NotTried("reach.no.department", department.get(), area, period, departments())
                    : new NotTried("reach.no.town", area, period);
        }
        return reaches;
    }

    private String departments() {
        return ScoreMoves.policies(definitions, period)
                .flatMap(policy -> policy.departments().stream())
                .flatMap(item -> item.department().stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Absent where the policy does not score it. */
    private Optional<TriedSubject> subject(ScorecardPolicy policy) {
        CountyScorecard card = CountyScorecard.of(
                definitions.policies(),
                policy,
                period,
                new PublishedScoreFigures(
                        mart, definitions, Set.of(area.county().digits()), period, CountyScorecard.indicators(policy)));
        return department
                .map(name -> Optional.of(
                                new TriedSubject(card, List.of(), area, CountyScorecard.departmentCode(area, name)))
                        .filter(s -> policy.departments().stream()
                                .anyMatch(i -> i.department().equals(department))))
                .orElseGet(() -> card.groups(townsOfCounty()).stream()
                        .filter(group -> group.contains(area))
                        .findFirst()
                        .map(group -> new TriedSubject(card, group, area, area.digits())));
    }

    private List<AreaCode> townsOfCounty() {
        return definitions.register().towns(area.county(), period.lastDay()).stream()
                .map(Area::code)
                .toList();
    }

    private ScoreReach reach(TriedSubject subject, ScoreGoal goal) {
        Tried now = subject.now();
        boolean isHeld = goal.isHeld(now.row());
        return new ScoreReach(
                subject.card().policy().mandate().code(),
                subject.isTown() ? "town" : "department",
                subject.code(),
                name(),
                goal.words(now.row()),
                isHeld,
                Standing.of(now.row()),
                isHeld
                        ? List.of()
                        : indicators(subject, now).stream()
                                .map(i -> figure(subject, goal, now, i))
                                .toList(),
                notes(subject.card().policy()));
    }

    private Text name() {
        String name = department.orElseGet(() -> definitions.register().name(area, period.lastDay()));
        return new Text(name, name);
    }

    private List<Text> notes(ScorecardPolicy policy) {
        List<Text> notes = new ArrayList<>(List.of(policy.remark()));
        if (new PublishedStandings(mart, period, Set.of(area.county().digits())).isConfirmed(area.county())) {
            notes.add(Basis.text("reach.confirmed", area.county()));
        }
        return notes;
    }

    /** Of the items of the subject in their order, and that which counts its late returns. */
    private List<Indicator> indicators(TriedSubject subject, Tried now) {
        Set<String> codes = new LinkedHashSet<>();
        now.row().parts().forEach(p -> codes.add(p.item().indicator()));
        subject.late().map(LateReturns::indicator).ifPresent(codes::add);
        return codes.stream()
                .map(code -> definitions.indicator(code).orElseThrow())
                .toList();
    }

    private ScoreReach.Figure figure(TriedSubject subject, ScoreGoal goal, Tried now, Indicator indicator) {
        return new ScoreFigureReach(
                        subject,
                        goal,
                        now,
                        MovableFigure.of(indicator, definitions),
                        new ScoreTurns(subject, now, indicator.code()).values())
                .of(subject.value(area, indicator.code()));
    }
}
