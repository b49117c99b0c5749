package org.urbanstat.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.urbanstat.intake.IntakeSummary.Problem;
import org.urbanstat.vocabulary.IdNumber;
import org.urbanstat.vocabulary.Messages;

/** One way through an inbox and its folders. Of each name the disk is asked once: there may be tens of thousands. */
final class FolderWalk {
    private static final Messages MESSAGES = Messages.beside(Inbox.class);

    /** A key of the register of sightings has at most 2,704 bytes, its header among them, and each part one of its own. */
    private static final int LONGEST_PATH = 2600;

    private static final int SHOWN = 60;

    private final Path root;
    private final String rootName;
    private final Deque<Path> open = new ArrayDeque<>();
    private final Set<String> names = new HashSet<>();
    private final List<InboxFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** @param root without links on the way to it */
    FolderWalk(Path root) {
        this.root = root;
        this.rootName = PathName.absolute(root);
    }

    Inbox inbox() {
        open.add(root);
        while (!open.isEmpty()) {
            read(open.remove());
        }
        files.sort(InboxFile.BY_NAME);
        return new Inbox(rootName, List.copyOf(files), List.copyOf(problems));
    }

    private void read(Path folder) {
        PathName.Within within = PathName.within(root, folder);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String last = String.valueOf(entry.getFileName());
                if (!Inbox.isPassedOver(last)) {
                    meet(entry, IdNumber.masked(within.name(entry)));
                }
            }
        } catch (IOException e) {
            problems.add(Inbox.problem(IdNumber.masked(PathName.relative(root, folder)), e));
        } catch (DirectoryIteratorException e) {
            problems.add(Inbox.problem(
                    IdNumber.masked(PathName.relative(root, folder)), Objects.requireNonNull(e.getCause())));
        }
    }

    private void meet(Path path, String name) {
        try {
            FolderEntry entry = FolderEntry.at(path);
            switch (entry.kind()) {
                case FILE -> add(new InboxFile(free(name, path), path, entry.traits()));
                case FOLDER -> open.add(path);
                case LINK -> followNot(path, name);
                case OTHER -> problems.add(new Problem(name, MESSAGES.text("not-a-file", name)));
            }
        } catch (IOException e) {
            problems.add(Inbox.problem(name, e));
        }
    }

    private void add(InboxFile file) {
        int bytes = byteCount(rootName) + byteCount(file.name());
        if (bytes > LONGEST_PATH) {
            problems.add(
                    new Problem(file.name(), MESSAGES.text("path-too-long", shown(file.name()), bytes, LONGEST_PATH)));
        } else {
            files.add(file);
        }
    }

    private static String shown(String name) {
        int characters = name.codePointCount(0, name.length());
        return characters > SHOWN ? name.substring(0, name.offsetByCodePoints(0, SHOWN)) + "…" : name;
    }

    private static int byteCount(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    /** What lies inside is met by itself. */
    private void followNot(Path link, String name) throws IOException {
        if (!link.toRealPath().startsWith(root)) {
            problems.add(new Problem(name, MESSAGES.text("leads-outside", name)));
        }
    }

    /** Two paths may be the same text, or become it when identity numbers in them are masked. */
    private String free(String name, Path file) {
        return names.add(name) ? name : another(name, file);
    }

    private String another(String name, Path file) {
        String escaped = PathName.escaped(root, file);
        boolean isMasked = !IdNumber.masked(escaped).equals(escaped);
        String free = isMasked ? name : escaped;
        int copy = 2;
        while (!names.add(free)) {
            free = name + "~" + copy++;
        }
        return free;
    }
}
