package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Says so where the figure that a release published is not the one that its returns give. */
final class Disagreement {
    private Disagreement() {}

    static List<Remark> of(Optional<BigDecimal> published, Explained figure) {
        boolean isSame = published
                .map(v -> figure.value().filter(w -> w.compareTo(v) == 0).isPresent())
                .orElse(figure.value().isEmpty());
        return isSame
                ? List.of()
                : List.of(new Remark(
                        Remark.Kind.DISAGREES, "", Basis.text("disagrees", plain(published), plain(figure.value()))));
    }

    /** What was confirmed stays as it was then, whatever its returns give since. */
    static List<Remark> ofConfirmed(Optional<BigDecimal> published, Explained figure) {
        return of(published, figure).isEmpty()
                ? List.of(Remark.note(Basis.text("confirmed")))
                : List.of(Remark.note(Basis.text("confirmed.since", plain(published), plain(figure.value()))));
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("—");
    }
}
