package org.urbanstat.pipeline;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.validation.FileOutcome;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Text;

/** The files at which the program itself failed: whoever runs it is to hear of them, and not only their towns. */
final class FailedFiles {
    private static final Messages MESSAGES = Messages.beside(FailedFiles.class);

    private final JdbcClient jdbc;

    FailedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the run is to say of them; nothing where there is none. A dry run keeps no findings, and says nothing. */
    Optional<Text> told(long runId) {
        List<String> files = jdbc.sql(
                        SqlFile.beside(FailedFiles.class, "failed-files").text())
                .param("run", runId)
                .param("rule", FileOutcome.PROGRAM_FAILED)
                .query(String.class)
                .list();
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(MESSAGES.text("run.failed_files", SomeNamed.of(files, "; ")));
    }
}
