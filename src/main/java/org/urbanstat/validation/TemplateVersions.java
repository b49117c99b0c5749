package org.urbanstat.validation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.urbanstat.definitions.Form;
import org.urbanstat.parsing.Table;
import org.urbanstat.parsing.TemplateEdition;
import org.urbanstat.vocabulary.Cell;
import org.urbanstat.vocabulary.Severity;

/**
 * Whether a return stands in a template whose version its form still accepts. The columns of any other may mean something
 * else, so that the return is refused; a return in the town's own layout is of no version.
 */
final class TemplateVersions {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");

    private TemplateVersions() {}

    /** Points at the title, else at the header. */
    static List<PlacedFinding> of(Form form, Table table, List<TemplateEdition> templates) {
        Optional<TemplateEdition> unknown = templates.stream()
                .filter(template -> template.form().equals(form.code().text()))
                .filter(template -> !isAccepted(form, template.version()))
                .findFirst();
        return unknown.stream()
                .map(template -> finding(form, table, template.version()))
                .toList();
    }

    private static boolean isAccepted(Form form, String version) {
        return NUMBER.matcher(version).matches() && form.versions().accepts(Integer.parseInt(version));
    }

    private static PlacedFinding finding(Form form, Table table, String version) {
        return new FindingDraft(form.code() + ".template_version.template", Severity.ERROR, "template_version")
                .sheet(table.sheet())
                .cell(cell(table))
                .found(version)
                .expected(form.versions().listed())
                .words(version, form.name(), form.versions().listed(), form.code())
                .placed();
    }

    private static Cell cell(Table table) {
        return table.titles().stream()
                .findFirst()
                .map(title -> new Cell(title.column(), title.row()))
                .orElseGet(() -> new Cell(1, table.headerRow()));
    }
}
