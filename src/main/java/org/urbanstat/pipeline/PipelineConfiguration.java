package org.urbanstat.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.facts.Readings;
import org.urbanstat.intake.Intake;
import org.urbanstat.parsing.FileParser;
import org.urbanstat.validation.FileValidation;

/** The entry types of the stages, and the job made of them. Needs beans for the definitions and the clock. */
@Configuration(proxyBeanMethods = false)
@Import({NightlyJob.class, PartitionConfiguration.class})
public class PipelineConfiguration {
    @Bean
    RunReports runReports() {
        return new RunReports();
    }

    @Bean
    Intake intakeOfFiles(DataSource dataSource, Definitions definitions) {
        return new Intake(dataSource, definitions.nightly());
    }

    @Bean
    IntakeStep intakeStep(
            Intake intake, DataSource dataSource, RunReports reports, PlatformTransactionManager transactions) {
        return new IntakeStep(intake, new RunTurn(JdbcClient.create(dataSource)), reports, transactions);
    }

    @Bean
    FileParser fileParser(Definitions definitions) {
        return new FileParser(definitions);
    }

    @Bean
    FileValidation fileValidation(Definitions definitions) {
        return new FileValidation(definitions);
    }

    @Bean
    Readings readings(DataSource dataSource, Definitions definitions) {
        return new Readings(dataSource, definitions.forms());
    }

    @Bean
    RunDesks runDesks(
            Definitions definitions,
            FileParser parser,
            FileValidation validation,
            Readings readings,
            DataSource dataSource) {
        return new RunDesks(new ReadingDesk(definitions, new FileReading(parser, validation), readings), dataSource);
    }

    /** The directory that the definitions were read from is the property {@code urbanstat.jobs}. */
    @Bean
    NightlyRun nightlyRun(
            Definitions definitions,
            Environment environment,
            Clock clock,
            JobOperator operator,
            Job nightly,
            RunReports reports,
            RunDesks desks,
            DataSource dataSource,
            PlatformTransactionManager transactions) {
        Path jobs = Path.of(environment.getProperty("urbanstat.jobs", "jobs"));
        return new NightlyRun(definitions, jobs, clock, operator, nightly, reports, desks, dataSource, transactions);
    }
}
