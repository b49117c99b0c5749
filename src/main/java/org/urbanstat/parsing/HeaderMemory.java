package org.urbanstat.parsing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.urbanstat.parsing.Grid.Merge;
import org.urbanstat.parsing.HeaderSearch.Found;

/**
 * What was found in headers that were searched before. The towns of a county fill in the same form, so that most headers
 * are the same to the letter; searching each anew with every form took half of parsing. An answer depends on
 * nothing but its question, so threads share the memory, and it may forget at any time.
 */
final class HeaderMemory {
    /** More than all forms together have, in all the spellings that one night meets. */
    private static final int MOST = 256;
    /** No form has more cells in its header, nor longer ones; what is larger is searched each time. */
    private static final int MOST_CELLS = 200;

    private static final int LONGEST_TEXT = 80;

    private final Map<Question, Optional<Found>> answers = new ConcurrentHashMap<>();

    /**
     * All on which the answer depends.
     *
     * @param rows that may be the header, or begin it
     * @param merges that begin in the rows, in the order of the rows
     * @param titles how long a title of each form stands above; 0 where none does
     */
    record Question(List<RawRow> rows, List<Merge> merges, List<Integer> titles, boolean isTransposed) {
        boolean isSmall() {
            int cells = rows.stream().mapToInt(row -> row.cells().size()).sum();
            return cells + merges.size() <= MOST_CELLS
                    && rows.stream()
                            .flatMap(row -> row.cells().stream())
                            .allMatch(cell -> cell.text().length() <= LONGEST_TEXT);
        }
    }

    Optional<Found> answer(Question question, Function<Question, Optional<Found>> search) {
        Optional<Found> known = answers.get(question);
        if (known != null) {
            return known;
        }
        Optional<Found> found = search.apply(question);
        if (question.isSmall()) {
            keep(question, found);
        }
        return found;
    }

    /** Begins anew when full: a file of a thousand headers pushes the usual ones out for a moment only. */
    private void keep(Question question, Optional<Found> found) {
        if (answers.size() >= MOST) {
            answers.clear();
        }
        answers.put(question, found);
    }
}
