package org.urbanstat.parsing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.urbanstat.parsing.ParsedFile.Reason;
import org.urbanstat.parsing.RawCell.Kind;

/** Builds one sheet of an Excel-2003 spreadsheet from the elements as they open. */
final class XmlSheet {
    /** '[Book2.xls]Sheet1'!R1C1, not the relative R[-1]C. */
    private static final Pattern OTHER_WORKBOOK = Pattern.compile("\\[[^\\[\\]]{1,200}\\.[A-Za-z]{2,4}\\]");

    private static final int LAST_ROW = 1_048_576;

    private final String name;
    private final Map<String, CellFormat> formats;
    private final Allowance allowance;
    private final List<RawRow> rows = new ArrayList<>();
    private final List<Grid.Merge> merges = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final Map<Integer, Integer> coveredTo = new HashMap<>();
    private List<RawCell> cells = new ArrayList<>();
    private CellFormat format = CellFormat.GENERAL;
    private @Nullable String formula;
    private boolean isHidden;
    private boolean isRowHidden;
    private int hiddenColumn;
    private int row;
    private int column;
    private int lastColumn;

    XmlSheet(String name, Map<String, CellFormat> formats, Allowance allowance) {
        this.name = name;
        this.formats = formats;
        this.allowance = allowance;
    }

    Grid grid() {
        endRow();
        return new Grid(name, isHidden, List.copyOf(rows), List.copyOf(merges), Set.copyOf(hiddenColumns));
    }

    void opened(XMLStreamReader xml, String element) throws XMLStreamException {
        switch (element) {
            case "Column" -> openColumn(xml);
            case "Row" -> openRow(xml);
            case "Cell" -> openCell(xml);
            case "Data" -> read(String.valueOf(XmlParts.attribute(xml, "Type")), XmlParts.allText(xml, allowance));
            case "Visible" -> isHidden = !XmlParts.text(xml, allowance).equals("SheetVisible");
            default -> {}
        }
    }

    void endRow() {
        endCell();
        if (!cells.isEmpty()) {
            allowance.takeRow();
            rows.add(new RawRow(row, isRowHidden, List.copyOf(cells)));
            cells = new ArrayList<>(cells.size());
        }
    }

    private void openColumn(XMLStreamReader xml) {
        int first = number(xml, "Index", hiddenColumn + 1);
        hiddenColumn = first + number(xml, "Span", 0);
        if (XmlParts.isTrue(XmlParts.attribute(xml, "Hidden"))) {
            for (int c = first; c <= Math.min(hiddenColumn, allowance.mostColumns()); c++) {
                hiddenColumns.add(c);
            }
        }
    }

    private void openRow(XMLStreamReader xml) {
        endRow();
        allowance.takeLine();
        row = CellReference.row(String.valueOf(number(xml, "Index", row + 1)));
        isRowHidden = XmlParts.isTrue(XmlParts.attribute(xml, "Hidden"));
        column = 0;
        lastColumn = 0;
    }

    /** A cell without an index stands behind the one before, and behind what is merged from above. */
    private void openCell(XMLStreamReader xml) {
        endCell();
        if (row == 0) {
            throw new UnreadableFile(Reason.CORRUPTED, "a cell outside of any row");
        }
        column = number(xml, "Index", lastColumn + 1);
        while (coveredTo.getOrDefault(column, 0) >= row) {
            column++;
        }
        lastColumn = column + number(xml, "MergeAcross", 0);
        allowance.checkColumn(lastColumn);
        int lastRow = Math.min(row + number(xml, "MergeDown", 0), LAST_ROW);
        if (lastColumn > column || lastRow > row) {
            allowance.takeMerge();
            merges.add(new Grid.Merge(row, column, lastRow, lastColumn));
            for (int c = column; lastRow > row && c <= lastColumn; c++) {
                coveredTo.merge(c, lastRow, Math::max);
            }
        }
        format = formats.getOrDefault(String.valueOf(XmlParts.attribute(xml, "StyleID")), CellFormat.GENERAL);
        formula = XmlParts.attribute(xml, "Formula");
    }

    /** A formula for which no data came. */
    private void endCell() {
        if (formula != null) {
            keep(new RawCell(column, formula, Kind.FORMULA_WITHOUT_VALUE));
        }
    }

    private void read(String type, String value) {
        boolean isFromOther = formula != null && OTHER_WORKBOOK.matcher(formula).find();
        formula = null;
        String text = LostText.checked(value);
        if (!BlankText.is(text)) {
            RawCell cell = cell(type, text);
            keep(
                    isFromOther
                            ? new RawCell(
                                    column,
                                    cell.text(),
                                    cell.kind(),
                                    cell.look().fromOtherWorkbook())
                            : cell);
        }
    }

    private RawCell cell(String type, String text) {
        return switch (type) {
            case "Number" -> format.number(column, text, false);
            case "DateTime" -> new RawCell(column, SerialDate.ofIso(text), Kind.DATE, format.look());
            case "Boolean" ->
                new RawCell(column, XmlParts.isTrue(text) ? "TRUE" : "FALSE", Kind.BOOLEAN, format.look());
            case "Error" -> new RawCell(column, text, Kind.ERROR, format.look());
            default -> new RawCell(column, text, Kind.TEXT, format.look());
        };
    }

    private void keep(RawCell cell) {
        formula = null;
        allowance.takeCell(cell.column());
        allowance.takeText(cell.text().length());
        cells.add(cell);
    }

    private static int number(XMLStreamReader xml, String attribute, int otherwise) {
        String digits = XmlParts.attribute(xml, attribute);
        boolean isNumber = digits != null
                && !digits.isEmpty()
                && digits.length() < 8
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber && digits != null ? Integer.parseInt(digits) : otherwise;
    }
}
