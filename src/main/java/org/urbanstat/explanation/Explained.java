package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.urbanstat.vocabulary.Text;

/**
 * One step of an explanation. Its value follows from its parts by its rule, so whatever is shown adds up.
 *
 * @param key tells it from its siblings; the keys from the root on are its path
 * @param value absent for words, and where nothing is known
 * @param unit of the value; empty for a pure number
 * @param factor what it is multiplied by in the sum that it is a part of; 0 when it is shown and does not count
 * @param parts what the value follows from
 * @param beside what is worth knowing and is no part of the value
 */
public record Explained(
        Kind kind,
        String key,
        Text label,
        Optional<BigDecimal> value,
        String unit,
        Rule rule,
        BigDecimal factor,
        Optional<Source> source,
        List<Remark> remarks,
        List<Explained> parts,
        List<Explained> beside) {
    /** What it adds to the sum that it is a part of. */
    public BigDecimal contribution() {
        return value.orElse(BigDecimal.ZERO).multiply(factor);
    }

    static Explained of(Kind kind, String key, Text label, Rule rule, List<Explained> parts) {
        return made(kind, key, label, rule.of(parts, 0), rule, parts);
    }

    /** The part rounded half up, once. */
    static Explained rounded(Kind kind, String key, Text label, int decimals, Explained part) {
        List<Explained> parts = List.of(part);
        return made(kind, key, label, Rule.ROUNDED.of(parts, decimals), Rule.ROUNDED, parts);
    }

    static Explained given(Kind kind, String key, Text label, Optional<BigDecimal> value) {
        return made(kind, key, label, value, Rule.GIVEN, List.of());
    }

    private static Explained made(
            Kind kind, String key, Text label, Optional<BigDecimal> value, Rule rule, List<Explained> parts) {
        return new Explained(
                kind,
                key,
                label,
                value,
                "",
                rule,
                BigDecimal.ONE,
                Optional.empty(),
                List.of(),
                List.copyOf(parts),
                List.of());
    }

    Explained in(String otherUnit) {
        return new Explained(kind, key, label, value, otherUnit, rule, factor, source, remarks, parts, beside);
    }

    Explained named(Text otherLabel) {
        return new Explained(kind, key, otherLabel, value, unit, rule, factor, source, remarks, parts, beside);
    }

    Explained times(BigDecimal otherFactor) {
        return new Explained(kind, key, label, value, unit, rule, otherFactor, source, remarks, parts, beside);
    }

    Explained from(Source where) {
        return new Explained(kind, key, label, value, unit, rule, factor, Optional.of(where), remarks, parts, beside);
    }

    Explained remarking(List<Remark> more) {
        return new Explained(kind, key, label, value, unit, rule, factor, source, joined(remarks, more), parts, beside);
    }

    Explained with(List<Explained> more) {
        return new Explained(kind, key, label, value, unit, rule, factor, source, remarks, parts, joined(beside, more));
    }

    /** It counts for nothing in the sum that it is a part of, because of that. */
    Explained leftOut(Text why) {
        return times(BigDecimal.ZERO).remarking(List.of(Remark.leftOut(why)));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
