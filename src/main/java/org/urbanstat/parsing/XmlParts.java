package org.urbanstat.parsing;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

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

    static void read(InputStream in, ElementListener listener) throws IOException, XMLStreamException {
        try (in) {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    listener.opened(xml, xml.getLocalName());
                }
            }
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
            skip(xml);
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

    /** The text of a string element: its runs joined, without the phonetic guide that East Asian files carry. */
    static String runs(XMLStreamReader xml, Allowance allowance) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> text.append(text(xml, allowance));
                    case "rPh" -> skip(xml);
                    default -> depth++;
                }
                allowance.checkLength(text.length());
            }
        }
        return text.toString();
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
