package org.urbanstat.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.urbanstat.intake.Submissions;
import org.urbanstat.vocabulary.ProgramVersion;

/** What a partition goes through, in the process of the run and in workers alike. Needs a bean for the desks. */
@Configuration(proxyBeanMethods = false)
class PartitionConfiguration {
    /** A batch is as many submissions as are worth a transaction. */
    private static final int BATCHES_A_CHUNK = 1;

    /** Where it is not given, as tests give it, that of the program that runs. */
    @Bean
    ProgramVersion programVersion(Environment environment) {
        return Optional.ofNullable(environment.getProperty("urbanstat.program-version"))
                .map(ProgramVersion::new)
                .orElseGet(ProgramVersion::ofThisBuild);
    }

    @Bean
    Submissions submissions(DataSource dataSource) {
        return new Submissions(dataSource);
    }

    @Bean
    @StepScope
    SubmissionReader submissionReader(
            @Value("#{stepExecution}") StepExecution execution,
            @Value("#{stepExecutionContext['done']}") int done,
            Submissions submissions) {
        return new SubmissionReader(
                PartitionFiles.of(execution.getExecutionContext()).after(done), submissions);
    }

    @Bean
    @StepScope
    SubmissionProcessor submissionProcessor(@Value("#{stepExecutionContext['edition']}") String edition, Desks desks) {
        ReadingDesk desk = desks.of(edition);
        return new SubmissionProcessor(desk.reading());
    }

    @Bean
    @StepScope
    PartitionFence partitionFence(
            @Value("#{stepExecutionContext['partition']}") long partition,
            @Value("#{stepExecutionContext['worker']}") long worker,
            @Value("#{stepExecutionContext['claims']}") int claims,
            DataSource dataSource) {
        return new PartitionFence(JdbcClient.create(dataSource), partition, worker, claims);
    }

    @Bean
    @StepScope
    ReadingWriter readingWriter(
            @Value("#{stepExecution.jobExecution.jobParameters}") JobParameters parameters,
            @Value("#{stepExecutionContext['edition']}") String edition,
            Desks desks,
            PartitionFence fence,
            DataSource dataSource) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        return new ReadingWriter(
                RunParameters.of(parameters), desks.of(edition), new RunTurn(jdbc), fence, new FailedFiles(jdbc));
    }

    @Bean
    Step factsPartition(
            SubmissionReader reader,
            SubmissionProcessor processor,
            ReadingWriter writer,
            JobRepository repository,
            PlatformTransactionManager transactions) {
        return new StepBuilder("facts-partition", repository)
                .<List<ReceivedSubmission>, List<ReadReturns>>chunk(BATCHES_A_CHUNK)
                .transactionManager(transactions)
                .reader(reader)
                .processor(processor)
                .writer(writer)
                .build();
    }

    @Bean
    PartitionWork partitionWork(JobRepository repository, Step factsPartition, DataSource dataSource) {
        return new PartitionWork(repository, Map.of("facts", factsPartition), JdbcClient.create(dataSource));
    }
}
