package org.urbanstat.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Text;

/** The marked copies as files, PERIOD/TOWN/NAME; what we wrote and is no longer said is taken away. */
record FeedbackFiles(JdbcClient jdbc, Path directory) {
    private static final Messages MESSAGES = Messages.beside(FeedbackFiles.class);

    record Copy(String folder, long submissionId, String fileName, String madeFrom) {
        String path(boolean isTaken) {
            int dot = fileName.lastIndexOf('.');
            String name =
                    isTaken ? fileName.substring(0, dot) + "-" + submissionId + fileName.substring(dot) : fileName;
            return folder + "/" + name;
        }
    }

    record Placed(String path, String madeFrom) {}

    /** Where they are, or why they could not be written: that never costs the run. */
    Optional<Text> bring() {
        Map<String, Copy> wanted = new HashMap<>();
        jdbc.sql(SqlFile.beside(FeedbackFiles.class, "copies-to-place").text())
                .query(Copy.class)
                .list()
                .forEach(copy -> wanted.put(copy.path(wanted.containsKey(copy.path(false))), copy));
        Map<String, String> placed = placed();
        try {
            for (String path : placed.keySet()) {
                if (!wanted.containsKey(path)) {
                    Files.deleteIfExists(directory.resolve(path));
                    jdbc.sql("delete from feedback.placed_file where path = :path")
                            .param("path", path)
                            .update();
                }
            }
            for (Map.Entry<String, Copy> entry : wanted.entrySet()) {
                write(entry.getKey(), entry.getValue(), placed);
            }
        } catch (IOException e) {
            return Optional.of(MESSAGES.text("feedback.not_written", directory, String.valueOf(e.getMessage())));
        }
        new LaidOut(jdbc).keep();
        return where(wanted.size());
    }

    /**
     * Whether every file that we wrote lies where we put it.
     *
     * @param remark told where they are when they do, and there is one
     */
    boolean areThere(Consumer<Text> remark) {
        Set<String> paths = placed().keySet();
        boolean areThere = paths.isEmpty()
                ? !isAnyKept()
                : paths.stream().map(directory::resolve).allMatch(Files::exists);
        if (areThere) {
            where(paths.size()).ifPresent(remark);
        }
        return areThere;
    }

    /** Without any file: in the database alone, as nights without a folder keep them. */
    private boolean isAnyKept() {
        return jdbc.sql("select exists (select from feedback.marked_copy)")
                .query(Boolean.class)
                .single();
    }

    private Optional<Text> where(int files) {
        return files == 0 ? Optional.empty() : Optional.of(MESSAGES.text("feedback.where", files, directory));
    }

    private Map<String, String> placed() {
        Map<String, String> placed = new HashMap<>();
        jdbc.sql("select path, made_from from feedback.placed_file")
                .query(Placed.class)
                .list()
                .forEach(p -> placed.put(p.path(), p.madeFrom()));
        return placed;
    }

    private void write(String path, Copy copy, Map<String, String> placed) throws IOException {
        Path file = directory.resolve(path);
        if (copy.madeFrom().equals(placed.get(path)) && Files.exists(file)) {
            return;
        }
        byte[] bytes = jdbc.sql("select bytes from feedback.marked_copy where submission_id = :id")
                .param("id", copy.submissionId())
                .query((row, number) -> row.getBytes(1))
                .single();
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        jdbc.sql("insert into feedback.placed_file (path, submission_id, made_from) values (:path, :id, :from)"
                        + " on conflict (path) do update"
                        + " set submission_id = excluded.submission_id, made_from = excluded.made_from")
                .param("path", path)
                .param("id", copy.submissionId())
                .param("from", copy.madeFrom())
                .update();
    }
}
