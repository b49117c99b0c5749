package org.urbanstat.parsing;

import java.util.ArrayList;
import java.util.List;
import org.urbanstat.parsing.RawCell.Kind;
import org.urbanstat.parsing.UnitWords.UnitLine;

/**
 * What stands above a table.
 *
 * @param titles top first, without notes and signatures of a table before
 * @param unitLine empty when none is printed
 */
record TitleBlock(List<Title> titles, String unitLine) {
    static TitleBlock of(List<RawRow> rows) {
        List<Title> titles = new ArrayList<>();
        String unit = "";
        for (RawRow row : rows) {
            for (Title text : texts(row)) {
                UnitLine line = UnitWords.unitLine(text.text());
                unit = line == null ? unit : line.unit();
                String title = line == null ? text.text() : line.before();
                if (!title.isEmpty()) {
                    titles.add(new Title(title, text.row(), text.column()));
                }
            }
        }
        return new TitleBlock(List.copyOf(titles), unit);
    }

    /** The cells of a row; 单位: with its unit in the next cell is one text. */
    private static List<Title> texts(RawRow row) {
        List<Title> texts = new ArrayList<>();
        for (RawCell cell : row.cells()) {
            String text = cell.kind() == Kind.DATE
                    ? SerialDate.written(cell.text())
                    : cell.text().strip();
            int last = texts.size() - 1;
            Title before = last < 0 ? null : texts.get(last);
            if (before != null && HeaderText.plain(before.text()).endsWith("单位:")) {
                texts.set(last, new Title(before.text() + text, before.row(), before.column()));
            } else if (!RowWords.isFoot(cell)) {
                texts.add(new Title(text, row.number(), cell.column()));
            }
        }
        return texts;
    }
}
