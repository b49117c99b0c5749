package org.urbanstat.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.Database;
import org.urbanstat.pipeline.RevisionAct;
import org.urbanstat.pipeline.RevisionActs;
import org.urbanstat.scheduling.BetweenRuns;
import org.urbanstat.validation.ReturnKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets a revision no longer count, or count again. */
@Command(name = "withdraw")
final class WithdrawCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private RevisionToActOn chosen = new RevisionToActOn();

    private final Output output;

    WithdrawCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        ReturnKey key = chosen.key(output);
        RevisionActs.Why why = chosen.why(output);
        try (Database database = options.database()) {
            RevisionActs acts = new RevisionActs(
                    JdbcClient.create(database.dataSource()),
                    Clock.systemUTC(),
                    options.definitions().nightly().zone());
            RevisionAct act = new BetweenRuns(database.dataSource())
                    .act(() -> chosen.isUndone()
                            ? acts.undoWithdrawal(key, chosen.revision(), why)
                            : acts.withdraw(key, chosen.revision(), why));
            new RevisionActScreen(output, options.isJson())
                    .print(chosen.isUndone() ? "act.withdrawal.undone" : "act.withdrawn", act);
            return 0;
        }
    }
}
