package org.urbanstat.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** Where everything of the embedded server lies under the data directory. */
record ServerFiles(Path directory) {
    /** The files under the directory, which is made when it is not there. */
    static ServerFiles under(Path dataDirectory) {
        try {
            Files.createDirectories(dataDirectory);
            return new ServerFiles(dataDirectory.toRealPath());
        } catch (IOException e) {
            throw new ServerFailure(e, "data-directory", dataDirectory.toAbsolutePath(), e);
        }
    }

    Path cluster() {
        return directory.resolve("cluster");
    }

    Path log() {
        return directory.resolve("postgres.log");
    }

    Path address() {
        return directory.resolve("postgres.properties");
    }

    /** Held shared by every process that uses the server. */
    Path usersLock() {
        return directory.resolve("users.lock");
    }

    /** Held alone for the moment in which the server is started or stopped. */
    Path decisionLock() {
        return directory.resolve("server.lock");
    }

    /** Makes the file readable for its owner alone, where the file system knows owners. */
    static void makePrivate(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(
                    file, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        }
    }
}
