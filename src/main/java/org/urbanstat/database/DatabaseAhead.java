package org.urbanstat.database;

import java.util.concurrent.CompletableFuture;
import org.urbanstat.vocabulary.Joined;

/** A database that is opened while its user gets ready: the server takes a second to start, and so does the framework. */
public final class DatabaseAhead implements AutoCloseable {
    private final DatabaseSettings settings;
    private final CompletableFuture<Database> opening;
    private boolean isTaken;

    private DatabaseAhead(DatabaseSettings settings) {
        this.settings = settings;
        this.opening = CompletableFuture.supplyAsync(() -> Database.open(settings));
    }

    /** Begins at once. */
    public static DatabaseAhead open(DatabaseSettings settings) {
        return new DatabaseAhead(settings);
    }

    /**
     * The database, now the caller's to close; another one when the settings are others than were thought.
     *
     * @throws DatabaseUnreachable when the server does not answer
     * @throws ServerFailure when the embedded one cannot be started
     */
    Database take(DatabaseSettings wanted) {
        if (!wanted.equals(settings)) {
            return Database.open(wanted);
        }
        isTaken = true;
        return Joined.of(opening);
    }

    /** Closes what nobody took, when it is open; why it could not be opened concerns nobody then. */
    @Override
    public void close() {
        if (!isTaken) {
            opening.thenAccept(Database::close)
                    .handle((closed, failure) -> closed)
                    .join();
        }
    }
}
