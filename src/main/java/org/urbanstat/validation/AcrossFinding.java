package org.urbanstat.validation;

import org.urbanstat.vocabulary.Cell;

/** The finding of a breach across returns, the same whether SQL or a file alone found it. */
final class AcrossFinding {
    private AcrossFinding() {}

    static PlacedFinding of(AcrossCheck check, Breach breach, String sheet, Cell cell, FieldNames names) {
        FindingDraft draft = new FindingDraft(check.rule().ruleCode(), check.severity(breach), check.sentence())
                .sheet(sheet)
                .cell(cell);
        check.say(breach, draft, names);
        return draft.placed();
    }
}
