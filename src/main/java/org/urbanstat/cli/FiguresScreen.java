package org.urbanstat.cli;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.Period;

/** Both rates against their targets, reward and quota of the latest year, a row an area. */
final class FiguresScreen {
    private static final SqlFile FIGURES = SqlFile.beside(FiguresScreen.class, "latest-figures");
    private static final int SHOWN = 40;

    private final Output output;
    private final ShownTargets targets;

    FiguresScreen(Output output, ShownTargets targets) {
        this.output = output;
        this.targets = targets;
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
            @Nullable String quotaStatus,
            @Nullable BigDecimal residentRateLower,
            @Nullable BigDecimal residentRateUpper,
            @Nullable BigDecimal registeredRateLower,
            @Nullable BigDecimal registeredRateUpper,
            @Nullable Integer returnsUsed,
            @Nullable Integer returnsExpected) {}

    /**
     * Prints the year, or the latest one.
     *
     * @param year empty for the latest
     * @return whether there is anything of it
     */
    boolean print(MartReader reader, String year) {
        List<TownFigures> rows = reader.jdbc()
                .sql(FIGURES.text().replace("{limit}", "limit " + (SHOWN + 1)))
                .params(List.of(year, year))
                .query(TownFigures.class)
                .list();
        if (rows.isEmpty()) {
            return false;
        }
        Period period = new Period(year.isEmpty() ? latest(reader) : year);
        output.out().println();
        output.say("run.figures", period, targets.of(period, "resident_rate"), targets.of(period, "registered_rate"));
        TextTable table = header();
        rows.stream().limit(SHOWN).forEach(row -> table.row(cells(row)));
        table.lines().forEach(output.out()::println);
        if (rows.size() > SHOWN) {
            output.say("run.more", SHOWN, period);
        }
        if (rows.stream().anyMatch(r -> isTrue(r.isProvisional()) || "provisional".equals(r.rewardStatus()))) {
            output.say("run.provisional");
        }
        new RateBounds(output).print(rows.stream().limit(SHOWN).toList());
        return true;
    }

    private static String latest(MartReader reader) {
        return reader.jdbc()
                .sql("select max(period) from mart.urbanization_rate")
                .query(String.class)
                .single();
    }

    /** As {@link #print}, every area as one JSON object. */
    void printJson(MartReader reader, String year) throws SQLException {
        new Listing(output, true)
                .print(reader.connection(), FIGURES.text().replace("{limit}", ""), List.of(year, year));
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
            row.areaName() == null ? "" : row.areaName(),
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
