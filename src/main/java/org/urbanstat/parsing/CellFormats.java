package org.urbanstat.parsing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** What the number formats of a workbook say about a stored number: a percentage, a date, or neither. */
final class CellFormats {
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Shown> byStyle = new ArrayList<>();
    private boolean isAmongCellStyles;

    /** How a number is shown. */
    enum Shown {
        PLAIN,
        PERCENT,
        DATE
    }

    static CellFormats none() {
        return new CellFormats();
    }

    static CellFormats read(InputStream styles) throws IOException, XMLStreamException {
        CellFormats formats = new CellFormats();
        XmlParts.read(styles, formats::opened);
        return formats;
    }

    /** The code of a format of that number and text. */
    static Shown shown(int formatId, @Nullable String code) {
        if (code == null || code.equals("General")) {
            return Shown.PLAIN;
        }
        if (isPercent(code)) {
            return Shown.PERCENT;
        }
        return DateUtil.isADateFormat(formatId, code) ? Shown.DATE : Shown.PLAIN;
    }

    Shown shown(@Nullable String style) {
        if (style == null) {
            return Shown.PLAIN;
        }
        int index = Integer.parseInt(style);
        return index >= 0 && index < byStyle.size() ? byStyle.get(index) : Shown.PLAIN;
    }

    private void opened(XMLStreamReader xml, String name) {
        switch (name) {
            case "numFmt" -> codes.put(number(xml, "numFmtId"), String.valueOf(XmlParts.attribute(xml, "formatCode")));
            case "cellXfs" -> isAmongCellStyles = true;
            case "cellStyles", "dxfs" -> isAmongCellStyles = false;
            case "xf" -> {
                if (isAmongCellStyles) {
                    int id = number(xml, "numFmtId");
                    byStyle.add(shown(id, codes.getOrDefault(id, BuiltinFormats.getBuiltinFormat(id))));
                }
            }
            default -> {}
        }
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String digits = XmlParts.attribute(xml, attribute);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** A percent sign that is neither quoted nor escaped. */
    private static boolean isPercent(String code) {
        return code.replaceAll("\"[^\"]*\"|\\\\.", "").contains("%");
    }
}
