package org.urbanstat.cli;

import java.util.List;
import org.urbanstat.definitions.DefinitionFile;
import org.urbanstat.definitions.PolicyChange;
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
