package org.urbanstat.pipeline;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.urbanstat.vocabulary.ProgramVersion;

/** A process that takes partitions and needs nothing but the database: definitions and bytes come from there. */
@Configuration(proxyBeanMethods = false)
@Import(PartitionConfiguration.class)
public class WorkerConfiguration {
    @Bean
    StoredDesks desks(DataSource dataSource) {
        return new StoredDesks(dataSource);
    }

    @Bean
    PartitionTaker partitionTaker(
            PartitionWork work, StoredDesks desks, ProgramVersion program, DataSource dataSource) {
        return new PartitionTaker(work, desks, program, dataSource);
    }
}
