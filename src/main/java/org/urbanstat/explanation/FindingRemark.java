package org.urbanstat.explanation;

import org.urbanstat.vocabulary.Text;

/** A finding, or the waiver of it, as it stands beside a value. */
final class FindingRemark {
    private FindingRemark() {}

    static Remark of(ReturnInForce.Found found) {
        Text place = found.cell().map(cell -> new Text(cell + " ", cell + " ")).orElse(new Text("", ""));
        Text message = new Text(
                place.zh() + found.message().zh(), place.en() + found.message().en());
        return found.waiver()
                .map(waiver ->
                        new Remark(Remark.Kind.WAIVER, found.rule(), Basis.text("finding.waived", message, waiver)))
                .orElse(new Remark(
                        Remark.Kind.FINDING,
                        found.rule(),
                        Basis.text("finding.said", Basis.text("severity." + found.severity()), message)));
    }
}
