package org.urbanstat.explanation;

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
        List<Remark> waived = from.findings().stream()
                .filter(f -> f.waiver().isPresent())
                .map(FindingRemark::of)
                .toList();
        long open = from.findings().size() - waived.size();
        return open == 0
                ? waived
                : java.util.stream.Stream.concat(
                                waived.stream(),
                                java.util.stream.Stream.of(Remark.note(Basis.text("return.findings", open))))
                        .toList();
    }
}
