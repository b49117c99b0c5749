package org.urbanstat.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The equations of a printed tree, worked out again from the digits that are printed. A number that goes on behind its
 * digits stands for all that it can be.
 */
final class PrintedEquations {
    private static final String NUMBER = "−?[0-9]+(?:\\.[0-9]+)?…?";
    private static final Pattern EQUATION =
            Pattern.compile("  (?:(?:−|\\S+ × )?(\\())?(" + NUMBER + ")\\)?(?: %| [a-z]\\S*)? ([=≈]) (\\S.*)$");
    private static final MathContext DIGITS = new MathContext(40, RoundingMode.HALF_EVEN);

    private final List<String> wrong = new ArrayList<>();
    private int count;

    /** All that a printed number can be. */
    private record Between(BigDecimal low, BigDecimal high) {
        static Between of(String printed) {
            boolean isLess = printed.startsWith("−");
            String digits = printed.replace("−", "").replace("…", "");
            BigDecimal least = new BigDecimal(digits);
            BigDecimal most = printed.endsWith("…") ? least.add(least.ulp()) : least;
            return isLess ? new Between(most.negate(), least.negate()) : new Between(least, most);
        }

        Between with(Between other, BinaryOperator<BigDecimal> operator) {
            List<BigDecimal> ends = Stream.of(low, high)
                    .flatMap(a -> Stream.of(other.low, other.high).map(b -> operator.apply(a, b)))
                    .sorted()
                    .toList();
            return new Between(ends.get(0), ends.get(3));
        }

        boolean holds(Between other) {
            return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
        }
    }

    /** What does not hold, each line with what it comes to. */
    List<String> wrong() {
        return wrong;
    }

    int count() {
        return count;
    }

    PrintedEquations check(String screen) {
        List<String> lines = screen.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher equation = EQUATION.matcher(lines.get(i).replace(" ▸", ""));
            if (equation.find()) {
                String right = equation.group(4);
                right = equation.group(1) == null ? right : right.substring(0, right.length() - 1);
                Between comesTo = right.startsWith("Σ") ? sumBelow(lines, i) : value(right);
                check(lines.get(i), Between.of(equation.group(2)), equation.group(3), comesTo);
            }
        }
        return this;
    }

    private void check(String line, Between said, String sign, Between comesTo) {
        count++;
        int decimals = said.low().scale();
        Between rounded = sign.equals("=")
                ? comesTo
                : new Between(
                        comesTo.low().setScale(decimals, RoundingMode.HALF_UP),
                        comesTo.high().setScale(decimals, RoundingMode.HALF_UP));
        if (!said.holds(rounded)) {
            wrong.add(line + " but " + rounded);
        }
    }

    private static Between value(String expression) {
        String text = expression.strip();
        if (text.startsWith("min(") || text.startsWith("max(")) {
            BinaryOperator<BigDecimal> choice = text.startsWith("min(") ? BigDecimal::min : BigDecimal::max;
            return Stream.of(text.substring(4, text.length() - 1).split(", "))
                    .filter(part -> !part.equals("…"))
                    .map(Between::of)
                    .reduce((a, b) -> a.with(b, choice))
                    .orElseThrow();
        }
        if (text.startsWith("[")) {
            Between inner = Between.of(text.substring(1, text.indexOf(' ')));
            return Between.of(inner.high().signum() < 0 ? "0" : "1");
        }
        if (text.startsWith("⌊") || text.startsWith("⌈")) {
            RoundingMode way = text.startsWith("⌊") ? RoundingMode.FLOOR : RoundingMode.CEILING;
            Between inner = Between.of(text.substring(1, text.length() - 1));
            return new Between(inner.low().setScale(0, way), inner.high().setScale(0, way));
        }
        return terms(text);
    }

    /** Sums of numbers, or chains of × and ÷; no line has both. */
    private static Between terms(String text) {
        List<String> words = Stream.of(text.split(" ")).collect(Collectors.toList());
        Between result = Between.of(words.get(0));
        for (int i = 1; i + 1 < words.size(); i += 2) {
            Between next = Between.of(words.get(i + 1));
            result = switch (words.get(i)) {
                case "+" -> result.with(next, BigDecimal::add);
                case "−" -> result.with(next, BigDecimal::subtract);
                case "×" -> result.with(next, BigDecimal::multiply);
                case "÷" -> result.with(next, (a, b) -> a.divide(b, DIGITS));
                default -> throw new IllegalArgumentException("\"" + words.get(i) + "\" in " + text);
            };
        }
        return result;
    }

    /** The lines one level deeper, up to the next of the same level; what stands in brackets does not count. */
    private static Between sumBelow(List<String> lines, int at) {
        int level = level(lines.get(at));
        Between sum = Between.of("0");
        for (int i = at + 1; i < lines.size() && (level(lines.get(i)) > level || level(lines.get(i)) < 0); i++) {
            Matcher part = Pattern.compile("[├└]─ .*?  (−?)\\(?(" + NUMBER + ")(?= |$)")
                    .matcher(lines.get(i));
            if (level(lines.get(i)) == level + 3 && part.find()) {
                sum = sum.with(Between.of(part.group(1) + part.group(2)), BigDecimal::add);
            }
        }
        return sum;
    }

    /** Where the branch of a step is; -1 for a line that is no step. */
    private static int level(String line) {
        return Math.max(line.indexOf("├─ "), line.indexOf("└─ "));
    }
}
