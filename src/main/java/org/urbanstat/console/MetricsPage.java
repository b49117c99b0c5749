package org.urbanstat.console;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.scheduling.Nights;

/** What Prometheus scrapes: the state of the installation out of its database, and of this process. */
public final class MetricsPage {
    private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";
    private static final SqlFile FIGURES = SqlFile.beside(MetricsPage.class, "installation-figures");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, MultiGauge> gauges = new HashMap<>();
    private final JdbcClient jdbc;

    public MetricsPage(DataSource dataSource, Nights nights) {
        this.jdbc = JdbcClient.create(dataSource);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        watchPool(dataSource);
        Gauge.builder(
                        "urbanstat.serve.last.look.age",
                        nights,
                        n -> n.sinceLastLook().toMillis() / 1_000.0)
                .baseUnit("seconds")
                .description("since this process last looked for nights")
                .register(registry);
    }

    private void watchPool(DataSource dataSource) {
        try {
            if (dataSource.isWrapperFor(HikariDataSource.class)) {
                dataSource
                        .unwrap(HikariDataSource.class)
                        .setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the pool cannot be asked for", e);
        }
    }

    /** A row of the query: one sample. */
    private record Figure(String metric, String labelName, String label, String meaning, double figure) {}

    synchronized Answer answer() {
        Map<String, List<Figure>> figures = jdbc.sql(FIGURES.text()).query(Figure.class).list().stream()
                .collect(Collectors.groupingBy(Figure::metric));
        gauges.forEach((metric, gauge) -> gauge.register(rows(figures.getOrDefault(metric, List.of())), true));
        figures.forEach((metric, samples) ->
                gauges.computeIfAbsent(metric, m -> gauge(samples.get(0))).register(rows(samples), true));
        return Answer.text(TEXT_FORMAT, registry.scrape());
    }

    private MultiGauge gauge(Figure sample) {
        return MultiGauge.builder(sample.metric()).description(sample.meaning()).register(registry);
    }

    private static List<MultiGauge.Row<?>> rows(List<Figure> samples) {
        return samples.stream()
                .<MultiGauge.Row<?>>map(s -> MultiGauge.Row.of(
                        s.labelName().isEmpty() ? Tags.empty() : Tags.of(s.labelName(), s.label()), s.figure()))
                .toList();
    }
}
