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
record TitleBlock(List<String> titles, String unitLine) {
    static TitleBlock of(List<RawRow> rows) {
        List<String> titles = new ArrayList<>();
        String unit = "";
        for (RawRow row : rows) {
            for (String text : texts(row)) {
                UnitLine line = UnitWords.unitLine(text);
                unit = line == null ? unit : line.unit();
                String title = line == null ? text : line.before();
                if (!title.isEmpty()) {
                    titles.add(title);
                }
            }
        }
        return new TitleBlock(List.copyOf(titles), unit);
    }

    /** The cells of a row; 单位: with its unit in the next cell is one text. */
    private static List<String> texts(RawRow row) {
        List<String> texts = new ArrayList<>();
        for (RawCell cell : row.cells()) {
            String text = cell.kind() == Kind.DATE
                    ? SerialDate.written(cell.text())
                    : cell.text().strip();
            int last = texts.size() - 1;
            if (last >= 0 && HeaderText.plain(texts.get(last)).endsWith("单位:")) {
                texts.set(last, texts.get(last) + text);
            } else if (!RowWords.isFoot(cell)) {
                texts.add(text);
            }
        }
        return texts;
    }
}
