package org.urbanstat.cli;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.TargetPolicy;
import org.urbanstat.vocabulary.Period;

/** Both rates against their targets, reward and quota of the latest year, a row an area. */
final class FiguresScreen {
    private static final int SHOWN = 40;

    private final Output output;
    private final Definitions definitions;

    FiguresScreen(Output output, Definitions definitions) {
        this.output = output;
        this.definitions = definitions;
    }

    record TownFigures(
            String areaCode,
            @Nullable String areaName,
            @Nullable BigDecimal residentTotal,
            @Nullable BigDecimal residentRatePercent,
            @Nullable BigDecimal registeredRatePercent,
            @Nullable Boolean isProvisional,
            @Nullable Boolean isResidentTargetMet,
            @Nullable Boolean isRegisteredTargetMet,
            @Nullable BigDecimal rewardYuan,
            @Nullable String rewardStatus,
            @Nullable BigDecimal quotaMu,
            @Nullable String quotaStatus) {}

    void print(MartReader reader) {
        List<TownFigures> rows = reader.rows("latest-figures", TownFigures.class);
        if (rows.isEmpty()) {
            return;
        }
        Period period = new Period(reader.jdbc()
                .sql("select max(period) from mart.urbanization_rate")
                .query(String.class)
                .single());
        output.out().println();
        output.say("run.figures", period, target(period, "resident_rate"), target(period, "registered_rate"));
        TextTable table = header();
        rows.stream().limit(SHOWN).forEach(row -> table.row(cells(row)));
        table.lines().forEach(output.out()::println);
        if (rows.size() > SHOWN) {
            output.say("run.more", SHOWN, period);
        }
        if (rows.stream().anyMatch(r -> isTrue(r.isProvisional()) || "provisional".equals(r.rewardStatus()))) {
            output.say("run.provisional");
        }
    }

    private TextTable header() {
        return TextTable.empty()
                .words(output.words("column.area"))
                .words(output.words("column.name"))
                .numbers(output.words("column.residents"))
                .numbers(output.words("column.resident.rate"))
                .words(output.words("column.met"))
                .numbers(output.words("column.registered.rate"))
                .words(output.words("column.met"))
                .numbers(output.words("column.reward"))
                .numbers(output.words("column.quota"));
    }

    private String[] cells(TownFigures row) {
        String mark = isTrue(row.isProvisional()) ? "*" : "";
        return new String[] {
            row.areaCode(),
            row.areaName() == null ? name(row.areaCode()) : row.areaName(),
            plain(row.residentTotal()),
            plain(row.residentRatePercent()) + mark,
            met(row.isResidentTargetMet()),
            plain(row.registeredRatePercent()) + mark,
            met(row.isRegisteredTargetMet()),
            figure(row.rewardYuan(), row.rewardStatus()),
            figure(row.quotaMu(), row.quotaStatus())
        };
    }

    private String met(@Nullable Boolean isMet) {
        if (isMet == null) {
            return "";
        }
        return output.words(isMet ? "met.yes" : "met.no");
    }

    private String target(Period period, String indicator) {
        return definitions
                .policies()
                .targetsOn(period)
                .flatMap((TargetPolicy p) -> p.target(indicator))
                .map(t -> t.comparison().sign() + " " + t.value().toPlainString() + " %"
                        + t.by().map(b -> " (" + b + ")").orElse(""))
                .orElse("-");
    }

    private String name(String code) {
        return definitions.register().areas().stream()
                .filter(a -> a.code().digits().equals(code))
                .map(Area::name)
                .reduce("", (first, last) -> last);
    }

    private String figure(@Nullable BigDecimal value, @Nullable String status) {
        if (status == null) {
            return "";
        }
        if (value == null) {
            return output.words("status." + status);
        }
        return value.toPlainString() + (status.equals("provisional") ? "*" : "");
    }

    private static boolean isTrue(@Nullable Boolean value) {
        return value != null && value;
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
