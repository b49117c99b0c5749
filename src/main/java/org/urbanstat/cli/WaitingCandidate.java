package org.urbanstat.cli;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.Copy;
import org.urbanstat.database.SqlFile;
import org.urbanstat.publication.Candidates;
import org.urbanstat.publication.HeldCandidate;
import org.urbanstat.vocabulary.Language;

/** Says below a list that a candidate waits for an operator, what holds it and what to type. */
final class WaitingCandidate {
    private final Output output;

    WaitingCandidate(Output output) {
        this.output = output;
    }

    static Optional<HeldCandidate> in(DataSource dataSource) {
        return new Candidates(JdbcClient.create(dataSource), new Copy(dataSource)).held();
    }

    void print(DataSource dataSource) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        Optional<HeldCandidate> held = in(dataSource);
        if (held.isEmpty()) {
            return;
        }
        output.out().println();
        output.say("waiting.title", held.get().candidateId(), held.get().runId());
        reasons(jdbc, held.get()).forEach(reason -> output.out().println("  " + reason));
        output.say("waiting.what");
    }

    private List<String> reasons(JdbcClient jdbc, HeldCandidate held) {
        return jdbc.sql(SqlFile.beside(WaitingCandidate.class, "held-because").text())
                .param("candidate", held.candidateId())
                .param("language", output.language() == Language.ZH ? "zh" : "en")
                .query(String.class)
                .list();
    }
}
