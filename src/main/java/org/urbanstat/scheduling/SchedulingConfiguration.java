package org.urbanstat.scheduling;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.urbanstat.pipeline.NightlyRun;
import org.urbanstat.pipeline.PipelineConfiguration;

/** The nightly job behind its lock. */
@Configuration(proxyBeanMethods = false)
@Import(PipelineConfiguration.class)
public class SchedulingConfiguration {
    @Bean
    OneRunner oneRunner(DataSource dataSource, NightlyRun nightlyRun) {
        return new OneRunner(dataSource, nightlyRun);
    }
}
