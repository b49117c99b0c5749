package org.urbanstat.parsing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.urbanstat.parsing.RawCell.Kind;

/** Reads one sheet of an .xlsx in one pass: cells as stored, hidden rows, merges. */
final class SheetXml {
    /** [1]Sheet1!A1 and '[1]Sheet 1'!A1, not the column [1] of a table. */
    private static final Pattern OTHER_WORKBOOK = Pattern.compile("(?<![\\p{L}\\p{N}_.\\]])\\[\\d+\\]");

    private final SharedStrings strings;
    private final CellFormats formats;
    private final boolean isDate1904;
    private final Allowance allowance;
    private final List<RawRow> rows = new ArrayList<>();
    private final List<Grid.Merge> merges = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private List<RawCell> cells = new ArrayList<>();
    private int row;
    private int column;
    private boolean isRowHidden;

    SheetXml(SharedStrings strings, CellFormats formats, boolean isDate1904, Allowance allowance) {
        this.strings = strings;
        this.formats = formats;
        this.isDate1904 = isDate1904;
        this.allowance = allowance;
    }

    Grid read(String name, boolean isHidden, InputStream in) throws IOException, XMLStreamException {
        allowance.takeSheet();
        XmlParts.read(in, (xml, element) -> {
            switch (element) {
                case "col" -> readColumns(xml);
                case "row" -> openRow(xml);
                case "c" -> readCell(xml);
                case "mergeCell" -> readMerge(xml);
                default -> {}
            }
        });
        closeRow();
        return new Grid(name, isHidden, List.copyOf(rows), List.copyOf(merges), Set.copyOf(hiddenColumns));
    }

    private void readColumns(XMLStreamReader xml) {
        String first = XmlParts.attribute(xml, "min");
        String last = XmlParts.attribute(xml, "max");
        if (first != null && last != null && XmlParts.isTrue(XmlParts.attribute(xml, "hidden"))) {
            int end = Math.min(Integer.parseInt(last), allowance.mostColumns());
            for (int number = Math.max(1, Integer.parseInt(first)); number <= end; number++) {
                hiddenColumns.add(number);
            }
        }
    }

    private void openRow(XMLStreamReader xml) {
        closeRow();
        String number = XmlParts.attribute(xml, "r");
        row = number == null ? row + 1 : CellReference.row(number);
        column = 0;
        isRowHidden = XmlParts.isTrue(XmlParts.attribute(xml, "hidden"));
    }

    private void closeRow() {
        if (!cells.isEmpty()) {
            allowance.takeRow();
            rows.add(new RawRow(row, isRowHidden, List.copyOf(cells)));
            cells = new ArrayList<>(cells.size());
        }
    }

    private void readMerge(XMLStreamReader xml) {
        String range = XmlParts.attribute(xml, "ref");
        if (range != null) {
            Grid.Merge merge = CellReference.range(range);
            allowance.takeCell(1);
            merges.add(merge);
        }
    }

    private void readCell(XMLStreamReader xml) throws XMLStreamException {
        String reference = XmlParts.attribute(xml, "r");
        column = reference == null ? column + 1 : CellReference.column(reference);
        String type = XmlParts.attribute(xml, "t");
        String style = XmlParts.attribute(xml, "s");
        String value = null;
        String formula = null;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = XmlParts.text(xml, allowance);
                    case "f" -> formula = XmlParts.text(xml, allowance);
                    case "is" -> value = XmlParts.runs(xml, allowance);
                    default -> XmlParts.text(xml, allowance);
                }
            }
        }
        keep(cell(type == null ? "n" : type, style, value, formula));
    }

    private void keep(@Nullable RawCell cell) {
        if (cell != null) {
            allowance.takeCell(cell.column());
            cells.add(cell);
        }
    }

    private @Nullable RawCell cell(
            String type, @Nullable String style, @Nullable String value, @Nullable String formula) {
        if (value == null || (value.isEmpty() && !type.equals("str"))) {
            return formula == null ? null : new RawCell(column, "=" + formula, Kind.FORMULA_WITHOUT_VALUE);
        }
        CellFormat format = formats.of(style);
        RawCell cell = switch (type) {
            case "s" -> text(strings.text(value), format);
            case "b" -> new RawCell(column, XmlParts.isTrue(value) ? "TRUE" : "FALSE", Kind.BOOLEAN, format.look());
            case "e" -> new RawCell(column, value, Kind.ERROR, format.look());
            case "n" -> format.number(column, value, isDate1904);
            default -> text(value, format);
        };
        return cell != null && formula != null && isFromOtherWorkbook(formula) ? fromOtherWorkbook(cell) : cell;
    }

    private static boolean isFromOtherWorkbook(String formula) {
        return formula.indexOf('[') >= 0 && OTHER_WORKBOOK.matcher(formula).find();
    }

    private static RawCell fromOtherWorkbook(RawCell cell) {
        return new RawCell(cell.column(), cell.text(), cell.kind(), cell.look().fromOtherWorkbook());
    }

    private @Nullable RawCell text(String text, CellFormat format) {
        String unescaped = EscapedText.plain(text);
        return BlankText.is(unescaped) ? null : new RawCell(column, unescaped, Kind.TEXT, format.look());
    }
}
