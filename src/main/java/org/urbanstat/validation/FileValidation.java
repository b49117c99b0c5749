package org.urbanstat.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.parsing.ParsedFile;
import org.urbanstat.parsing.Table;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Sha256;

/**
 * Makes returns of what could be read of a file and puts each through its checks. Everything that a file by itself can
 * be told is told at once; checks across returns are listed as not evaluated. Holds no state of a file, so one
 * validation serves many threads.
 */
public final class FileValidation {
    private final TableValidation tables;
    private final AcrossInFile across;

    public FileValidation(Definitions definitions) {
        this.tables = new TableValidation(definitions);
        this.across = new AcrossInFile(definitions);
    }

    /**
     * All that is to be said of the file.
     *
     * @param file its path in the inbox; the last part may tell period and town, the folders do not
     * @param sha256 of its bytes
     */
    public FileOutcome validate(String file, Sha256 sha256, ParsedFile parsed) {
        if (parsed.unreadable().isPresent()) {
            List<Finding> reasons = FileFindings.unreadable(parsed.unreadable().get());
            return new FileOutcome(file, sha256, true, reasons, List.of());
        }
        List<Finding> findings = new ArrayList<>();
        Map<Key, ReturnOutcome> returns = new LinkedHashMap<>();
        for (Table table : parsed.tables()) {
            TableValidation.Outcome outcome = tables.of(file, table, parsed.templates());
            findings.addAll(outcome.findings());
            outcome.returns().forEach(r -> returns.merge(Key.of(r), r, TwiceInFile::merged));
        }
        if (returns.isEmpty() && findings.stream().noneMatch(Finding::rejects)) {
            boolean isHidden = parsed.tables().stream().anyMatch(Table::isSheetHidden);
            findings.add(isHidden ? FileFindings.nothingShown() : FileFindings.noTable());
        }
        return new FileOutcome(file, sha256, returns.isEmpty(), List.copyOf(findings), List.copyOf(returns.values()));
    }

    /**
     * As {@link #validate}, and the returns of the file are judged against each other too: what the night would say if
     * nothing else had ever arrived. The night itself does not ask this, it judges all returns against all.
     */
    public FileOutcome validateAlone(String file, Sha256 sha256, ParsedFile parsed) {
        return across.judge(validate(file, sha256, parsed));
    }

    private record Key(AreaCode town, FormCode form, Period period) {
        static Key of(ReturnOutcome outcome) {
            return new Key(outcome.town(), outcome.form(), outcome.period());
        }
    }
}
