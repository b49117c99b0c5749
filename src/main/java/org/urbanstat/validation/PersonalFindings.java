package org.urbanstat.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.urbanstat.parsing.PersonalRange;
import org.urbanstat.parsing.PersonalRange.Kind;
import org.urbanstat.vocabulary.Severity;

/**
 * Where personal data stands in a file that is refused for it, and nothing of what stands there (defect 56; design
 * decision 2).
 */
final class PersonalFindings {
    private static final String RULE = FileOutcome.PERSONAL_DATA;
    /** A list of persons fills few columns; what has more holes than this is told by their number. */
    private static final int MOST = 200;

    private PersonalFindings() {}

    static List<Finding> of(List<PersonalRange> ranges) {
        List<Finding> findings = new ArrayList<>();
        ranges.stream().limit(MOST).map(PersonalFindings::of).forEach(findings::add);
        if (ranges.size() > MOST) {
            findings.add(new FindingDraft(RULE, Severity.ERROR, RULE)
                    .words(ranges.size() - MOST)
                    .finding());
        }
        return List.copyOf(findings);
    }

    private static Finding of(PersonalRange range) {
        if (range.kind() == Kind.SHEET_NAME) {
            return new FindingDraft(RULE, Severity.ERROR, RULE + "_sheet")
                    .sheet(range.sheet())
                    .words(range.sheet())
                    .finding();
        }
        String kind = range.kind().name().toLowerCase(Locale.ROOT);
        return new FindingDraft(RULE, Severity.ERROR, RULE + "_cells")
                .sheet(range.sheet())
                .cell(range.first())
                .found(range.address())
                .words(range.sheet(), range.address(), Sentences.ALL.text("personal." + kind), range.cellCount())
                .finding();
    }
}
