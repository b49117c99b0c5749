package org.urbanstat.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbanstat.explanation.Certificate;
import org.urbanstat.explanation.CertificateRow;

/** A certificate as one page of HTML to print, with room for signatures. */
record CertificateSheet(Output output, Certificate certificate) {
    private static final String STYLE = "@page { size: A4 landscape; margin: 12mm }"
            + " body { font-family: \"Noto Sans CJK SC\", sans-serif; font-size: 7.5pt }"
            + " table { border-collapse: collapse; width: 100% } th, td { border: 0.5pt solid; padding: 1pt 3pt }"
            + " th, td { white-space: nowrap } p { overflow-wrap: anywhere } .wide { overflow-x: auto } .sign { margin-top: 3em }"
            + " @media print { .wide { overflow: visible } } td + td + td { text-align: right } thead { display: table-header-group } tr { break-inside: avoid }";

    String html() {
        CertificateText text = new CertificateText(output, certificate);
        return "<!DOCTYPE html>\n<html lang=\"" + output.language().name().toLowerCase(Locale.ROOT)
                + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
                + escaped(text.title()) + "</title><style>" + STYLE
                + "</style></head><body>\n<h1>" + escaped(text.title()) + "</h1>\n"
                + paragraphs(text.restsOn()) + paragraphs(text.pools()) + paragraphs(text.path())
                + "<div class=\"wide\"><table><thead>" + row("th", headers()) + "</thead><tbody>\n"
                + certificate.rows().stream().map(r -> row("td", cells(r))).collect(Collectors.joining())
                + "</tbody></table></div>\n" + paragraphs(text.reasons()) + paragraphs(List.of(text.verdict()))
                + "<p class=\"sign\">" + escaped(output.words("certificate.sign")) + "</p>\n</body></html>\n";
    }

    private Stream<String> headers() {
        return Stream.concat(
                        Stream.of("certificate.column.town_code", "certificate.column.town_name"),
                        CertificateColumn.all().map(CertificateColumn::key))
                .map(output::words);
    }

    private static Stream<String> cells(CertificateRow row) {
        return Stream.concat(
                Stream.of(row.townCode(), row.townName()),
                CertificateColumn.all().map(c -> c.cell(row, "—")));
    }

    private static String row(String element, Stream<String> cells) {
        return cells.map(c -> "<" + element + ">" + escaped(c) + "</" + element + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private static String paragraphs(List<String> lines) {
        return lines.isEmpty()
                ? ""
                : lines.stream().map(CertificateSheet::escaped).collect(Collectors.joining("<br>\n", "<p>", "</p>\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
