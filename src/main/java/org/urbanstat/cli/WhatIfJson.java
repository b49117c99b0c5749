package org.urbanstat.cli;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.urbanstat.definitions.DefinitionFile;
import org.urbanstat.definitions.PolicyChange;
import org.urbanstat.explanation.WhatIfMove;
import org.urbanstat.explanation.WhatIfOutcome;
import org.urbanstat.explanation.WhatIfPool;
import org.urbanstat.vocabulary.JsonText;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** A trial of a policy as one JSON object, with every figure under either policy. */
final class WhatIfJson {
    private WhatIfJson() {}

    static String of(Period period, long release, ChangedPolicy changed, WhatIfOutcome outcome) {
        return object(List.of(
                text("period", period.text()),
                "\"release_id\": " + release,
                "\"replaces\": "
                        + changed.former()
                                .map(DefinitionFile::path)
                                .map(JsonText::quoted)
                                .orElse("null"),
                "\"changes\": " + list(changed.changes(), WhatIfJson::change),
                "\"pools\": " + list(outcome.poolsAfter(), WhatIfJson::pool),
                "\"pools_before\": " + list(outcome.poolsBefore(), WhatIfJson::pool),
                "\"moves\": " + list(outcome.moves(), WhatIfJson::move),
                "\"notes\": " + list(outcome.notes(), WhatIfJson::note)));
    }

    private static String change(PolicyChange change) {
        return object(List.of(
                text("key", change.key()),
                "\"from\": " + change.from().map(WhatIfJson::at).orElse("null"),
                "\"to\": " + change.to().map(WhatIfJson::at).orElse("null")));
    }

    private static String at(PolicyChange.At at) {
        return object(List.of(text("value", at.value()), "\"line\": " + at.line()));
    }

    private static String pool(WhatIfPool pool) {
        return object(List.of(
                text("policy_code", pool.policy()),
                "\"county_code\": " + pool.group().map(JsonText::quoted).orElse("null"),
                "\"pool_yuan\": " + pool.pool().yuan(),
                "\"given_yuan\": " + pool.given().yuan(),
                "\"receivers\": " + pool.receivers()));
    }

    private static String move(WhatIfMove move) {
        return object(List.of(
                text("kind", move.kind().word()),
                text("code", move.code()),
                text("area_code", move.area().digits()),
                text("area_name", move.name()),
                number("before", move.before()),
                number("after", move.after()),
                number("change", move.change()),
                number("change_percent", move.percent()),
                text("state_before", move.stateBefore()),
                text("state_after", move.stateAfter()),
                text("reason_zh", move.reason().zh()),
                text("reason_en", move.reason().en())));
    }

    private static String note(Text note) {
        return object(List.of(text("text_zh", note.zh()), text("text_en", note.en())));
    }

    private static String number(String name, Optional<BigDecimal> number) {
        return JsonText.quoted(name) + ": "
                + number.map(BigDecimal::toPlainString).orElse("null");
    }

    private static String text(String name, String value) {
        return JsonText.quoted(name) + ": " + JsonText.quoted(value);
    }

    private static String object(List<String> members) {
        return members.stream().collect(Collectors.joining(", ", "{", "}"));
    }

    private static <T> String list(Collection<T> items, Function<T, String> json) {
        return items.stream().map(json).collect(Collectors.joining(", ", "[", "]"));
    }
}
