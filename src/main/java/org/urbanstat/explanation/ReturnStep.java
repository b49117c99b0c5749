package org.urbanstat.explanation;

import java.util.ArrayList;
import java.util.List;
import org.urbanstat.definitions.Form;
import org.urbanstat.vocabulary.Text;

/** A return as a step: its revision, its file, what was found in it, and its rows. */
final class ReturnStep {
    private ReturnStep() {}

    static Explained of(ReturnInForce from, Form form, List<Explained> rows) {
        Text label = Basis.text(
                "return", form.name(), from.source().period(), from.source().revision());
        return Explained.of(Kind.RETURN, from.key(), label, Rule.SUM, rows)
                .from(from.source())
                .remarking(remarks(from));
    }

    /** What is waived stands here in full; of the rest only how much there is, since its cells say it themselves. */
    private static List<Remark> remarks(ReturnInForce from) {
        List<Remark> remarks = new ArrayList<>(waived(from));
        int open = from.findings().size() - remarks.size();
        if (open > 0) {
            remarks.add(Remark.note(Basis.text("return.findings", open)));
        }
        return remarks;
    }

    /** What is accepted although it was found. */
    static List<Remark> waived(ReturnInForce from) {
        return from.findings().stream()
                .filter(f -> f.waiver().isPresent())
                .map(FindingRemark::of)
                .toList();
    }
}
