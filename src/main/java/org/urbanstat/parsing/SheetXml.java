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
    private final Set<String> groupsFromOther = new HashSet<>();
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
        XmlParts.read(in, allowance, (xml, element) -> {
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
        allowance.takeLine();
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
            allowance.takeMerge();
            merges.add(merge);
        }
    }

    private void readCell(XMLStreamReader xml) throws XMLStreamException {
        String reference = null;
        String type = "n";
        String style = null;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            switch (xml.getAttributeLocalName(i)) {
                case "r" -> reference = xml.getAttributeValue(i);
                case "s" -> style = xml.getAttributeValue(i);
                case "t" -> type = xml.getAttributeValue(i);
                default -> {}
            }
        }
        column = reference == null ? column + 1 : CellReference.column(reference);
        String value = null;
        String formula = null;
        boolean isFromOther = false;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = XmlParts.text(xml, allowance);
                    case "f" -> {
                        String group = XmlParts.attribute(xml, "si");
                        formula = XmlParts.text(xml, allowance);
                        isFromOther = isFromOtherWorkbook(formula, group);
                    }
                    case "is" -> value = XmlParts.runs(xml, allowance);
                    default -> XmlParts.text(xml, allowance);
                }
            }
        }
        keep(cell(type, formats.of(style), value, formula), isFromOther);
    }

    /** Only the first cell of a group that shares a formula spells it out. */
    private boolean isFromOtherWorkbook(String formula, @Nullable String group) {
        boolean isFromOther =
                formula.indexOf('[') >= 0 && OTHER_WORKBOOK.matcher(formula).find();
        if (group == null) {
            return isFromOther;
        }
        if (isFromOther) {
            groupsFromOther.add(group);
        }
        return groupsFromOther.contains(group);
    }

    private void keep(@Nullable RawCell cell, boolean isFromOther) {
        if (cell != null) {
            allowance.takeCell(cell.column());
            Look look = isFromOther ? cell.look().fromOtherWorkbook() : cell.look();
            cells.add(isFromOther ? new RawCell(cell.column(), cell.text(), cell.kind(), look) : cell);
        }
    }

    private @Nullable RawCell cell(String type, CellFormat format, @Nullable String value, @Nullable String formula) {
        if (value == null || (value.isEmpty() && !type.equals("str"))) {
            return formula == null ? null : new RawCell(column, "=" + formula, Kind.FORMULA_WITHOUT_VALUE);
        }
        if (type.equals("s")) {
            return text(strings.text(value), format);
        }
        allowance.takeText(value.length());
        return switch (type) {
            case "b" -> new RawCell(column, XmlParts.isTrue(value) ? "TRUE" : "FALSE", Kind.BOOLEAN, format.look());
            case "e" -> new RawCell(column, value, Kind.ERROR, format.look());
            case "n" -> format.number(column, value, isDate1904);
            case "d" -> new RawCell(column, SerialDate.ofIso(value), Kind.DATE, format.look());
            default -> text(LostText.checked(EscapedText.plain(value)), format);
        };
    }

    private @Nullable RawCell text(String text, CellFormat format) {
        return BlankText.is(text) ? null : new RawCell(column, text, Kind.TEXT, format.look());
    }
}
