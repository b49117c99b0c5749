package org.urbanstat.cli;

import java.util.List;
import java.util.stream.Stream;
import org.urbanstat.cli.ScorecardScreen.Part;
import org.urbanstat.cli.ScorecardScreen.Score;

/** A score as one JSON object, with its parts where they are asked for. */
final class ScorecardJson {
    private ScorecardJson() {}

    static String of(Score score) {
        return JsonMembers.object(members(score));
    }

    static String of(Score score, List<Part> parts) {
        return JsonMembers.object(Stream.concat(
                members(score), Stream.of(JsonMembers.member("parts", JsonMembers.list(parts, ScorecardJson::part)))));
    }

    private static Stream<String> members(Score score) {
        return Stream.of(
                JsonMembers.text("period", score.period()),
                JsonMembers.text("subject_type", score.subjectType()),
                JsonMembers.text("county_code", score.countyCode()),
                JsonMembers.text("subject_code", score.subjectCode()),
                JsonMembers.text("subject_name", score.subjectName()),
                JsonMembers.number("score", score.score()),
                JsonMembers.member("rank", String.valueOf(score.rank())),
                JsonMembers.text("grade", score.grade()),
                JsonMembers.text("listing", score.listing()),
                JsonMembers.text("state", score.state()),
                JsonMembers.member("is_provisional", Boolean.toString(score.isProvisional())),
                JsonMembers.text("policy_code", score.policyCode()),
                JsonMembers.text("reason_zh", score.reasonZh()),
                JsonMembers.text("reason_en", score.reasonEn()),
                JsonMembers.member("release_id", Long.toString(score.releaseId())),
                JsonMembers.number("score_lowest", score.scoreLowest()),
                JsonMembers.number("score_highest", score.scoreHighest()),
                JsonMembers.member("rank_best", String.valueOf(score.rankBest())),
                JsonMembers.member("rank_worst", String.valueOf(score.rankWorst())));
    }

    private static String part(Part part) {
        return JsonMembers.object(List.of(
                JsonMembers.text("indicator_code", part.indicatorCode()),
                JsonMembers.text("method", part.method()),
                JsonMembers.number("value", part.value()),
                JsonMembers.text("target_comparison", part.targetComparison()),
                JsonMembers.number("target_value", part.targetValue()),
                JsonMembers.number("weight", part.weight()),
                JsonMembers.text("status", part.status()),
                JsonMembers.number("marks", part.marks()),
                JsonMembers.number("effective_weight", part.effectiveWeight()),
                JsonMembers.number("contribution", part.contribution()),
                JsonMembers.member("is_red_line_missed", Boolean.toString(part.isRedLineMissed())),
                JsonMembers.text("reason_zh", part.reasonZh()),
                JsonMembers.text("reason_en", part.reasonEn()),
                JsonMembers.number("marks_lowest", part.marksLowest()),
                JsonMembers.number("marks_highest", part.marksHighest())));
    }
}
