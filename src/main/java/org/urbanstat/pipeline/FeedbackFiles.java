package org.urbanstat.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.intake.PathName;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Text;

/** The marked copies as files, PERIOD/TOWN/NAME; what we wrote and is no longer said is taken away. */
record FeedbackFiles(JdbcClient jdbc, Path directory) {
    private static final Messages MESSAGES = Messages.beside(FeedbackFiles.class);
    private static final int MOST_NAME_BYTES = 255;

    record Copy(String folder, long submissionId, String fileName, String madeFrom) {
        String path(boolean isTaken) {
            int dot = fileName.lastIndexOf('.');
            String ending = (isTaken ? "-" + submissionId : "") + fileName.substring(dot);
            return folder + "/" + shortened(fileName.substring(0, dot), MOST_NAME_BYTES - ending.length()) + ending;
        }

        /** The ending may be longer than that of the file, and a name of another charset is longer in UTF-8. */
        private static String shortened(String name, int bytes) {
            int end = name.length();
            while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > bytes) {
                end = name.offsetByCodePoints(end, -1);
            }
            return name.substring(0, end);
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
        List<String> refused = new ArrayList<>();
        placed.keySet().stream()
                .filter(path -> !wanted.containsKey(path))
                .forEach(path -> tried(() -> takeAway(path), refused));
        wanted.forEach((path, copy) -> tried(() -> write(path, copy, placed), refused));
        if (!refused.isEmpty()) {
            return Optional.of(MESSAGES.text("feedback.not_written", directory, SomeNamed.of(refused, "; ")));
        }
        new LaidOut(jdbc).keep();
        return where(wanted.size());
    }

    private interface OnDisk {
        void run() throws IOException;
    }

    /** One that the disk refuses, for its name perhaps, costs no other. */
    private static void tried(OnDisk work, List<String> refused) {
        try {
            work.run();
        } catch (IOException e) {
            refused.add(String.valueOf(e.getMessage()));
        }
    }

    private void takeAway(String path) throws IOException {
        Files.deleteIfExists(file(path));
        jdbc.sql("delete from feedback.placed_file where path = :path")
                .param("path", path)
                .update();
    }

    /** The folders are of letters that every locale has; the name is not, and a scheduler mostly runs without a locale. */
    private Path file(String path) {
        int name = path.lastIndexOf('/') + 1;
        return PathName.file(directory.resolve(path.substring(0, name)), path.substring(name));
    }

    /**
     * Whether every file that we wrote lies where we put it.
     *
     * @param remark told where they are when they do, and there is one
     */
    boolean areThere(Consumer<Text> remark) {
        Set<String> paths = placed().keySet();
        boolean areThere =
                paths.isEmpty() ? !isAnyKept() : paths.stream().map(this::file).allMatch(Files::exists);
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
        Path file = file(path);
        if (copy.madeFrom().equals(placed.get(path)) && Files.exists(file)) {
            return;
        }
        byte[] bytes = jdbc.sql("select bytes from feedback.marked_copy where submission_id = :id")
                .param("id", copy.submissionId())
                .query((row, number) -> row.getBytes(1))
                .single();
        Files.createDirectories(directory.resolve(copy.folder()));
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
