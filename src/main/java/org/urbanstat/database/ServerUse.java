package org.urbanstat.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * This process's share in the server of one data directory, for as many holders as it has. File locks belong to the
 * process, and closing any channel on a file gives all of them up; so there is one channel a directory and a count.
 */
final class ServerUse {
    private static final Map<Path, ServerUse> USES = new HashMap<>();

    private final ServerFiles files;
    private final FileChannel users;
    private FileLock share;
    private ServerAddress address;
    private int holders = 1;

    private ServerUse(ServerFiles files, FileChannel users, FileLock share, ServerAddress address) {
        this.files = files;
        this.users = users;
        this.share = share;
        this.address = address;
    }

    ServerAddress address() {
        synchronized (USES) {
            return address;
        }
    }

    /** One more holder; the server runs when this returns. */
    static ServerUse join(ServerFiles files) {
        synchronized (USES) {
            @Nullable ServerUse known = USES.get(files.directory());
            if (known != null) {
                known.address = decided(files, () -> started(files));
                known.holders++;
                return known;
            }
            ServerUse use = decided(files, () -> opened(files));
            USES.put(files.directory(), use);
            return use;
        }
    }

    private static ServerUse opened(ServerFiles files) throws IOException {
        FileChannel users = channel(files.usersLock());
        try {
            FileLock share = users.lock(0, Long.MAX_VALUE, true);
            return new ServerUse(files, users, share, started(files));
        } catch (IOException | RuntimeException e) {
            users.close();
            throw e;
        }
    }

    /** The secrets are on disk before a cluster is made with them, so a crash between the two loses nothing. */
    private static ServerAddress started(ServerFiles files) throws IOException {
        ServerAddress known = ServerAddress.readFrom(files.address()).orElse(null);
        if (known == null) {
            if (Files.exists(files.cluster().resolve("PG_VERSION"))) {
                throw new ServerFailure("no-secret", files.cluster(), files.address());
            }
            known = ServerAddress.withFreshSecrets();
            known.writeTo(files.address());
        }
        Cluster cluster = new Cluster(files);
        cluster.makeUnlessThere(known.password());
        ServerAddress address = known.at(cluster.start());
        if (!address.equals(known)) {
            address.writeTo(files.address());
        }
        address.makeDatabase();
        return address;
    }

    /** One holder less; when it was the last of all processes, the server stops. */
    void leave() {
        synchronized (USES) {
            holders--;
            if (holders > 0) {
                return;
            }
            USES.remove(files.directory());
            decided(files, () -> {
                giveUp();
                return true;
            });
        }
    }

    private void giveUp() throws IOException {
        try (users) {
            share.release();
            @Nullable FileLock alone = users.tryLock();
            if (alone != null) {
                share = alone;
                new Cluster(files).stop();
            }
        }
    }

    private static <T> T decided(ServerFiles files, Callable<T> decision) {
        try (FileChannel channel = channel(files.decisionLock());
                FileLock lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new IOException("lost the lock " + files.decisionLock());
            }
            return decision.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServerFailure(e, "data-directory", files.directory(), e);
        }
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
