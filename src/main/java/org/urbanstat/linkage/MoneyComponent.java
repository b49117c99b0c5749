package org.urbanstat.linkage;

import java.math.BigDecimal;
import java.util.Locale;
import org.urbanstat.definitions.PersonMoneyPolicy;

/** What the pool is shared by. */
enum MoneyComponent {
    /** Settlement points. */
    SETTLEMENT,
    /** Children of migrants in the town's schools. */
    EDUCATION,
    /** Valid residence permits. */
    PERMITS,
    /** Rise of the registered rate in points, at least 0. */
    EFFORT;

    /** The word used in policy files. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    BigDecimal weight(PersonMoneyPolicy policy) {
        return policy.componentWeights().getOrDefault(word(), BigDecimal.ZERO);
    }
}
