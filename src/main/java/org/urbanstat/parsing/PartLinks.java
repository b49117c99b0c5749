package org.urbanstat.parsing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Where the relationships of a part of a package lead. */
final class PartLinks {
    private final Map<String, Link> byId = new HashMap<>();
    private final List<Link> links = new ArrayList<>();

    /** @param type the last word of its address, which is the same in every edition of the standard */
    private record Link(String type, String path) {}

    /** Parts that a workbook has once. */
    enum Kind {
        STYLES("styles"),
        SHARED_STRINGS("sharedStrings");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static PartLinks none() {
        return new PartLinks();
    }

    /** {@code xl/_rels/workbook.xml.rels} of {@code xl/workbook.xml}. */
    static String pathOfLinks(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    static PartLinks read(String part, InputStream in, Allowance allowance) throws IOException, XMLStreamException {
        PartLinks links = new PartLinks();
        XmlParts.read(in, allowance, (xml, name) -> {
            String id = XmlParts.attribute(xml, "Id");
            String target = XmlParts.attribute(xml, "Target");
            if (name.equals("Relationship") && id != null && target != null) {
                String type = String.valueOf(XmlParts.attribute(xml, "Type"));
                Link link = new Link(type.substring(type.lastIndexOf('/') + 1), resolved(part, target));
                links.byId.putIfAbsent(id, link);
                links.links.add(link);
            }
        });
        return links;
    }

    /** The first part of that type. */
    Optional<String> target(String type) {
        return links.stream().filter(l -> l.type().equals(type)).map(Link::path).findFirst();
    }

    /** The part that the identifier names, unless it holds a chart or a macro instead of cells. */
    Optional<String> sheet(String id) {
        return Optional.ofNullable(byId.get(id))
                .filter(l -> l.type().equals("worksheet") || l.type().equals("null"))
                .map(Link::path);
    }

    /** Relative to the folder of the part, unless it begins at the root. */
    private static String resolved(String part, String target) {
        String slashed = target.replace('\\', '/');
        String whole = slashed.startsWith("/") ? slashed : part.substring(0, part.lastIndexOf('/') + 1) + slashed;
        Deque<String> steps = new ArrayDeque<>();
        for (String step : whole.split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
