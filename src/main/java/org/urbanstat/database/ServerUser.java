package org.urbanstat.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Under whose name the server's programs run. PostgreSQL refuses root, so root starts them in a user namespace in which
 * root has no name (its files still count as its own there), or, where namespaces are forbidden as in many containers,
 * as a user without rights to whom the cluster is handed.
 *
 * @param prefix words put before every command
 * @param name the user that must own the cluster; empty for the one who calls
 */
record ServerUser(List<String> prefix, Optional<String> name) {
    static final ServerUser CALLER = new ServerUser(List.of(), Optional.empty());
    private static final ServerUser NAMELESS = new ServerUser(List.of("unshare", "-U"), Optional.empty());

    /** The first way that works here: the program given, run that way, must start. */
    static ServerUser able(Path program, Path cluster) {
        if (!isRoot()) {
            return CALLER;
        }
        List<String> tried = new ArrayList<>();
        for (ServerUser candidate : candidates(ownerOf(cluster))) {
            Program.Ending ending = Program.run(candidate.command(List.of(program.toString(), "--version")));
            if (ending.isGood()) {
                return candidate;
            }
            tried.add(String.join(" ", candidate.prefix) + ": " + ending.output());
        }
        throw new ServerFailure("root", String.join("; ", tried));
    }

    /** A cluster that another user owns already stays with that user. */
    private static List<ServerUser> candidates(String owner) {
        if (!owner.equals("root")) {
            return others(owner);
        }
        return Stream.concat(
                        Stream.of(NAMELESS), Stream.of("postgres", "nobody").flatMap(user -> others(user).stream()))
                .toList();
    }

    static List<ServerUser> others(String user) {
        String group = Program.run(List.of("id", "-g", user)).output();
        return List.of(
                new ServerUser(
                        List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups"), Optional.of(user)),
                new ServerUser(List.of("runuser", "-u", user, "--"), Optional.of(user)));
    }

    List<String> command(List<String> words) {
        return Stream.concat(prefix.stream(), words.stream()).toList();
    }

    /** Hands the path with all in it to the user that must own it. */
    void own(Path path) throws IOException {
        if (name.isEmpty() || !Files.exists(path)) {
            return;
        }
        UserPrincipalLookupService users = path.getFileSystem().getUserPrincipalLookupService();
        List<Path> all;
        try (Stream<Path> paths = Files.walk(path)) {
            all = paths.toList();
        }
        for (Path each : all) {
            Files.getFileAttributeView(each, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .setOwner(users.lookupPrincipalByName(name.get()));
        }
    }

    private static String ownerOf(Path cluster) {
        try {
            return Files.exists(cluster) ? Files.getOwner(cluster).getName() : "root";
        } catch (IOException e) {
            throw new ServerFailure(e, "data-directory", cluster, e);
        }
    }

    private static boolean isRoot() {
        Path self = Path.of("/proc/self");
        try {
            return Files.exists(self)
                    ? Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"))
                    : "root".equals(System.getProperty("user.name"));
        } catch (IOException e) {
            return false;
        }
    }
}
