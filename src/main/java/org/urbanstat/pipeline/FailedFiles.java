package org.urbanstat.pipeline;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Text;

/** The files at which the program itself failed: whoever runs it is to hear of them until it can read them. */
final class FailedFiles {
    private static final Messages MESSAGES = Messages.beside(FailedFiles.class);

    private final JdbcClient jdbc;

    FailedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes at which of them the program failed, and puts these among the pending, so that every run tries again. */
    void keep(List<ReadReturns> read) {
        List<ReadReturns> failed =
                read.stream().filter(each -> each.failure().isPresent()).toList();
        if (!failed.isEmpty()) {
            jdbc.sql(SqlFile.beside(FailedFiles.class, "note-failures").text())
                    .param(
                            "submissions",
                            failed.stream().map(each -> each.submission().id()).toArray(Long[]::new))
                    .param(
                            "failures",
                            failed.stream()
                                    .flatMap(each -> each.failure().stream())
                                    .toArray(String[]::new))
                    .update();
        }
    }

    /** What a run is to say of those that are left; nothing where there is none. */
    Optional<Text> told() {
        List<String> files = jdbc.sql(
                        SqlFile.beside(FailedFiles.class, "failed-files").text())
                .query(String.class)
                .list();
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(MESSAGES.text("run.failed_files", SomeNamed.of(files, "; ")));
    }
}
