package org.urbanstat.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.urbanstat.explanation.Explained;
import org.urbanstat.explanation.Kind;
import org.urbanstat.explanation.Source;

/** The line of a step: what it is, its value, how the value comes about, where it was read. */
final class ExplainedLine {
    private static final int DECIMALS = 12;
    private static final int MOST_TERMS = 4;
    private static final int SHORT_HASH = 12;

    private ExplainedLine() {}

    /** @param width cells that the labels of the siblings take */
    static String of(Explained step, int width, Output output) {
        String label = label(step, output);
        String padded = label + " ".repeat(Math.max(0, width - DisplayWidth.of(label)));
        boolean isWords = step.kind() == Kind.MISSING || step.kind() == Kind.WAIVER;
        return padded + (isWords ? "" : told(step)) + place(step);
    }

    /** The value with its equation; a factor stands before both, so that what is printed is true as it stands. */
    private static String told(Explained step) {
        if (step.value().isEmpty()) {
            return equation(step);
        }
        String equation = unit(step) + equation(step);
        boolean isFactored = step.factor().signum() != 0 && step.factor().compareTo(BigDecimal.ONE) != 0;
        return "  "
                + (isFactored && !equation(step).isEmpty()
                        ? factor(step) + "(" + bare(step) + equation + ")"
                        : value(step) + equation);
    }

    static String label(Explained step, Output output) {
        String label = output.words(step.label());
        return step.kind() == Kind.TOWN || step.kind() == Kind.ROW ? label + " " + step.key() : label;
    }

    /** What is not shown of the parts, as a sum. */
    static String rest(Explained step, List<Explained> shown, Output output) {
        BigDecimal rest = step.parts().stream()
                .filter(p -> !shown.contains(p))
                .map(Explained::contribution)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return output.words("explain.rest", step.parts().size() - shown.size(), plain(rest));
    }

    /** The file of a return, the line of a definition. */
    static List<String> sources(Explained step, Output output) {
        List<String> lines = new ArrayList<>();
        step.source().ifPresent(source -> {
            if (source instanceof Source.OfReturn from) {
                lines.add(from.fileName() + "  "
                        + output.words("explain.received", day(from)) + "  SHA-256 "
                        + from.sha256().substring(0, SHORT_HASH) + "…");
            } else if (source instanceof Source.OfLine line) {
                lines.add(line.file() + ":" + line.line() + "  " + line.text().replaceAll("\\s+", " "));
                if (!line.document().isEmpty() && step.kind() == Kind.TARGET) {
                    lines.add(line.document());
                }
            }
        });
        return lines;
    }

    private static LocalDate day(Source.OfReturn from) {
        return from.receivedAt().atZoneSameInstant(AsOf.ZONE).toLocalDate();
    }

    /** With its factor; what does not count stands in brackets. */
    private static String value(Explained step) {
        String value = step.value().map(ExplainedLine::plain).orElse("—");
        if (step.factor().signum() == 0) {
            return "(" + value + ")";
        }
        return factor(step) + value;
    }

    private static String factor(Explained step) {
        if (step.factor().abs().compareTo(BigDecimal.ONE) == 0) {
            return step.factor().signum() < 0 ? "−" : "";
        }
        return plain(step.factor()) + " × ";
    }

    private static String unit(Explained step) {
        return step.unit().isEmpty() ? "" : " " + (step.unit().equals("percent") ? "%" : step.unit());
    }

    /** The rule with the numbers put in. */
    private static String equation(Explained step) {
        List<Explained> parts = step.parts();
        return switch (step.rule()) {
            case GIVEN, COUNTED, CHOSEN -> "";
            case ROUNDED -> (isExact(step) ? " = " : " ≈ ") + bare(parts.get(0));
            case WHOLE -> " = ⌊" + bare(parts.get(0)) + "⌋";
            case AT_MOST_HUNDRED -> " = min(100, " + bare(parts.get(0)) + ")";
            case AT_LEAST_ZERO -> " = max(0, " + bare(parts.get(0)) + ")";
            case AT_MOST -> " = min(" + bare(parts.get(0)) + ", " + bare(parts.get(1)) + ")";
            case LARGEST -> " = max(" + few(parts) + ")";
            case SMALLEST -> " = min(" + few(parts) + ")";
            case REACHED -> " = [" + bare(parts.get(0)) + " ≥ 0]";
            case BEGUN -> " = ⌈" + bare(parts.get(0)) + "⌉";
            case RATIO -> " = " + bare(parts.get(0)) + " ÷ " + bare(parts.get(1));
            case PERCENT -> " = " + bare(parts.get(0)) + " ÷ " + bare(parts.get(1)) + " × 100";
            case PRODUCT -> " = " + parts.stream().map(ExplainedLine::bare).collect(Collectors.joining(" × "));
            case SUM -> sum(step);
        };
    }

    private static boolean isExact(Explained rounded) {
        return rounded.value().isPresent()
                && rounded.parts().get(0).value().isPresent()
                && rounded.value()
                                .get()
                                .compareTo(rounded.parts().get(0).value().get())
                        == 0;
    }

    private static String sum(Explained step) {
        List<Explained> parts = step.parts().stream()
                .filter(p -> p.contribution().signum() != 0)
                .toList();
        if (parts.size() < 2 && step.parts().size() < 2) {
            return "";
        }
        return parts.size() > MOST_TERMS || parts.isEmpty()
                ? " = Σ " + step.parts().size()
                : " = "
                        + String.join(
                                        " + ",
                                        parts.stream().map(ExplainedLine::value).toList())
                                .replace("+ −", "− ");
    }

    /** All where they are few. */
    private static String few(List<Explained> parts) {
        String shown = parts.stream().limit(MOST_TERMS).map(ExplainedLine::bare).collect(Collectors.joining(", "));
        return parts.size() > MOST_TERMS ? shown + ", …" : shown;
    }

    private static String bare(Explained step) {
        return step.value().map(ExplainedLine::plain).orElse("—");
    }

    private static String place(Explained step) {
        Explained cell = step.kind() == Kind.ROW && step.parts().size() == 1
                ? step.parts().get(0)
                : step;
        return cell.source()
                .filter(Source.OfCell.class::isInstance)
                .map(Source.OfCell.class::cast)
                .map(c -> "  " + c.place()
                        + c.readAs()
                                .map(read -> "  \"" + c.rawText() + "\" → " + (read.isEmpty() ? "—" : read))
                                .or(() ->
                                        cell.value().isPresent() || c.rawText().isEmpty()
                                                ? java.util.Optional.empty()
                                                : java.util.Optional.of("  " + c.rawText()))
                                .orElse(""))
                .orElse("");
    }

    /** A number that goes on behind the decimals shown says so. */
    static String plain(BigDecimal number) {
        BigDecimal stripped = number.scale() >= DECIMALS ? number.stripTrailingZeros() : number;
        return stripped.scale() > DECIMALS
                ? stripped.setScale(DECIMALS, RoundingMode.DOWN).toPlainString() + "…"
                : stripped.toPlainString();
    }
}
