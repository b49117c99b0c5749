package org.urbanstat.parsing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Lays the texts and tables of a page out in rows and columns. */
final class HtmlSheet {
    private static final Set<String> UNSEEN = Set.of("script", "style", "title", "head", "noscript", "template", "xml");
    private static final int LAST_ROW = 1_048_576;

    private final Allowance allowance;
    private final List<RawRow> rows = new ArrayList<>();
    private final List<Grid.Merge> merges = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private int row;

    HtmlSheet(Allowance allowance) {
        this.allowance = allowance;
    }

    Grid grid(String name) {
        return new Grid(name, false, List.copyOf(rows), List.copyOf(merges), Set.copyOf(hiddenColumns));
    }

    /** Everything that the element shows, below what was read before. */
    void read(Element element) {
        blocks(element);
        endText();
    }

    private void blocks(Element element) {
        allowance.checkTime();
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode words) {
                text.append(words.text());
            } else if (node instanceof Element child && !UNSEEN.contains(child.normalName())) {
                block(child);
            }
        }
    }

    private void block(Element element) {
        boolean isTable = element.normalName().equals("table");
        boolean isApart = isTable || element.isBlock() || element.normalName().equals("br");
        if (isApart) {
            endText();
        }
        if (isTable && element.select("table").size() == 1) {
            table(element);
        } else {
            blocks(element);
        }
        if (isApart) {
            endText();
        }
    }

    /** A text between tables is a row of one cell. */
    private void endText() {
        String found = LostText.checked(text.toString().strip());
        text.setLength(0);
        if (!BlankText.is(found)) {
            row++;
            keep(false, List.of(HtmlCell.text(1, found, allowance)));
        }
    }

    private void table(Element table) {
        hideColumns(table);
        Map<Integer, Integer> coveredTo = new HashMap<>();
        for (Element line : table.select("caption, tr")) {
            allowance.checkTime();
            allowance.takeLine();
            row++;
            keep(isHidden(line), line.normalName().equals("tr") ? cells(line, coveredTo) : caption(line));
        }
    }

    private List<RawCell> caption(Element caption) {
        return HtmlCell.read(caption, 1, allowance).stream().toList();
    }

    private List<RawCell> cells(Element line, Map<Integer, Integer> coveredTo) {
        List<RawCell> cells = new ArrayList<>();
        int column = 1;
        for (Element cell : line.children()) {
            if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
                continue;
            }
            while (coveredTo.getOrDefault(column, 0) >= row) {
                column++;
            }
            int lastColumn = column + span(cell, "colspan") - 1;
            int lastRow = Math.min(row + span(cell, "rowspan") - 1, LAST_ROW);
            allowance.takeCell(lastColumn);
            cover(column, lastColumn, lastRow, coveredTo);
            HtmlCell.read(cell, column, allowance).ifPresent(cells::add);
            column = lastColumn + 1;
        }
        return cells;
    }

    private void cover(int column, int lastColumn, int lastRow, Map<Integer, Integer> coveredTo) {
        if (lastColumn == column && lastRow == row) {
            return;
        }
        allowance.takeMerge();
        merges.add(new Grid.Merge(row, column, lastRow, lastColumn));
        for (int covered = column; lastRow > row && covered <= lastColumn; covered++) {
            coveredTo.merge(covered, lastRow, Math::max);
        }
    }

    private void keep(boolean isHidden, List<RawCell> cells) {
        if (!cells.isEmpty()) {
            allowance.takeRow();
            rows.add(new RawRow(row, isHidden, List.copyOf(cells)));
        }
    }

    private void hideColumns(Element table) {
        int column = 1;
        for (Element col : table.select("col")) {
            int end = Math.min(column + span(col, "span"), allowance.mostColumns() + 1);
            for (; column < end; column++) {
                if (isHidden(col)) {
                    hiddenColumns.add(column);
                }
            }
        }
    }

    private static boolean isHidden(Element element) {
        return element.attr("style").replace(" ", "").contains("display:none");
    }

    /** At least 1; what is no number, or 0, is 1. */
    private static int span(Element element, String attribute) {
        String digits = element.attr(attribute).strip();
        boolean isNumber =
                !digits.isEmpty() && digits.length() < 8 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Math.max(1, Integer.parseInt(digits)) : 1;
    }
}
