package org.urbanstat.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.publication.Attribution;
import org.urbanstat.publication.Cause;
import org.urbanstat.publication.FigureChange;
import org.urbanstat.publication.FigureMove;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.ProgramVersion;
import org.urbanstat.vocabulary.Refusal;

/** Tells, of a run's candidate, how much of each figure's move is due to which ingredient that changed. */
final class WhyFiguresMoved {
    private static final Messages MESSAGES = Messages.beside(WhyFiguresMoved.class);

    private final Optional<LastRelease> last;
    private final List<Cause> causes;
    private final ReplayedStates states;
    private final RunParameters run;
    private final String definitions;
    private final RunReport report;

    WhyFiguresMoved(
            JdbcClient jdbc,
            Definitions definitions,
            ProgramVersion program,
            Replay replay,
            RunParameters run,
            RunReport report) {
        this.last = LastRelease.in(jdbc);
        this.causes = last.map(l -> new ChangedIngredients(jdbc, definitions, program).since(l, run))
                .orElse(List.of(Cause.DATA));
        RunTurn turn = new RunTurn(jdbc);
        this.states = new ReplayedStates(replay.asking(() -> turn.hold(run.runId())), new StoredEditions(jdbc));
        this.run = run;
        this.definitions = definitions.sha256().hex();
        this.report = report;
    }

    /** Whether states between have to be built anew before anything can be said. */
    boolean takesReplay() {
        return causes.size() > 1;
    }

    List<FigureChange> of(List<FigureMove> moves) {
        if (moves.isEmpty() || !takesReplay() || last.isEmpty()) {
            return new Attribution(causes.subList(0, 1), Map.of()).of(moves);
        }
        try {
            var between = states.between(
                    last.get(),
                    run,
                    definitions,
                    causes,
                    moves.stream().map(FigureMove::key).collect(Collectors.toSet()));
            return new Attribution(causes, between).of(moves);
        } catch (RunStopped stopped) {
            throw stopped;
        } catch (RuntimeException notReplayed) {
            return unsplit(moves, notReplayed);
        }
    }

    /** The night is worth more than the account of it: everything is put down to the first cause, and that is said. */
    private List<FigureChange> unsplit(List<FigureMove> moves, RuntimeException because) {
        String words = causes.stream().map(Cause::word).collect(Collectors.joining(", "));
        report.remark(MESSAGES.text(
                "difference.not.split",
                words,
                causes.get(0).word(),
                because instanceof Refusal refusal ? refusal.text() : RunFailed.reason(because)));
        return new Attribution(causes.subList(0, 1), Map.of()).of(moves);
    }
}
