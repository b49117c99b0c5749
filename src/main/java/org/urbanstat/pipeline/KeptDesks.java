package org.urbanstat.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The desks that were asked for last: a register of a whole country fills some hundred megabytes, so only a few are kept. */
final class KeptDesks implements Desks {
    private final Function<String, ReadingDesk> making;
    private final Map<String, ReadingDesk> desks;

    /**
     * None yet.
     *
     * @param most that are kept
     * @param making makes the desk of the edition of a fingerprint
     */
    KeptDesks(int most, Function<String, ReadingDesk> making) {
        this.making = making;
        this.desks = new LinkedHashMap<>(most, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, ReadingDesk> eldest) {
                return size() > most;
            }
        };
    }

    /** Whoever asks for one that has to be made lets the others wait. */
    @Override
    public synchronized ReadingDesk of(String sha256) {
        ReadingDesk known = desks.get(sha256);
        return known == null ? keep(sha256, making.apply(sha256)) : known;
    }

    synchronized ReadingDesk keep(String sha256, ReadingDesk desk) {
        desks.put(sha256, desk);
        return desk;
    }
}
