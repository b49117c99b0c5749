package org.urbanstat.pipeline;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.definitions.TargetPolicy;
import org.urbanstat.definitions.Waiver;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;

/** Puts the indicators, their targets and the exemptions from these into schema definitions. */
final class IndicatorTables {
    private final JdbcClient jdbc;
    private final Definitions definitions;

    IndicatorTables(JdbcClient jdbc, Definitions definitions) {
        this.jdbc = jdbc;
        this.definitions = definitions;
    }

    void load() {
        jdbc.sql("truncate definitions.indicator, definitions.indicator_form, definitions.target,"
                        + " definitions.target_waiver")
                .update();
        List<Indicator> indicators = definitions.indicators();
        for (int i = 0; i < indicators.size(); i++) {
            if (indicators.get(i).difference().isEmpty()) {
                write(indicators.get(i), i + 1);
            }
        }
        for (int i = 0; i < indicators.size(); i++) {
            if (!indicators.get(i).difference().isEmpty()) {
                write(indicators.get(i), i + 1);
            }
        }
        periods().forEach(this::writeTargets);
        periods().forEach(this::writeWaivers);
    }

    private void write(Indicator indicator, int ordinal) {
        List<String> difference = indicator.difference();
        jdbc.sql(SqlFile.beside(IndicatorTables.class, "indicator").text())
                .param("indicator_code", indicator.code())
                .param("ordinal", ordinal)
                .param("name_zh", indicator.name().zh())
                .param("name_en", indicator.name().en())
                .param("unit", indicator.unit())
                .param("decimals", indicator.decimals())
                .param("formula", indicator.formula())
                .param("clause", indicator.clause())
                .param("lead_unit", indicator.leadUnit())
                .param("kind", kind(indicator))
                .param("is_percent", indicator.isPercent())
                .param("is_of_towns", indicator.levels().contains(AreaLevel.TOWN))
                .param("is_of_counties", indicator.levels().contains(AreaLevel.COUNTY))
                .param("is_of_returns", indicator.isOfReturns())
                .param("is_of_chosen_towns", indicator.isOfChosenTowns())
                .param(
                        "first_year",
                        indicator.cumulative().map(Indicator.Window::from).orElse(null))
                .param(
                        "last_year",
                        indicator.cumulative().map(Indicator.Window::to).orElse(null))
                .param("target_by", targetBy(indicator))
                .param("minuend", difference.isEmpty() ? null : difference.get(0))
                .param("subtrahend", difference.isEmpty() ? null : difference.get(1))
                .update();
        for (String form : forms(indicator)) {
            jdbc.sql("insert into definitions.indicator_form (indicator_code, form_code) values (:indicator, :form)")
                    .param("indicator", indicator.code())
                    .param("form", form)
                    .update();
        }
    }

    /** The year by which the policy that holds last wants its target reached; null where it has none, or at once. */
    private @Nullable String targetBy(Indicator indicator) {
        return definitions
                .policies()
                .targetsOn(definitions.nightly().lastPeriod())
                .flatMap(policy -> policy.target(indicator.code()))
                .flatMap(TargetPolicy.Target::by)
                .map(Period::text)
                .orElse(null);
    }

    private static String kind(Indicator indicator) {
        if (!indicator.difference().isEmpty()) {
            return "difference";
        }
        return indicator.denominator().isPresent() ? "ratio" : "sum";
    }

    /** An indicator of the returns themselves rests on every form. */
    private Set<String> forms(Indicator indicator) {
        Set<String> forms = indicator.forms();
        if (forms.remove(Indicator.RETURNS)) {
            definitions.forms().keySet().stream().map(FormCode::text).forEach(forms::add);
        }
        return forms;
    }

    private Stream<Period> periods() {
        int first = definitions.forms().values().stream()
                .mapToInt(f -> f.expectation().firstPeriod().year())
                .min()
                .orElse(definitions.nightly().lastPeriod().year());
        int last = definitions.nightly().lastPeriod().year() + 1;
        return Stream.iterate(first, y -> y <= last, y -> y + 1).map(Period::ofYear);
    }

    private void writeTargets(Period period) {
        for (TargetPolicy.Target target : definitions
                .policies()
                .targetsOn(period)
                .map(TargetPolicy::targets)
                .orElse(List.of())) {
            jdbc.sql(SqlFile.beside(IndicatorTables.class, "target").text())
                    .param("indicator", target.indicator())
                    .param("period", period.text())
                    .param("value", target.value())
                    .param("comparison", target.comparison().sign())
                    .update();
        }
    }

    private void writeWaivers(Period period) {
        for (Waiver waiver : definitions.waivers()) {
            waiver.target()
                    .filter(indicator -> waiver.holds(period))
                    .ifPresent(indicator -> jdbc.sql(SqlFile.beside(IndicatorTables.class, "target-waiver")
                                    .text())
                            .param("indicator", indicator)
                            .param("area", waiver.area().digits())
                            .param("period", period.text())
                            .param("reason", waiver.reason())
                            .update());
        }
    }
}
