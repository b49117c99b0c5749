package org.urbanstat.cli;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urbanstat.cli.FiguresScreen.TownFigures;

/** Says of both rates, under the table, what they can come to where returns are missing. */
final class RateBounds {
    private final Output output;

    RateBounds(Output output) {
        this.output = output;
    }

    void print(List<TownFigures> rows) {
        rows.forEach(this::print);
    }

    private void print(TownFigures row) {
        Integer used = row.returnsUsed();
        Integer expected = row.returnsExpected();
        if (used == null || expected == null) {
            return;
        }
        String area = row.areaName() == null ? row.areaCode() : row.areaCode() + " " + row.areaName();
        output.say(
                "figures.bounds",
                area,
                output.words("rate.resident"),
                figure(row.residentRatePercent()),
                range(row.residentRateLower(), row.residentRateUpper()),
                used,
                expected);
        output.say(
                "figures.bounds",
                area,
                output.words("rate.registered"),
                figure(row.registeredRatePercent()),
                range(row.registeredRateLower(), row.registeredRateUpper()),
                used,
                expected);
    }

    private String figure(@Nullable BigDecimal rate) {
        return rate == null ? output.words("figures.no.rate") : rate.toPlainString();
    }

    private String range(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {
        if (lower == null || upper == null) {
            return output.words("figures.no.bound");
        }
        return output.words("figures.between", lower.toPlainString(), upper.toPlainString());
    }
}
