package org.urbanstat.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.database.Copy;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.publication.Candidates;
import org.urbanstat.publication.FigureChange;
import org.urbanstat.publication.GateVerdict;
import org.urbanstat.publication.Gatekeeper;
import org.urbanstat.publication.HeldCandidate;
import org.urbanstat.publication.Publication;
import org.urbanstat.publication.ReleaseOrigin;
import org.urbanstat.publication.Touched;
import org.urbanstat.validation.TouchedAreas;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.ProgramVersion;
import org.urbanstat.vocabulary.Text;

/**
 * Compares the candidate with the last release, asks the gates, and publishes it or keeps it for an operator. Readers see
 * the old release until the one commit that ends this step. What only compares is done in a transaction of its own that
 * is rolled back; the candidate of a dry run is made there too.
 */
final class PublicationStep implements Tasklet {
    private static final Messages MESSAGES = Messages.beside(PublicationStep.class);

    private final JdbcClient jdbc;
    private final Copy copy;
    private final Definitions definitions;
    private final TransactionTemplate apart;
    private final TransactionTemplate within;
    private final List<CandidateStage> stages;
    private final RunReports reports;
    private final Replay replay;
    private final ProgramVersion program;
    private final Candidates candidates;
    private final TouchedAreas touched;

    PublicationStep(
            JdbcClient jdbc,
            Copy copy,
            Definitions definitions,
            PlatformTransactionManager transactions,
            List<CandidateStage> stages,
            RunReports reports,
            Replay replay,
            ProgramVersion program) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.definitions = definitions;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.within = new TransactionTemplate(transactions);
        this.within.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.stages = stages;
        this.reports = reports;
        this.replay = replay;
        this.program = program;
        this.candidates = new Candidates(jdbc, copy);
        this.touched = new TouchedAreas(jdbc);
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        RunParameters run = RunParameters.of(contribution.getStepExecution().getJobParameters());
        new RunTurn(jdbc).hold(run.runId());
        if (!hasSubmissions()) {
            return RepeatStatus.FINISHED;
        }
        if (run.request().isDryRun()) {
            foretell(run, reports.of(run.runId()));
            Trials.drop(jdbc);
        } else if (!touched.isNone()) {
            touched.requireKept();
            decide(run, reports.of(run.runId()));
        }
        return RepeatStatus.FINISHED;
    }

    /** Before the first file there is nothing to say of any town, and so no first release. */
    private boolean hasSubmissions() {
        return jdbc.sql("select exists (select from intake.submission)")
                .query(Boolean.class)
                .single();
    }

    private void decide(RunParameters run, RunReport report) {
        Gatekeeper gates = new Gatekeeper(jdbc, copy, definitions, where());
        try (CheckedBeside checked = CheckedBeside.begin(() -> checked(gates))) {
            List<GateVerdict> asked = asked(report, gates);
            WhyFiguresMoved why = why(run, report);
            boolean isPlain = isOpen(asked)
                    && !why.takesReplay()
                    && candidates.discarded().isEmpty();
            if (!isPlain || !isPublishedAtOnce(run, report, asked, checked, why)) {
                weigh(run, report, Gatekeeper.with(asked, checked.verdict()), why);
            }
        }
    }

    /** Writes the release while it is checked; what the checker does not let through is taken back. */
    private boolean isPublishedAtOnce(
            RunParameters run, RunReport report, List<GateVerdict> asked, CheckedBeside checked, WhyFiguresMoved why) {
        return Boolean.TRUE.equals(within.execute(status -> {
            Publication.Outcome outcome = new Publication(jdbc, where()).publish(origin(run));
            List<GateVerdict> verdicts = Gatekeeper.with(asked, checked.verdict());
            if (!isOpen(verdicts)) {
                status.setRollbackOnly();
                return false;
            }
            published(run, report, outcome, verdicts, why.of(outcome.moved()));
            return true;
        }));
    }

    private Optional<GateVerdict> checked(Gatekeeper gates) {
        return Objects.requireNonNull(apart.execute(status -> gates.check()));
    }

    private static boolean isOpen(List<GateVerdict> verdicts) {
        return verdicts.stream().noneMatch(GateVerdict::isHolding);
    }

    private void weigh(RunParameters run, RunReport report, List<GateVerdict> verdicts, WhyFiguresMoved why) {
        Publication.Outcome foretold = compared(run, false).outcome();
        if (foretold.difference().isEmpty()) {
            touched.clear();
            candidates.replaceHeld();
            return;
        }
        Optional<HeldCandidate> discarded = candidates.discarded(foretold.fingerprint());
        List<FigureChange> changes = why.of(foretold.moved());
        // a replay takes its time, and this run may have been asked to stop meanwhile
        new RunTurn(jdbc).hold(run.runId());
        if (discarded.isPresent()) {
            candidates.replaceHeld();
            report.compared(foretold.difference().changedRows(), changes, Optional.empty());
            report.remark(equalToDiscarded(candidates.confirm(discarded.get(), origin(run))));
        } else if (!isOpen(verdicts)) {
            hold(run, report, foretold, verdicts, changes);
        } else {
            published(run, report, new Publication(jdbc, where()).publish(origin(run)), verdicts, changes);
        }
    }

    private void published(
            RunParameters run,
            RunReport report,
            Publication.Outcome outcome,
            List<GateVerdict> verdicts,
            List<FigureChange> changes) {
        touched.clear();
        report.compared(outcome.difference().changedRows(), changes, outcome.releaseId());
        if (outcome.releaseId().isPresent()) {
            candidates.published(origin(run), outcome, verdicts, changes);
        } else {
            candidates.replaceHeld();
        }
    }

    /** One that waits already and would change the same goes on waiting: what an operator looked at is what it is. */
    private void hold(
            RunParameters run,
            RunReport report,
            Publication.Outcome foretold,
            List<GateVerdict> verdicts,
            List<FigureChange> changes) {
        Optional<HeldCandidate> waiting = candidates
                .held()
                .filter(c -> c.fingerprint().equals(foretold.fingerprint().hex()));
        long candidate = waiting.map(c -> candidates.confirm(c, origin(run)).candidateId())
                .orElseGet(() -> candidates.hold(origin(run), foretold, verdicts, changes));
        report.compared(foretold.difference().changedRows(), changes, Optional.empty());
        report.hold(told(verdicts));
        report.remark(MESSAGES.text("candidate.held", candidate));
    }

    /** A dry run: the same difference and the same verdicts, and nothing is kept. */
    private void foretell(RunParameters run, RunReport report) {
        Compared compared = compared(run, true);
        Publication.Outcome foretold = compared.outcome();
        List<FigureChange> changes = why(run, report).of(foretold.moved());
        report.compared(foretold.difference().changedRows(), changes, Optional.empty());
        if (foretold.difference().isEmpty()) {
            return;
        }
        Optional<HeldCandidate> discarded = candidates.discarded(foretold.fingerprint());
        if (discarded.isPresent()) {
            report.remark(equalToDiscarded(discarded.get()));
        } else {
            report.hold(told(compared.verdicts()));
        }
    }

    /** @param verdicts of a dry run; another's are asked for before */
    private record Compared(Publication.Outcome outcome, List<GateVerdict> verdicts) {}

    /** The versions are made in a transaction of its own that is rolled back. */
    private Compared compared(RunParameters run, boolean isDryRun) {
        return apart.execute(status -> {
            status.setRollbackOnly();
            new RunTurn(jdbc).hold(run.runId());
            if (isDryRun) {
                stages.forEach(stage -> stage.make(run));
            }
            List<GateVerdict> verdicts = isDryRun ? verdicts(reports.of(run.runId())) : List.of();
            return new Compared(new Publication(jdbc, where()).foretell(), verdicts);
        });
    }

    private List<GateVerdict> asked(RunReport report, Gatekeeper gates) {
        List<GateVerdict> verdicts = new ArrayList<>(gates.ask());
        verdicts.addAll(report.uncomputable());
        return List.copyOf(verdicts);
    }

    /** All of them on the connection of the current transaction, which alone sees the candidate of a dry run. */
    private List<GateVerdict> verdicts(RunReport report) {
        Gatekeeper gates = new Gatekeeper(jdbc, copy, definitions, where());
        return Gatekeeper.with(asked(report, gates), gates.check());
    }

    private Touched where() {
        return touched.isAll() ? Touched.ALL : Touched.SOME;
    }

    private static List<Text> told(List<GateVerdict> verdicts) {
        return verdicts.stream().flatMap(v -> v.told().stream()).toList();
    }

    private static Text equalToDiscarded(HeldCandidate discarded) {
        return MESSAGES.text("candidate.discarded.before", discarded.candidateId(), discarded.runId());
    }

    private WhyFiguresMoved why(RunParameters run, RunReport report) {
        return new WhyFiguresMoved(jdbc, definitions, program, replay, run, report);
    }

    private ReleaseOrigin origin(RunParameters run) {
        return new ReleaseOrigin(run.runId(), definitions.sha256(), program, run.now());
    }
}
