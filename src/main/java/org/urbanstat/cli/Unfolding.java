package org.urbanstat.cli;

import java.util.List;
import java.util.Optional;
import org.urbanstat.explanation.Explained;

/**
 * How much of an explanation is shown.
 *
 * @param path keys from the root on, joined by a slash; empty for the whole
 * @param depth how many levels; absent for what usually matters
 * @param isAll whether every step is shown
 */
record Unfolding(String path, Optional<Integer> depth, boolean isAll) {
    /** A step with the keys that lead to it. */
    record Found(String path, Explained step) {}

    /** The step that the path names; keys in between may be left out. Empty where there is none. */
    Optional<Found> in(Explained root) {
        return path.isEmpty() ? Optional.of(new Found("", root)) : find("", root, List.of(path.split("/")));
    }

    private static Optional<Found> find(String at, Explained step, List<String> keys) {
        for (Explained part : step.parts()) {
            String here = at.isEmpty() ? part.key() : at + "/" + part.key();
            boolean isNamed = part.key().equals(keys.get(0));
            Optional<Found> found = isNamed && keys.size() == 1
                    ? Optional.of(new Found(here, part))
                    : find(here, part, isNamed ? keys.subList(1, keys.size()) : keys);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
