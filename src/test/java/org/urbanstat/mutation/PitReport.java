package org.urbanstat.mutation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The changes of classes in one report of the tool. Lines move, so a change is named by its method and what it is. */
final class PitReport {
    private PitReport() {}

    static List<Judged> read(Path report) throws IOException {
        try {
            NodeList mutations = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getElementsByTagName("mutation");
            List<Element> changes = IntStream.range(0, mutations.getLength())
                    .mapToObj(i -> (Element) mutations.item(i))
                    .sorted(Comparator.comparingInt((Element e) -> Integer.parseInt(text(e, "lineNumber")))
                            .thenComparingInt(e -> Integer.parseInt(text(e, "index"))))
                    .toList();
            return judged(changes);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(report.toString(), e);
        }
    }

    private static List<Judged> judged(List<Element> changes) {
        Map<String, Integer> same = new HashMap<>();
        List<Judged> judged = new ArrayList<>();
        for (Element change : changes) {
            String where = text(change, "mutatedClass").replace("org.urbanstat.", "");
            String place = text(change, "mutatedMethod");
            String what = text(change, "description").replaceAll(" for org/urbanstat/.*", "");
            int nth = same.merge(where + ' ' + place + ' ' + what, 1, Integer::sum);
            judged.add(
                    new Judged(new SurvivorKey(where, place, what, nth), verdict(change), text(change, "killingTest")));
        }
        return judged;
    }

    private static Judged.Verdict verdict(Element change) {
        return switch (change.getAttribute("status")) {
            case "KILLED", "TIMED_OUT", "MEMORY_ERROR" -> Judged.Verdict.NOTICED;
            case "SURVIVED" -> Judged.Verdict.SURVIVED;
            case "NO_COVERAGE" -> Judged.Verdict.NOT_RUN;
            case "NON_VIABLE", "RUN_ERROR" -> Judged.Verdict.NO_PROGRAM;
            default -> throw new IllegalArgumentException(change.getAttribute("status"));
        };
    }

    private static String text(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        return found.getLength() == 0 ? "0" : found.item(0).getTextContent();
    }
}
