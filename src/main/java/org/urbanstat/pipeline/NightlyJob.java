package org.urbanstat.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.database.Copy;
import org.urbanstat.database.Database;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.feedback.Marking;
import org.urbanstat.intake.Submissions;
import org.urbanstat.parsing.FileParser;
import org.urbanstat.vocabulary.ProgramVersion;

/** The nightly job, in the order in which the data takes its road. */
@Configuration(proxyBeanMethods = false)
class NightlyJob {
    /** Of a step that commits by itself. */
    private static final TransactionAttribute OF_ITS_OWN =
            new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final RunReports reports;
    private final JdbcClient jdbc;
    private final Definitions definitions;

    NightlyJob(
            JobRepository repository,
            PlatformTransactionManager transactions,
            RunReports reports,
            DataSource dataSource,
            Definitions definitions) {
        this.repository = repository;
        this.transactions = transactions;
        this.reports = reports;
        this.jdbc = JdbcClient.create(dataSource);
        this.definitions = definitions;
    }

    @Bean
    Step intake(IntakeStep step) {
        return new StepBuilder("intake", repository)
                .tasklet(step, transactions)
                .transactionAttribute(OF_ITS_OWN)
                .listener(new StageListener("intake", reports, jdbc))
                .build();
    }

    @Bean
    @StepScope
    SubmissionPartitions submissionPartitions(
            @Value("#{stepExecution.jobExecution.jobParameters}") JobParameters parameters, ProgramVersion program) {
        return new SubmissionPartitions(RunParameters.of(parameters), definitions.sha256(), program, jdbc, reports);
    }

    @Bean
    Step facts(SubmissionPartitions partitions, PartitionWork work, ProgramVersion program) {
        return new StepBuilder("facts", repository)
                .partitioner("facts-partition", partitions)
                .partitionHandler(
                        new PartitionDealer("facts", Database.workers(), work, jdbc, transactions, reports, program))
                .listener(new StageListener("facts", reports, jdbc))
                .build();
    }

    @Bean
    ValidationStage validationStage(ProgramVersion program) {
        return new ValidationStage(jdbc, transactions, definitions, reports, program);
    }

    @Bean
    IndicatorStage indicatorStage() {
        return new IndicatorStage(jdbc, transactions, definitions);
    }

    @Bean
    LinkageStage linkageStage(DataSource dataSource) {
        return new LinkageStage(jdbc, transactions, new Copy(dataSource), definitions, reports);
    }

    @Bean
    Step validation(ValidationStage stage) {
        return tasklet("validation", new CandidateStep(stage, new RunTurn(jdbc)));
    }

    @Bean
    Step indicators(IndicatorStage stage) {
        return tasklet("indicators", new CandidateStep(stage, new RunTurn(jdbc)));
    }

    @Bean
    Step linkage(LinkageStage stage) {
        return tasklet("linkage", new CandidateStep(stage, new RunTurn(jdbc)));
    }

    /** Bears no stage's name: it makes nothing that is published, and a failure to mark is told in the copy itself. */
    @Bean
    Step feedback(FileParser parser, Submissions submissions, Environment environment) {
        Optional<Path> directory =
                Optional.ofNullable(environment.getProperty("urbanstat.data")).map(data -> Path.of(data, "feedback"));
        Marking marking = new Marking(definitions, parser);
        return new StepBuilder("feedback", repository)
                .tasklet(
                        new FeedbackStep(
                                jdbc, new TransactionTemplate(transactions), submissions, marking, directory, reports),
                        transactions)
                .transactionAttribute(OF_ITS_OWN)
                .build();
    }

    @Bean
    Step publication(
            ValidationStage validation,
            IndicatorStage indicators,
            LinkageStage linkage,
            DataSource dataSource,
            ProgramVersion program) {
        List<CandidateStage> candidate = List.of(validation, indicators, linkage);
        return tasklet(
                "publication",
                new PublicationStep(
                        jdbc,
                        new Copy(dataSource),
                        definitions,
                        transactions,
                        candidate,
                        reports,
                        new Replay(dataSource),
                        program));
    }

    @Bean
    Job nightly(
            Step intake, Step facts, Step validation, Step indicators, Step linkage, Step feedback, Step publication) {
        return new JobBuilder("nightly", repository)
                .start(intake)
                .next(facts)
                .next(validation)
                .next(indicators)
                .next(linkage)
                .next(feedback)
                .next(publication)
                .build();
    }

    private Step tasklet(String stage, Tasklet step) {
        return new StepBuilder(stage, repository)
                .tasklet(step, transactions)
                .listener(new StageListener(stage, reports, jdbc))
                .build();
    }
}
