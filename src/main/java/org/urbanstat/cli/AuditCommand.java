package org.urbanstat.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.audit.AuditChain;
import org.urbanstat.audit.ChainBreak;
import org.urbanstat.audit.ChainState;
import org.urbanstat.database.Database;
import org.urbanstat.database.SqlFile;
import org.urbanstat.pipeline.ConfirmationProof;
import org.urbanstat.vocabulary.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What was done, by whom, when and why, the latest first; and whether anything of it, or of what it froze, was changed since. */
@Command(name = "audit")
final class AuditCommand implements Callable<Integer> {
    private static final String ACTS = "t.kind <> 'RETURN_STATE'";

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(names = "--about", paramLabel = "TEXT", descriptionKey = "option.about")
    private String about = "";

    private final Output output;

    AuditCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws SQLException {
        try (Database database = options.database();
                Connection connection = database.dataSource().getConnection()) {
            String sql = SqlFile.beside(AuditCommand.class, "audit")
                    .text()
                    .replace("{where}", about.isEmpty() ? ACTS : "position(? in t.subject) > 0");
            List<String> parameters = about.isEmpty() ? List.of() : List.of(about);
            new Listing(output, options.isJson()).print(connection, sql, parameters);
            JdbcClient jdbc = JdbcClient.create(database.dataSource());
            return told(new AuditChain(jdbc).check(), new ConfirmationProof(jdbc).broken());
        }
    }

    private int told(ChainState chain, List<Text> confirmed) {
        Stream.concat(chain.firstBreak().map(ChainBreak::what).stream(), confirmed.stream())
                .forEach(broken -> output.err().println(output.words(broken)));
        if (!chain.isWhole() || !confirmed.isEmpty()) {
            return 1;
        }
        if (!options.isJson()) {
            output.say("audit.whole", chain.events());
        }
        return 0;
    }
}
