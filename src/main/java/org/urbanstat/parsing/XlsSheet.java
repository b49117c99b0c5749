package org.urbanstat.parsing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.formula.ptg.Area3DPtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPtg;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.urbanstat.parsing.RawCell.Kind;

/** Builds one sheet of an .xls from its records as they come. */
final class XlsSheet {
    private static final int RICH_TEXT = 0x00D6;

    private final String name;
    private final boolean isHidden;
    private final XlsBook book;
    private final Allowance allowance;
    private final Map<Integer, List<RawCell>> rows = new TreeMap<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final List<Grid.Merge> merges = new ArrayList<>();
    private @Nullable FormulaRecord awaitsText;

    XlsSheet(String name, boolean isHidden, XlsBook book, Allowance allowance) {
        this.name = name;
        this.isHidden = isHidden;
        this.book = book;
        this.allowance = allowance;
    }

    Grid grid() {
        List<RawRow> numbered = new ArrayList<>(rows.size());
        rows.forEach((row, cells) -> {
            cells.sort(Comparator.comparingInt(RawCell::column));
            numbered.add(new RawRow(row + 1, hiddenRows.contains(row), List.copyOf(cells)));
        });
        return new Grid(name, isHidden, List.copyOf(numbered), List.copyOf(merges), Set.copyOf(hiddenColumns));
    }

    void take(RecordInputStream in) {
        switch (in.getSid()) {
            case NumberRecord.sid -> {
                NumberRecord cell = new NumberRecord(in);
                number(cell.getRow(), cell.getColumn(), cell.getXFIndex(), cell.getValue(), false);
            }
            case RKRecord.sid -> {
                RKRecord cell = new RKRecord(in);
                number(cell.getRow(), cell.getColumn(), cell.getXFIndex(), cell.getRKNumber(), false);
            }
            case MulRKRecord.sid -> numbers(new MulRKRecord(in));
            case LabelSSTRecord.sid -> {
                LabelSSTRecord cell = new LabelSSTRecord(in);
                text(cell.getRow(), cell.getColumn(), cell.getXFIndex(), book.text(cell.getSSTIndex()), false);
            }
            case LabelRecord.sid, RICH_TEXT ->
                text(in.readUShort(), in.readUShort(), in.readUShort(), LostText.checked(XlsText.read(in)), false);
            case BoolErrRecord.sid -> {
                BoolErrRecord cell = new BoolErrRecord(in);
                Kind kind = cell.isError() ? Kind.ERROR : Kind.BOOLEAN;
                String text = cell.isError() ? error(cell.getErrorValue()) : word(cell.getBooleanValue());
                keep(cell.getRow(), cell.getColumn(), text, kind, book.format(cell.getXFIndex()), false);
            }
            case FormulaRecord.sid -> formula(new FormulaRecord(in));
            case StringRecord.sid -> formulaText(new StringRecord(in));
            case RowRecord.sid -> hideRow(new RowRecord(in));
            case ColumnInfoRecord.sid -> hideColumns(new ColumnInfoRecord(in));
            case MergeCellsRecord.sid -> merge(new MergeCellsRecord(in));
            default -> {}
        }
    }

    private void formula(FormulaRecord cell) {
        boolean isFromOther = isFromOther(cell);
        CellFormat format = book.format(cell.getXFIndex());
        switch (cell.getCachedResultTypeEnum()) {
            case NUMERIC -> number(cell.getRow(), cell.getColumn(), cell.getXFIndex(), cell.getValue(), isFromOther);
            case STRING -> awaitsText = cell.hasCachedResultString() ? cell : null;
            case BOOLEAN -> {
                String word = word(cell.getCachedBooleanValue());
                keep(cell.getRow(), cell.getColumn(), word, Kind.BOOLEAN, format, isFromOther);
            }
            case ERROR -> {
                String error = error(cell.getCachedErrorValue());
                keep(cell.getRow(), cell.getColumn(), error, Kind.ERROR, format, isFromOther);
            }
            case BLANK, FORMULA, _NONE -> {}
        }
    }

    /** The text that a formula came to stands in a record of its own. */
    private void formulaText(StringRecord result) {
        FormulaRecord cell = awaitsText;
        awaitsText = null;
        if (cell != null) {
            String text = LostText.checked(result.getString());
            text(cell.getRow(), cell.getColumn(), cell.getXFIndex(), text, isFromOther(cell));
        }
    }

    private boolean isFromOther(FormulaRecord cell) {
        if (book.hasOther()) {
            for (Ptg part : cell.getParsedExpression()) {
                if (book.isOther(link(part))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int link(Ptg part) {
        return part instanceof Ref3DPtg cell
                ? cell.getExternSheetIndex()
                : part instanceof Area3DPtg area
                        ? area.getExternSheetIndex()
                        : part instanceof NameXPtg named ? named.getSheetRefIndex() : -1;
    }

    private void numbers(MulRKRecord cells) {
        for (int i = 0; i < cells.getNumColumns(); i++) {
            int column = (cells.getFirstColumn() & 0xFFFF) + i;
            number(cells.getRow(), column, cells.getXFAt(i), cells.getRKNumberAt(i), false);
        }
    }

    private void number(int row, int column, int style, double value, boolean isFromOther) {
        String stored = StoredNumber.plain(value);
        allowance.takeText(stored.length());
        add(row, book.format(style & 0xFFFF).number((column & 0xFFFF) + 1, stored, book.isDate1904()), isFromOther);
    }

    private void text(int row, int column, int style, String text, boolean isFromOther) {
        if (!BlankText.is(text)) {
            keep(row, column, text, Kind.TEXT, book.format(style & 0xFFFF), isFromOther);
        }
    }

    private void keep(int row, int column, String text, Kind kind, CellFormat format, boolean isFromOther) {
        allowance.checkLength(text.length());
        allowance.takeText(text.length());
        add(row, new RawCell((column & 0xFFFF) + 1, text, kind, format.look()), isFromOther);
    }

    private void add(int row, RawCell cell, boolean isFromOther) {
        allowance.takeCell(cell.column());
        List<RawCell> cells = rows.computeIfAbsent(row & 0xFFFF, r -> {
            allowance.takeRow();
            return new ArrayList<>();
        });
        Look look = isFromOther ? cell.look().fromOtherWorkbook() : cell.look();
        cells.add(isFromOther ? new RawCell(cell.column(), cell.text(), cell.kind(), look) : cell);
    }

    private void hideRow(RowRecord row) {
        if (row.getZeroHeight()) {
            hiddenRows.add(row.getRowNumber() & 0xFFFF);
        }
    }

    private void hideColumns(ColumnInfoRecord columns) {
        int last = Math.min(columns.getLastColumn(), allowance.mostColumns() - 1);
        for (int c = columns.getFirstColumn(); columns.getHidden() && c <= last; c++) {
            hiddenColumns.add(c + 1);
        }
    }

    private void merge(MergeCellsRecord areas) {
        for (int i = 0; i < areas.getNumAreas(); i++) {
            CellRangeAddress area = areas.getAreaAt(i);
            allowance.takeMerge();
            merges.add(new Grid.Merge(
                    area.getFirstRow() + 1,
                    area.getFirstColumn() + 1,
                    area.getLastRow() + 1,
                    area.getLastColumn() + 1));
        }
    }

    private static String word(boolean isTrue) {
        return isTrue ? "TRUE" : "FALSE";
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt((byte) code).getString() : "#VALUE!";
    }
}
