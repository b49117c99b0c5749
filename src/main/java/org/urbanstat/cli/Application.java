package org.urbanstat.cli;

import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.urbanstat.database.Database;
import org.urbanstat.database.DatabaseAhead;
import org.urbanstat.database.DatabaseConfiguration;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.pipeline.BatchOnJdbc;
import org.urbanstat.pipeline.PartitionTaker;
import org.urbanstat.pipeline.WorkerConfiguration;
import org.urbanstat.scheduling.OneRunner;
import org.urbanstat.scheduling.SchedulingConfiguration;

/** The Spring context of the commands that run the job; it closes the database with it. */
final class Application implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Application(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Configuration(proxyBeanMethods = false)
    @BatchOnJdbc
    @Import({DatabaseConfiguration.class, SchedulingConfiguration.class})
    static class Beans {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    /** The same for a worker, which has no definitions of its own. */
    @Configuration(proxyBeanMethods = false)
    @BatchOnJdbc
    @Import({DatabaseConfiguration.class, WorkerConfiguration.class})
    static class WorkerBeans {}

    /** Reads the definitions first, so that a wrong file stops the start before anything else happens. */
    static Application start(CommonOptions options) {
        return start(options, true);
    }

    /** For a command that ends its work by itself before it closes this, also when the process is asked to end. */
    static Application startWithoutHook(CommonOptions options) {
        return start(options, false);
    }

    /** For the command that works on partitions of runs started elsewhere; ends its work by itself. */
    static Application startWorker(CommonOptions options) {
        return start(WorkerBeans.class, options, false, Map.of());
    }

    private static Application start(CommonOptions options, boolean closesAtExit) {
        Definitions definitions = options.definitions();
        return start(Beans.class, options, closesAtExit, Map.of("definitions", definitions));
    }

    private static Application start(
            Class<?> beans, CommonOptions options, boolean closesAtExit, Map<String, Object> singletons) {
        // two threads that log first at one time would be told of each other on standard error
        LoggerFactory.getILoggerFactory();
        try (DatabaseAhead database = DatabaseAhead.open(options.databaseSettings())) {
            return new Application(new SpringApplicationBuilder(beans)
                    .web(WebApplicationType.NONE)
                    .logStartupInfo(false)
                    .registerShutdownHook(closesAtExit)
                    .properties(Map.of(
                            "urbanstat.jobs", options.jobs().toString(),
                            "urbanstat.data", options.data().toString()))
                    .initializers(c -> {
                        singletons.forEach(c.getBeanFactory()::registerSingleton);
                        c.getBeanFactory().registerSingleton("databaseAhead", database);
                    })
                    .run());
        }
    }

    OneRunner runner() {
        return context.getBean(OneRunner.class);
    }

    PartitionTaker partitionTaker() {
        return context.getBean(PartitionTaker.class);
    }

    Database database() {
        return context.getBean(Database.class);
    }

    DataSource dataSource() {
        return context.getBean(DataSource.class);
    }

    Definitions definitions() {
        return context.getBean(Definitions.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
