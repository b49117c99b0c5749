package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An explanation walked to its ends.
 *
 * @param values by path, of the steps above the towns and returns
 * @param cells every cell that it comes to, each with the return that it stands in
 * @param wrong steps that do not add up, and ends that are neither a cell nor a line
 */
record Walked(
        Map<String, Optional<BigDecimal>> values,
        List<CellAt> cells,
        List<Source.OfFigure> figures,
        List<String> wrong) {
    /** A cell of a file. */
    record CellAt(Source.OfReturn file, Source.OfCell cell, Optional<BigDecimal> value) {}

    static Walked of(Explained root) {
        Walked walked = new Walked(new HashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        walked.walk("", root, null);
        return walked;
    }

    /** The value of the first step whose path ends so. */
    Optional<BigDecimal> value(String end) {
        return values.keySet().stream()
                .filter(path -> path.equals(end) || path.endsWith("/" + end) && !end.isEmpty())
                .min(Comparator.comparingInt(String::length))
                .flatMap(values::get);
    }

    private void walk(String path, Explained step, Source.@Nullable OfReturn from) {
        Source.@Nullable OfReturn file = step.source().orElse(null) instanceof Source.OfReturn here ? here : from;
        if (file == null) {
            values.put(path, step.value());
        }
        check(path, step, file);
        step.parts().forEach(part -> walk(below(path, part), part, file));
        step.beside().forEach(part -> walk(below(path, part), part, file));
        step.remarks().stream()
                .filter(r -> r.kind() == Remark.Kind.DISAGREES)
                .forEach(r -> wrong.add(path + ": " + r.text().en()));
    }

    private static String below(String path, Explained part) {
        return path.isEmpty() ? part.key() : path + "/" + part.key();
    }

    private void check(String path, Explained step, Source.@Nullable OfReturn file) {
        if (step.source().orElse(null) instanceof Source.OfCell cell && file != null) {
            cells.add(new CellAt(file, cell, step.value()));
        }
        if (step.source().orElse(null) instanceof Source.OfFigure figure) {
            figures.add(figure);
        }
        if (!step.parts().isEmpty()) {
            int decimals = step.value().map(BigDecimal::scale).orElse(0);
            if (!same(step.rule().of(step.parts(), decimals), step.value())) {
                wrong.add(path + " does not follow from its parts");
            }
        } else if (!isEnd(step)) {
            wrong.add(path + " ends in nothing: " + step.kind() + " "
                    + step.label().en());
        }
    }

    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && one.map(v -> v.compareTo(other.orElseThrow()) == 0).orElse(true);
    }

    /** A cell, a line of jobs/, the receipt of a file, a figure of its own, or a number that nobody sets. */
    private static boolean isEnd(Explained step) {
        return switch (step.kind()) {
            case CELL ->
                step.source().orElse(null) instanceof Source.OfCell cell
                        && cell.cell().isPresent();
            case POLICY, TARGET, WAIVER, MISSING -> step.source().orElse(null) instanceof Source.OfLine;
            case RECEIPT -> step.source().isPresent();
            case RETURN -> step.source().orElse(null) instanceof Source.OfReturn;
            case REFERENCE, CONSTANT, COVERAGE -> true;
            case ROW -> step.beside().stream().anyMatch(b -> b.kind() == Kind.CELL);
            case OPERAND, TOWN -> step.value().isEmpty();
            case STEP, FIGURE -> !step.beside().isEmpty() || step.value().isEmpty();
        };
    }
}
