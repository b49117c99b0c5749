package org.urbanstat.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.urbanstat.intake.IntakeSummary.Problem;
import org.urbanstat.vocabulary.IdNumber;
import org.urbanstat.vocabulary.Messages;

/**
 * What lies in an inbox and its folders, in the order of code points. Hidden files and folders and the traces of
 * spreadsheet programs and file managers are passed over; links are not followed. An identity number in a name is
 * masked before anything else sees the name.
 */
record Inbox(String name, List<InboxFile> files, List<Problem> problems) {
    private static final Messages MESSAGES = Messages.beside(Inbox.class);

    /** @throws NoInbox when there is no such folder */
    static Inbox at(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                throw new NoInbox(folder);
            }
            Visitor visitor = new Visitor(folder.toRealPath());
            Files.walkFileTree(visitor.folder, visitor);
            return new Inbox(
                    PathName.absolute(visitor.folder),
                    List.copyOf(visitor.files.values()),
                    List.copyOf(visitor.problems));
        } catch (IOException e) {
            throw new NoInbox(folder);
        }
    }

    /** Why the file could not be taken in this time. */
    static Problem problem(String name, IOException reason) {
        return reason instanceof NoSuchFileException
                ? new Problem(name, MESSAGES.text("vanished", name))
                : new Problem(name, MESSAGES.text("unreadable", name, IdNumber.masked(reason.toString())));
    }

    static boolean isPassedOver(String fileName) {
        return fileName.startsWith(".")
                || fileName.startsWith("~$")
                || fileName.toLowerCase(Locale.ROOT).equals("thumbs.db");
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final Map<String, InboxFile> files = new TreeMap<>(CodePoints.ORDER);
        private final List<Problem> problems = new ArrayList<>();

        Visitor(Path folder) {
            this.folder = folder;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return !directory.equals(folder) && isPassedOver(lastName(directory))
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isPassedOver(lastName(file))) {
                return FileVisitResult.CONTINUE;
            }
            String name = IdNumber.masked(PathName.relative(folder, file));
            try {
                visit(file, name, attributes);
            } catch (IOException e) {
                problems.add(problem(name, e));
            }
            return FileVisitResult.CONTINUE;
        }

        private void visit(Path file, String name, BasicFileAttributes attributes) throws IOException {
            if (attributes.isSymbolicLink()) {
                // What lies inside is met by itself.
                if (!file.toRealPath().startsWith(folder)) {
                    problems.add(new Problem(name, MESSAGES.text("leads-outside", name)));
                }
            } else if (attributes.isRegularFile()) {
                String free = free(name, file);
                files.put(free, new InboxFile(free, file, FileTraits.of(file)));
            } else {
                problems.add(new Problem(name, MESSAGES.text("not-a-file", name)));
            }
        }

        /** Two paths may be the same text, or become it when identity numbers in them are masked. */
        private String free(String name, Path file) {
            String escaped = PathName.escaped(folder, file);
            boolean isMasked = !IdNumber.masked(escaped).equals(escaped);
            String free = files.containsKey(name) && !isMasked ? escaped : name;
            int copy = 2;
            while (files.containsKey(free)) {
                free = name + "~" + copy++;
            }
            return free;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException reason) {
            problems.add(problem(IdNumber.masked(PathName.relative(folder, file)), reason));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException reason) {
            if (reason != null) {
                problems.add(problem(PathName.relative(folder, directory), reason));
            }
            return FileVisitResult.CONTINUE;
        }

        private static String lastName(Path path) {
            return String.valueOf(path.getFileName());
        }
    }
}
