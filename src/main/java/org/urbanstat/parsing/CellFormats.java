package org.urbanstat.parsing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/** What the styles of an .xlsx say about its cells. */
final class CellFormats {
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Boolean> struckFonts = new ArrayList<>();
    private final List<CellFormat> byStyle = new ArrayList<>();
    private boolean isAmongFonts;
    private boolean isAmongCellStyles;

    static CellFormats none() {
        return new CellFormats();
    }

    static CellFormats read(InputStream styles, Allowance allowance) throws IOException, XMLStreamException {
        CellFormats formats = new CellFormats();
        XmlParts.read(styles, allowance, (xml, name) -> formats.opened(xml, name, allowance));
        return formats;
    }

    CellFormat of(@Nullable String style) {
        if (style == null) {
            return CellFormat.GENERAL;
        }
        int index = Integer.parseInt(style);
        return index >= 0 && index < byStyle.size() ? byStyle.get(index) : CellFormat.GENERAL;
    }

    private void opened(XMLStreamReader xml, String name, Allowance allowance) {
        switch (name) {
            case "numFmt" -> {
                allowance.checkStyles(codes.size());
                codes.put(number(xml, "numFmtId"), String.valueOf(XmlParts.attribute(xml, "formatCode")));
            }
            case "fonts" -> isAmongFonts = true;
            case "font" -> {
                if (isAmongFonts) {
                    allowance.checkStyles(struckFonts.size());
                    struckFonts.add(false);
                }
            }
            case "strike" -> strike(xml);
            case "fills" -> isAmongFonts = false;
            case "cellXfs" -> isAmongCellStyles = true;
            case "cellStyles", "dxfs" -> {
                isAmongFonts = false;
                isAmongCellStyles = false;
            }
            case "xf" -> {
                if (isAmongCellStyles) {
                    allowance.checkStyles(byStyle.size());
                    byStyle.add(format(xml));
                }
            }
            default -> {}
        }
    }

    private void strike(XMLStreamReader xml) {
        String value = XmlParts.attribute(xml, "val");
        if (isAmongFonts && !struckFonts.isEmpty() && (value == null || XmlParts.isTrue(value))) {
            struckFonts.set(struckFonts.size() - 1, true);
        }
    }

    private CellFormat format(XMLStreamReader xml) {
        int id = number(xml, "numFmtId");
        int font = number(xml, "fontId");
        boolean isStruck = font >= 0 && font < struckFonts.size() && struckFonts.get(font);
        String code = Optional.ofNullable(codes.get(id))
                .or(() -> Optional.ofNullable(BuiltinFormats.getBuiltinFormat(id)))
                .orElse(CellFormat.PLAIN_CODE);
        return CellFormat.of(id, code, isStruck);
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String digits = XmlParts.attribute(xml, attribute);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
