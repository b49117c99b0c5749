package org.urbanstat.parsing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.urbanstat.parsing.ParsedFile.Reason;

/** The texts that an .xlsx keeps once for all its cells. */
final class SharedStrings {
    private final List<String> texts = new ArrayList<>();

    static SharedStrings none() {
        return new SharedStrings();
    }

    static SharedStrings read(InputStream in, Allowance allowance) throws IOException, XMLStreamException {
        SharedStrings strings = new SharedStrings();
        XmlParts.read(in, allowance, (xml, name) -> {
            if (name.equals("si")) {
                allowance.checkStrings(strings.texts.size());
                String text = LostText.checked(EscapedText.plain(XmlParts.runs(xml, allowance)));
                allowance.takeText(text.length());
                strings.texts.add(text);
            }
        });
        return strings;
    }

    String text(String index) {
        int i = Integer.parseInt(index.strip());
        if (i < 0 || i >= texts.size()) {
            throw new UnreadableFile(Reason.CORRUPTED, "no shared string " + i);
        }
        return texts.get(i);
    }
}
