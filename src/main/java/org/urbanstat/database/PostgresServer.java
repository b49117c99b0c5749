package org.urbanstat.database;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A share in the embedded PostgreSQL 18 of a data directory. The server is durable and private: loopback only, password
 * needed, every commit on disk. It outlives the process that started it as long as another one holds a share, and a
 * process that was killed leaves it to the next one to join and to stop.
 */
public final class PostgresServer implements AutoCloseable {
    private final ServerUse use;
    private final AtomicBoolean isOpen = new AtomicBoolean(true);

    private PostgresServer(ServerUse use) {
        this.use = use;
    }

    /**
     * Starts the server of the directory, or joins the one that runs.
     *
     * @param dataDirectory made when it is not there
     * @throws ServerFailure when there is no way to a running server; its text names the way out
     */
    public static PostgresServer join(Path dataDirectory) {
        return new PostgresServer(ServerUse.join(ServerFiles.under(dataDirectory)));
    }

    /**
     * Gives up this share also when the process is asked to end, by Ctrl-C for one. Not for a share that a Spring
     * context closes: the context's own work at its end needs the server still.
     */
    public PostgresServer closedAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "postgres-share"));
        return this;
    }

    /** Of the database {@code urbanstat}. */
    public String url() {
        return use.address().url();
    }

    /** Of another database on this server. */
    String url(String database) {
        return use.address().url(database);
    }

    public int port() {
        return use.address().port();
    }

    /** The login that owns everything. */
    public String user() {
        return ServerAddress.OWNER;
    }

    public String password() {
        return use.address().password();
    }

    /** The login of analysts, who see schema mart alone. */
    public String readerUser() {
        return ReaderRole.NAME;
    }

    public String readerPassword() {
        return use.address().readerPassword();
    }

    /** Gives up this share; closing twice does nothing more. */
    @Override
    public void close() {
        if (isOpen.getAndSet(false)) {
            use.leave();
        }
    }
}
