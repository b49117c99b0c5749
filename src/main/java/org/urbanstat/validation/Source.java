package org.urbanstat.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.urbanstat.parsing.Table;
import org.urbanstat.vocabulary.Cell;
import org.urbanstat.vocabulary.Text;

/**
 * A text beside a table that may say of which period and town it is.
 *
 * @param cell where a title stands; absent for the names of sheet and file
 */
record Source(Kind kind, String text, Optional<Cell> cell) {
    /** Where the text stands, most telling first. */
    enum Kind {
        TITLE,
        SHEET,
        FILE;

        Text word() {
            return Sentences.ALL.text("source." + name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** @param file a path; its folders say when it came, not what it holds */
    static List<Source> of(Table table, String file) {
        List<Source> sources = new ArrayList<>();
        table.titles().forEach(title -> sources.add(new Source(Kind.TITLE, title.text(), Optional.of(title.cell()))));
        sources.add(new Source(Kind.SHEET, table.sheet(), Optional.empty()));
        String[] path = file.split("[/\\\\]");
        sources.add(new Source(Kind.FILE, path.length == 0 ? file : path[path.length - 1], Optional.empty()));
        return sources;
    }
}
