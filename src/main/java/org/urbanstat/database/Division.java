package org.urbanstat.database;

import java.util.function.Consumer;

/** How what is done for each county is shared out between connections. */
public interface Division {
    /** As a whole, in the transaction of the caller. */
    Division WHOLE = new Division() {
        @Override
        public void each(Consumer<Share> work) {
            work.accept(Share.ALL);
        }

        @Override
        public void between(Runnable work) {
            work.run();
        }
    };

    /** Does the work for each share, perhaps several at once, and ends when all are done and see each other's. */
    void each(Consumer<Share> work);

    /** Does what is of no share while no share is at work; all see it afterwards. */
    void between(Runnable work);
}
