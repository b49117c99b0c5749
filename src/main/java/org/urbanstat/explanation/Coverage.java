package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;

/**
 * Which returns a figure rests on, which it lacks, and which of them are accepted although something was found.
 *
 * @param years one, or those that are taken together
 */
record Coverage(Basis basis, Collection<FormCode> forms, AreaCode area, List<Period> years) {
    List<Explained> steps(Optional<Explained> exemption) {
        return List.of(used(), expected(), waived(exemption));
    }

    private Explained used() {
        return count(
                "returns_used", "coverage.used", returns().map(this::counted).toList());
    }

    /** Those that are used, and those that are owed and are not. */
    private Explained expected() {
        List<Explained> parts = new ArrayList<>();
        Explained used = used();
        parts.add(Explained.given(Kind.REFERENCE, "returns_used", used.label(), used.value()));
        forms.stream()
                .flatMap(form -> years.stream().flatMap(year -> MissingReturns.owed(basis, form, year, area).stream()))
                .forEach(parts::add);
        return count("returns_expected", "coverage.expected", parts);
    }

    private Explained waived(Optional<Explained> exemption) {
        List<Explained> parts = new ArrayList<>(returns()
                .filter(r -> r.findings().stream().anyMatch(f -> f.waiver().isPresent()))
                .map(r -> counted(r).remarking(ReturnStep.waived(r)))
                .toList());
        exemption.ifPresent(parts::add);
        return count("waiver_count", "coverage.waived", parts);
    }

    /** Nothing is none here, not unknown. */
    private static Explained count(String key, String label, List<Explained> parts) {
        return parts.isEmpty()
                ? Explained.given(Kind.COVERAGE, key, Basis.text(label), Optional.of(BigDecimal.ZERO))
                : Explained.of(Kind.COVERAGE, key, Basis.text(label), Rule.SUM, parts);
    }

    private Explained counted(ReturnInForce from) {
        Source.OfReturn source = from.source();
        return Explained.given(
                        Kind.RECEIPT,
                        source.town() + "-" + from.key(),
                        Basis.text("return", basis.form(source.form()).name(), source.period(), source.revision()),
                        Optional.of(BigDecimal.ONE))
                .from(source);
    }

    private Stream<ReturnInForce> returns() {
        return forms.stream()
                .flatMap(form -> years.stream()
                        .flatMap(year -> basis.returns().of(form, year, area).of(area)));
    }
}
