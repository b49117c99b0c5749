package org.urbanstat.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Form;
import org.urbanstat.parsing.Table;
import org.urbanstat.parsing.TemplateEdition;
import org.urbanstat.vocabulary.Period;

/** Makes returns of a table: of which period, of which towns, and whether they hold. */
final class TableValidation {
    private final Definitions definitions;
    private final TownNames names;
    private final ReturnValidation returns;

    TableValidation(Definitions definitions) {
        this.definitions = definitions;
        this.names = new TownNames(definitions.register());
        this.returns = new ReturnValidation(definitions);
    }

    /** @param findings that concern no return */
    record Outcome(List<Finding> findings, List<ReturnOutcome> returns) {
        static Outcome of(Finding finding) {
            return new Outcome(List.of(finding), List.of());
        }
    }

    /** @param templates that the workbook was made from */
    Outcome of(String file, Table table, List<TemplateEdition> templates) {
        if (table.isSheetHidden()) {
            return Outcome.of(FileFindings.hiddenSheet(table));
        }
        Optional<Form> form = table.form().flatMap(definitions::form);
        if (form.isEmpty()) {
            return Outcome.of(
                    FileFindings.unknownForm(table, definitions.forms().values()));
        }
        List<Source> sources = Source.of(table, file);
        TablePeriod period = TablePeriod.of(form.get(), sources);
        if (period.period().isEmpty()) {
            return Outcome.of(FileFindings.noPeriod(table, form.get(), period));
        }
        if (table.rows().isEmpty()) {
            return Outcome.of(FileFindings.noRows(table, form.get()));
        }
        return byTown(
                ReadTable.of(form.get(), table),
                sources,
                period,
                period.period().get(),
                TemplateVersions.of(form.get(), table, templates));
    }

    private Outcome byTown(
            ReadTable read, List<Source> sources, TablePeriod spoken, Period period, List<PlacedFinding> versions) {
        LocalDate day = read.form().dayOfRegister(period);
        TownsNamed named = TownsNamed.of(sources, names, day);
        ReadTable whole = new TownOfTitle(read, named.all(), definitions.register(), day).completed();
        ReadTable table = new RestoredCodes(whole, named.all(), definitions.register(), day).restored();
        RowsByTown rows = RowsByTown.of(table, named.all(), names, definitions.register(), day);
        List<ReturnOutcome> outcomes = new ArrayList<>();
        rows.towns().forEach((town, own) -> {
            List<PlacedFinding> identity = new ArrayList<>(versions);
            identity.addAll(spoken.disagreement(table.form(), table.table()));
            identity.addAll(TownsNamed.outOfDate(table, sources, names, day));
            identity.addAll(named.disagreement(table, town, own, definitions.register()));
            rows.strays().forEach(row -> identity.add(named.stray(table, row, town, definitions.register())));
            outcomes.add(returns.of(new ReadReturn(table, town, period, own, definitions.register()), identity));
        });
        return new Outcome(
                new HomelessRows(table, names, definitions.register(), day).findings(rows, named.all()),
                List.copyOf(outcomes));
    }
}
