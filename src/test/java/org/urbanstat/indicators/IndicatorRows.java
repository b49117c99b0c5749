package org.urbanstat.indicators;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.definitions.TargetPolicy;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;

/** What the SQL of indicators joins: the indicators, their forms, targets and waivers in schema definitions. */
public final class IndicatorRows {
    private static final String TARGET = "target.";

    private final JdbcClient jdbc;
    private final Definitions definitions;

    private IndicatorRows(JdbcClient jdbc, Definitions definitions) {
        this.jdbc = jdbc;
        this.definitions = definitions;
    }

    /** Writes the indicators, and the targets and waivers of the years. */
    public static void write(JdbcClient jdbc, Definitions definitions, String... years) {
        IndicatorRows rows = new IndicatorRows(jdbc, definitions);
        definitions.indicators().stream()
                .sorted(Comparator.comparing(indicator -> indicator.difference().size()))
                .forEach(rows::write);
        Stream.of(years).map(Period::new).forEach(rows::writeTargets);
    }

    private void write(Indicator indicator) {
        List<String> difference = indicator.difference();
        jdbc.sql("insert into definitions.indicator values (:code, :ordinal, :zh, :en, :unit, :decimals, :formula,"
                        + " :clause, :lead, :kind, :percent, :towns, :counties, :returns, :minuend, :subtrahend,"
                        + " :first_year, :last_year, null, :chosen)")
                .param("chosen", indicator.isOfChosenTowns())
                .param(
                        "first_year",
                        indicator.cumulative().map(Indicator.Window::from).orElse(null))
                .param(
                        "last_year",
                        indicator.cumulative().map(Indicator.Window::to).orElse(null))
                .param("code", indicator.code())
                .param("ordinal", definitions.indicators().indexOf(indicator) + 1)
                .param("zh", indicator.name().zh())
                .param("en", indicator.name().en())
                .param("unit", indicator.unit())
                .param("decimals", indicator.decimals())
                .param("formula", indicator.formula())
                .param("clause", indicator.clause())
                .param("lead", indicator.leadUnit())
                .param("kind", kind(indicator))
                .param("percent", indicator.isPercent())
                .param("towns", indicator.levels().contains(AreaLevel.TOWN))
                .param("counties", indicator.levels().contains(AreaLevel.COUNTY))
                .param("returns", indicator.isOfReturns())
                .param("minuend", difference.isEmpty() ? null : difference.get(0))
                .param("subtrahend", difference.isEmpty() ? null : difference.get(1))
                .update();
        (indicator.isOfReturns()
                        ? definitions.forms().keySet().stream().map(FormCode::text)
                        : indicator.forms().stream())
                .forEach(form -> jdbc.sql("insert into definitions.indicator_form values (:code, :form)")
                        .param("code", indicator.code())
                        .param("form", form)
                        .update());
    }

    private static String kind(Indicator indicator) {
        if (!indicator.difference().isEmpty()) {
            return "difference";
        }
        return indicator.denominator().isPresent() ? "ratio" : "sum";
    }

    private void writeTargets(Period year) {
        definitions.policies().targetsOn(year).map(TargetPolicy::targets).orElse(List.of()).stream()
                .forEach(target -> jdbc.sql("insert into definitions.target values (:code, :year, :value, :sign)")
                        .param("code", target.indicator())
                        .param("year", year.text())
                        .param("value", target.value())
                        .param("sign", target.comparison().sign())
                        .update());
        definitions.waivers().stream()
                .filter(waiver -> waiver.rule().startsWith(TARGET))
                .forEach(waiver -> jdbc.sql("insert into definitions.target_waiver values (:code, :area, :year, 'r')")
                        .param("code", waiver.rule().substring(TARGET.length()))
                        .param("area", waiver.area().digits())
                        .param("year", year.text())
                        .update());
    }
}
