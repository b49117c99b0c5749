package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urbanstat.linkage.PersonMoneyReward;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Text;

/** The rewards under one policy beside those under another, a row a policy and town. */
record RewardMoves(List<PersonMoneyReward> before, List<PersonMoneyReward> after) {
    List<WhatIfMove> list(Function<AreaCode, String> name) {
        return new Paired<>(byKey(before), byKey(after)).moves((any, was, is) -> move(any, was, is, name));
    }

    private static Map<String, PersonMoneyReward> byKey(List<PersonMoneyReward> rewards) {
        return rewards.stream().collect(Collectors.toMap(r -> r.policyCode() + " " + r.town(), Function.identity()));
    }

    private static WhatIfMove move(
            PersonMoneyReward any,
            @Nullable PersonMoneyReward was,
            @Nullable PersonMoneyReward is,
            Function<AreaCode, String> name) {
        return new WhatIfMove(
                WhatIfMove.Kind.REWARD,
                any.policyCode(),
                any.town(),
                name.apply(any.town()),
                yuan(was),
                yuan(is),
                state(was),
                state(is),
                is == null || is.figures().isPresent() ? new Text("", "") : Text.joined(is.reasons()));
    }

    private static Optional<BigDecimal> yuan(@Nullable PersonMoneyReward row) {
        return Optional.ofNullable(row)
                .flatMap(PersonMoneyReward::figures)
                .map(f -> BigDecimal.valueOf(f.reward().yuan()));
    }

    private static String state(@Nullable PersonMoneyReward row) {
        return row == null ? "" : row.status().word();
    }
}
