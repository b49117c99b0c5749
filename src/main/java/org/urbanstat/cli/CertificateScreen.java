package org.urbanstat.cli;

import java.util.List;
import java.util.stream.Stream;
import org.urbanstat.explanation.Certificate;
import org.urbanstat.explanation.CertificateRow;

/** A certificate on a terminal: three tables that fit it, each with the codes of the towns. */
final class CertificateScreen {
    private final Output output;

    CertificateScreen(Output output) {
        this.output = output;
    }

    void print(Certificate certificate) {
        CertificateText text = new CertificateText(output, certificate);
        output.out().println(text.title());
        lines(text.restsOn());
        lines(text.pools());
        List<String> path = text.path();
        print(certificate, 0, path.subList(0, 1));
        print(certificate, 1, path.subList(1, 2));
        print(certificate, 2, path.subList(2, path.size()));
        output.out().println();
        lines(text.reasons());
        output.out().println(text.verdict());
    }

    private void print(Certificate certificate, int table, List<String> howTo) {
        List<CertificateColumn> columns = CertificateColumn.TABLES.get(table);
        TextTable shown = TextTable.empty().words(output.words("certificate.column.town_code"));
        if (table == 1) {
            shown = shown.words(output.words("certificate.column.town_name"));
        }
        for (CertificateColumn column : columns) {
            shown = shown.numbers(output.words(column.key()));
        }
        for (CertificateRow row : certificate.rows()) {
            Stream<String> town = table == 1 ? Stream.of(row.townCode(), row.townName()) : Stream.of(row.townCode());
            shown.row(Stream.concat(town, columns.stream().map(c -> c.cell(row, "—")))
                    .toArray(String[]::new));
        }
        output.out().println();
        lines(howTo);
        lines(shown.lines());
    }

    private void lines(List<String> lines) {
        lines.forEach(output.out()::println);
    }
}
