package org.urbanstat.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbanstat.definitions.DefinitionFile;
import org.urbanstat.definitions.PolicyChange;
import org.urbanstat.explanation.ScoreMove;
import org.urbanstat.explanation.ScoreMove.Standing;
import org.urbanstat.explanation.WhatIfMove;
import org.urbanstat.explanation.WhatIfOutcome;
import org.urbanstat.explanation.WhatIfPool;
import org.urbanstat.vocabulary.JsonText;
import org.urbanstat.vocabulary.Period;

/** A trial of a policy as one JSON object, with every figure under either policy. */
final class WhatIfJson {
    private WhatIfJson() {}

    static String of(Period period, long release, ChangedPolicy changed, WhatIfOutcome outcome) {
        return JsonMembers.object(List.of(
                JsonMembers.text("period", period.text()),
                "\"release_id\": " + release,
                "\"replaces\": "
                        + changed.former()
                                .map(DefinitionFile::path)
                                .map(JsonText::quoted)
                                .orElse("null"),
                "\"changes\": " + JsonMembers.list(changed.changes(), WhatIfJson::change),
                "\"pools\": " + JsonMembers.list(outcome.poolsAfter(), WhatIfJson::pool),
                "\"pools_before\": " + JsonMembers.list(outcome.poolsBefore(), WhatIfJson::pool),
                "\"moves\": " + JsonMembers.list(outcome.moves(), WhatIfJson::move),
                "\"scores\": " + JsonMembers.list(outcome.scores(), WhatIfJson::score),
                "\"instead_of_confirmed\": "
                        + JsonMembers.list(outcome.instead().moves(), WhatIfJson::move),
                "\"scores_instead_of_confirmed\": "
                        + JsonMembers.list(outcome.instead().scores(), WhatIfJson::score),
                "\"notes\": " + JsonMembers.list(outcome.notes(), JsonMembers::note)));
    }

    private static String change(PolicyChange change) {
        return JsonMembers.object(List.of(
                JsonMembers.text("key", change.key()),
                "\"from\": " + change.from().map(WhatIfJson::at).orElse("null"),
                "\"to\": " + change.to().map(WhatIfJson::at).orElse("null")));
    }

    private static String at(PolicyChange.At at) {
        return JsonMembers.object(List.of(JsonMembers.text("value", at.value()), "\"line\": " + at.line()));
    }

    private static String pool(WhatIfPool pool) {
        return JsonMembers.object(List.of(
                JsonMembers.text("policy_code", pool.policy()),
                "\"county_code\": " + pool.group().map(JsonText::quoted).orElse("null"),
                "\"pool_yuan\": " + pool.pool().yuan(),
                "\"given_yuan\": " + pool.given().yuan(),
                "\"receivers\": " + pool.receivers()));
    }

    private static String score(ScoreMove move) {
        return JsonMembers.object(Stream.concat(
                Stream.of(
                        JsonMembers.text("policy_code", move.policy()),
                        JsonMembers.text("subject_type", move.subjectType()),
                        JsonMembers.text("subject_code", move.subjectCode()),
                        JsonMembers.text("subject_name", move.name()),
                        JsonMembers.number("change", move.change().orElse(null))),
                Stream.concat(standing("before", move.before()), standing("after", move.after()))));
    }

    static Stream<String> standing(String side, Optional<Standing> standing) {
        return Stream.of(
                JsonMembers.number(
                        "score_" + side, standing.flatMap(Standing::score).orElse(null)),
                JsonMembers.member(
                        "rank_" + side,
                        standing.flatMap(Standing::rank).map(String::valueOf).orElse("null")),
                JsonMembers.text(
                        "grade_" + side, standing.flatMap(Standing::grade).orElse(null)),
                JsonMembers.text(
                        "listing_" + side, standing.map(Standing::listing).orElse(null)),
                JsonMembers.text(
                        "reason_zh_" + side, standing.map(s -> s.reason().zh()).orElse(null)),
                JsonMembers.text(
                        "reason_en_" + side, standing.map(s -> s.reason().en()).orElse(null)));
    }

    private static String move(WhatIfMove move) {
        return JsonMembers.object(List.of(
                JsonMembers.text("kind", move.kind().word()),
                JsonMembers.text("code", move.code()),
                JsonMembers.text("area_code", move.area().digits()),
                JsonMembers.text("area_name", move.name()),
                JsonMembers.number("before", move.before().orElse(null)),
                JsonMembers.number("after", move.after().orElse(null)),
                JsonMembers.number("change", move.change().orElse(null)),
                JsonMembers.number("change_percent", move.percent().orElse(null)),
                JsonMembers.text("state_before", move.stateBefore()),
                JsonMembers.text("state_after", move.stateAfter()),
                JsonMembers.text("reason_zh", move.reason().zh()),
                JsonMembers.text("reason_en", move.reason().en())));
    }
}
