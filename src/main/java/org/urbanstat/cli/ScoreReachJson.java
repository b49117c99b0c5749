package org.urbanstat.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.urbanstat.explanation.ScoreReach;
import org.urbanstat.explanation.ScoreReach.Change;
import org.urbanstat.explanation.ScoreReach.Figure;
import org.urbanstat.vocabulary.Period;

/** What a town or a department needs for a grade or a list, as one JSON object; null where no change of a figure does. */
final class ScoreReachJson {
    private ScoreReachJson() {}

    static String of(Period period, long release, List<ScoreReach> reaches) {
        return JsonMembers.object(List.of(
                JsonMembers.text("period", period.text()),
                JsonMembers.member("release_id", Long.toString(release)),
                JsonMembers.member("scorecards", JsonMembers.list(reaches, ScoreReachJson::scorecard))));
    }

    private static String scorecard(ScoreReach reach) {
        return JsonMembers.object(Stream.of(
                        Stream.of(
                                JsonMembers.text("policy_code", reach.policy()),
                                JsonMembers.text("subject_type", reach.subjectType()),
                                JsonMembers.text("subject_code", reach.subjectCode()),
                                JsonMembers.text("subject_name", reach.name().zh()),
                                JsonMembers.text("goal_zh", reach.goal().zh()),
                                JsonMembers.text("goal_en", reach.goal().en()),
                                JsonMembers.member("is_reached", Boolean.toString(reach.isReached()))),
                        WhatIfJson.standing("now", Optional.of(reach.now())),
                        Stream.of(
                                JsonMembers.member(
                                        "answers", JsonMembers.list(reach.figures(), ScoreReachJson::answer)),
                                JsonMembers.member("notes", JsonMembers.list(reach.notes(), JsonMembers::note))))
                .flatMap(members -> members));
    }

    private static String answer(Figure figure) {
        Optional<Change> change = figure.change();
        return JsonMembers.object(Stream.of(
                        Stream.of(
                                JsonMembers.text("indicator_code", figure.indicator()),
                                JsonMembers.text(
                                        "indicator_name_zh", figure.name().zh()),
                                JsonMembers.text(
                                        "indicator_name_en", figure.name().en()),
                                JsonMembers.text("unit", figure.unit()),
                                JsonMembers.number("value", figure.value().orElse(null)),
                                JsonMembers.number(
                                        "needed", change.map(Change::to).orElse(null)),
                                JsonMembers.number(
                                        "change", change.map(Change::by).orElse(null)),
                                JsonMembers.member("counted_change", counted(change))),
                        WhatIfJson.standing("then", change.map(Change::then)),
                        WhatIfJson.standing("nearer", change.map(Change::nearer)),
                        Stream.of(
                                JsonMembers.text(
                                        "why_not_zh",
                                        change.isPresent() ? null : figure.why().zh()),
                                JsonMembers.text(
                                        "why_not_en",
                                        change.isPresent() ? null : figure.why().en())))
                .flatMap(members -> members));
    }

    private static String counted(Optional<Change> change) {
        OptionalLong counted = change.map(Change::counted).orElse(OptionalLong.empty());
        return counted.isPresent() ? Long.toString(counted.getAsLong()) : "null";
    }
}
