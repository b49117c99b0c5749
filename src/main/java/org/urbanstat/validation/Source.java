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
    private static final int LONGEST = 300;

    /** Where the text stands, most telling first. */
    enum Kind {
        TITLE,
        SHEET,
        FILE,
        /** A column of the table's body, such as 年份. */
        COLUMN;

        Text word() {
            return Sentences.ALL.text("source." + name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** @param file a path; its folders say when it came, not what it holds */
    static List<Source> of(Table table, String file) {
        List<Source> sources = new ArrayList<>();
        table.titles()
                .forEach(title ->
                        sources.add(new Source(Kind.TITLE, shortened(title.text()), Optional.of(title.cell()))));
        sources.add(new Source(Kind.SHEET, table.sheet(), Optional.empty()));
        sources.add(new Source(Kind.FILE, name(file), Optional.empty()));
        sources.addAll(PeriodColumn.sources(table));
        return sources;
    }

    /** The last part of the path, whichever slashes it has; a path that ends with one has no name behind it. */
    private static String name(String file) {
        int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
        if (slash < file.length() - 1) {
            return file.substring(slash + 1);
        }
        String[] path = file.split("[/\\\\]");
        return path.length == 0 ? file : path[path.length - 1];
    }

    /** A period or a town stands in front; what follows is a notice, and may be as long as a cell can be. */
    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** Where it stands, as people look for it: 标题 A1. */
    Text place() {
        return cell.map(c -> new Text(
                        kind.word().zh() + " " + c.address(), kind.word().en() + " " + c.address()))
                .orElseGet(kind::word);
    }
}
