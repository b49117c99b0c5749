package org.urbanstat.pipeline;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.urbanstat.database.Division;
import org.urbanstat.database.Share;
import org.urbanstat.database.SqlFile;

/** The areas of one half of the touched counties beside those of the other, each in transactions of its own. */
final class Halves implements Division {
    private final SideBySide sideBySide;
    private final Share first;
    private final Share second;

    private Halves(SideBySide sideBySide, String middle) {
        this.sideBySide = sideBySide;
        this.first = Share.upTo(middle);
        this.second = Share.from(middle);
    }

    private record Middle(@Nullable String countyCode, long countyCount) {}

    /** As a whole in a dry run, which takes back all that it writes, and where one county is touched at most. */
    static Division of(RunParameters run, JdbcClient jdbc, PlatformTransactionManager transactions) {
        Middle middle = jdbc.sql(SqlFile.beside(Halves.class, "middle-county").text())
                .query(Middle.class)
                .single();
        String county = middle.countyCode();
        return run.request().isDryRun() || county == null || middle.countyCount() < 2
                ? Division.WHOLE
                : new Halves(new SideBySide(jdbc, transactions, run.runId()), county);
    }

    @Override
    public void each(Consumer<Share> work) {
        sideBySide.together(() -> sideBySide.inItsOwn(() -> work.accept(first)), () -> work.accept(second));
    }

    @Override
    public void between(Runnable work) {
        sideBySide.inItsOwn(work);
    }
}
