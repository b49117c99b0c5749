package org.urbanstat.parsing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.ContinueRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.ExternSheetRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;
import org.urbanstat.parsing.ParsedFile.Reason;

/** What the records of an .xls say of the workbook as a whole, and the sheets that its other records build. */
final class XlsBook {
    private static final int WORKSHEET = 0x10;
    /** SUPBOOK says so where the workbook names itself, or the functions of an add-in. */
    private static final Set<Integer> NO_OTHER_WORKBOOK = Set.of(0x0401, 0x3A01);

    private final Allowance allowance;
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Boolean> struckFonts = new ArrayList<>();
    private final List<ExtendedFormatRecord> styles = new ArrayList<>();
    private final Map<Integer, CellFormat> formats = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Boolean> isOtherBook = new ArrayList<>();
    private final Set<Integer> otherLinks = new HashSet<>();
    private final List<Bound> bounds = new ArrayList<>();
    private final Map<Integer, XlsSheet> sheets = new HashMap<>();
    private boolean isDate1904;
    private boolean hasPictures;
    private @Nullable XlsSheet open;
    private int depth;

    /** @param position where in the stream the sheet begins */
    private record Bound(long position, String name, boolean isHidden, boolean isWorksheet) {}

    XlsBook(Allowance allowance) {
        this.allowance = allowance;
    }

    /** Whether nothing can follow: the padding behind the last sheet. */
    boolean isOver(int nextSid) {
        return depth == 0 && !bounds.isEmpty() && nextSid == 0;
    }

    /** The worksheets in the order of their tabs. */
    List<Grid> grids() {
        List<Grid> grids = sheets.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getValue().grid())
                .toList();
        if (depth > 0 || (grids.isEmpty() && bounds.isEmpty())) {
            throw new UnreadableFile(Reason.CORRUPTED, "its records end before the workbook does");
        }
        if (hasPictures && grids.stream().allMatch(g -> g.rows().isEmpty())) {
            throw new UnreadableFile(Reason.ONLY_PICTURES, "xls");
        }
        return grids;
    }

    /** Takes the record that has just begun. */
    void take(RecordInputStream in, long position) {
        switch (in.getSid()) {
            case BOFRecord.sid -> begin(new BOFRecord(in), position);
            case EOFRecord.sid -> end();
            case 0x00EC, 0x005D -> hasPictures = true;
            default -> {
                if (open == null) {
                    global(in);
                } else if (depth == 1) {
                    open.take(in);
                }
            }
        }
    }

    private void begin(BOFRecord bof, long position) {
        depth++;
        allowance.checkDepth(depth);
        if (depth == 1 && bof.getType() == WORKSHEET) {
            allowance.takeSheet();
            int index = index(position);
            Bound bound = bounds.get(index);
            open = new XlsSheet(bound.name(), bound.isHidden(), this, allowance);
            sheets.put(index, open);
        }
    }

    /** The sheet that begins there; a writer that gets its offsets wrong keeps the order. */
    private int index(long position) {
        for (int i = 0; i < bounds.size(); i++) {
            if (bounds.get(i).position() == position && !sheets.containsKey(i)) {
                return i;
            }
        }
        for (int i = 0; i < bounds.size(); i++) {
            if (bounds.get(i).isWorksheet() && !sheets.containsKey(i)) {
                return i;
            }
        }
        throw new UnreadableFile(Reason.CORRUPTED, "a sheet that the workbook does not name");
    }

    private void end() {
        depth = Math.max(0, depth - 1);
        if (depth == 0) {
            open = null;
        }
    }

    private void global(RecordInputStream in) {
        switch (in.getSid()) {
            case BoundSheetRecord.sid -> bound(in);
            case DateWindow1904Record.sid -> isDate1904 = in.readShort() == 1;
            case FontRecord.sid -> {
                allowance.checkStyles(struckFonts.size());
                struckFonts.add(new FontRecord(in).isStruckout());
            }
            case FormatRecord.sid -> {
                allowance.checkStyles(codes.size());
                FormatRecord format = new FormatRecord(in);
                codes.put(format.getIndexCode(), format.getFormatString());
            }
            case ExtendedFormatRecord.sid -> {
                allowance.checkStyles(styles.size());
                styles.add(new ExtendedFormatRecord(in));
            }
            case SSTRecord.sid -> readTexts(in);
            case SupBookRecord.sid -> {
                in.readUShort();
                allowance.checkStyles(isOtherBook.size());
                isOtherBook.add(!NO_OTHER_WORKBOOK.contains(in.readUShort()));
            }
            case ExternSheetRecord.sid -> readLinks(in);
            default -> {}
        }
    }

    private void bound(RecordInputStream in) {
        long position = in.readInt() & 0xFFFFFFFFL;
        boolean isHidden = (in.readUByte() & 3) != 0;
        boolean isWorksheet = in.readUByte() == 0;
        int length = in.readUByte();
        boolean isWide = (in.readUByte() & 1) != 0;
        String name = isWide ? in.readUnicodeLEString(length) : in.readCompressedUnicode(length);
        allowance.checkStyles(bounds.size());
        bounds.add(new Bound(position, name, isHidden, isWorksheet));
    }

    private void readLinks(RecordInputStream in) {
        int count = in.readUShort();
        for (int i = 0; i < count; i++) {
            int book = in.readUShort();
            in.readInt();
            if (book < isOtherBook.size() && isOtherBook.get(book)) {
                otherLinks.add(i);
            }
        }
    }

    /** As many as there are, however many are announced. */
    private void readTexts(RecordInputStream in) {
        in.readInt();
        int announced = in.readInt();
        for (int i = 0; i < announced && goesOn(in); i++) {
            allowance.checkTime();
            allowance.checkStrings(texts.size());
            String text = LostText.checked(XlsText.read(in));
            allowance.checkLength(text.length());
            allowance.takeText(text.length());
            texts.add(text);
        }
    }

    /** Whether the record has more, or another continues it. */
    private static boolean goesOn(RecordInputStream in) {
        return in.remaining() > 0 || (in.hasNextRecord() && in.getNextSid() == ContinueRecord.sid);
    }

    String text(int index) {
        if (index < 0 || index >= texts.size()) {
            throw new UnreadableFile(Reason.CORRUPTED, "no shared string " + index);
        }
        return texts.get(index);
    }

    boolean isDate1904() {
        return isDate1904;
    }

    /** Whether the link leads to another workbook. */
    boolean isOther(int link) {
        return otherLinks.contains(link);
    }

    boolean hasOther() {
        return !otherLinks.isEmpty();
    }

    CellFormat format(int style) {
        return style < styles.size() ? formats.computeIfAbsent(style, this::made) : CellFormat.GENERAL;
    }

    /** Of fonts there is none of number 4. */
    private CellFormat made(int style) {
        int font = styles.get(style).getFontIndex();
        int index = font > 4 ? font - 1 : font;
        boolean isStruck = index >= 0 && index < struckFonts.size() && struckFonts.get(index);
        int id = styles.get(style).getFormatIndex();
        String code = Optional.ofNullable(codes.get(id))
                .or(() -> Optional.ofNullable(BuiltinFormats.getBuiltinFormat(id)))
                .orElse(CellFormat.PLAIN_CODE);
        return CellFormat.of(id, code, isStruck);
    }
}
