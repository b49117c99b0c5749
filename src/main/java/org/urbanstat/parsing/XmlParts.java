package org.urbanstat.parsing;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.urbanstat.parsing.ParsedFile.Reason;

/** Opens XML that may come from anywhere: no DTD, no entities, nothing fetched. */
final class XmlParts {
    private static final XMLInputFactory FACTORY = factory();

    private XmlParts() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        return factory;
    }

    /** Hears of every element that opens. */
    interface ElementListener {
        void opened(XMLStreamReader xml, String name) throws XMLStreamException;
    }

    /** @param in asks the allowance itself for what it unpacks to */
    static void read(InputStream in, Allowance allowance, ElementListener listener)
            throws IOException, XMLStreamException {
        try (in) {
            read(FACTORY.createXMLStreamReader(in), allowance, listener);
        }
    }

    /** The same of XML whose charset is known. */
    static void read(Reader in, Allowance allowance, ElementListener listener) throws IOException, XMLStreamException {
        try (in) {
            read(FACTORY.createXMLStreamReader(in), allowance, listener);
        }
    }

    private static void read(XMLStreamReader xml, Allowance allowance, ElementListener listener)
            throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            allowance.eventSeen();
            if (event == XMLStreamConstants.START_ELEMENT) {
                see(xml, allowance);
                listener.opened(xml, xml.getLocalName());
            } else if (event == XMLStreamConstants.DTD) {
                throw new UnreadableFile(Reason.CORRUPTED, "a document type, which no workbook has");
            }
        }
    }

    /** Refuses what nests too deeply, and names without end: the parser keeps each. */
    private static void see(XMLStreamReader xml, Allowance allowance) {
        allowance.checkDepth(((XMLStreamReader2) xml).getDepth());
        allowance.see(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            allowance.see(xml.getAttributeLocalName(i));
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            allowance.see("xmlns:" + xml.getNamespacePrefix(i));
        }
    }

    /** The attribute of that local name, whatever its namespace. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    static boolean isTrue(@Nullable String attribute) {
        return "1".equals(attribute) || "true".equals(attribute);
    }

    /** The text of the element that has just opened, its end consumed; refused where it grows too long. */
    static String text(XMLStreamReader xml, Allowance allowance) throws XMLStreamException {
        see(xml, allowance);
        if (xml.next() == XMLStreamConstants.END_ELEMENT) {
            return "";
        }
        String first = piece(xml, 0, allowance);
        if (isClosed(xml)) {
            return first;
        }
        StringBuilder text = new StringBuilder(first);
        do {
            text.append(piece(xml, text.length(), allowance));
        } while (!isClosed(xml));
        return text.toString();
    }

    /** What the event adds to the text; elements inside are passed over. */
    private static String piece(XMLStreamReader xml, int length, Allowance allowance) throws XMLStreamException {
        if (xml.isStartElement()) {
            skip(xml, allowance);
            return "";
        }
        if (!isText(xml.getEventType())) {
            return "";
        }
        allowance.checkLength(length + xml.getTextLength());
        return xml.getText();
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private static boolean isClosed(XMLStreamReader xml) throws XMLStreamException {
        return xml.next() == XMLStreamConstants.END_ELEMENT;
    }

    /** The text of the element that has just opened and of all that stands inside it. */
    static String allText(XMLStreamReader xml, Allowance allowance) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                see(xml, allowance);
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (isText(event)) {
                allowance.checkLength(text.length() + xml.getTextLength());
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    /** The text of a string element: its runs joined, without the phonetic guide that East Asian files carry. */
    static String runs(XMLStreamReader xml, Allowance allowance) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                see(xml, allowance);
                switch (xml.getLocalName()) {
                    case "t" -> text.append(text(xml, allowance));
                    case "rPh" -> skip(xml, allowance);
                    default -> depth++;
                }
                allowance.checkLength(text.length());
            }
        }
        return text.toString();
    }

    private static void skip(XMLStreamReader xml, Allowance allowance) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                see(xml, allowance);
            }
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
