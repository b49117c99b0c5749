package org.urbanstat.explanation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.definitions.ScoreItem;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/**
 * What the subject of a score has of an indicator, and those who are compared with it.
 *
 * @param type town or department
 * @param measured the town, or the county of the department
 * @param county within which they are compared
 */
record ComparedValues(
        Basis basis, FigureRows figures, Indicator indicator, String type, AreaCode measured, AreaCode county) {
    Optional<Explained> own(Period period, String key, Text label) {
        return new ExactValue(figures, indicator).of(key, label, measured, period);
    }

    /** The best of those to whom the item applies, named. */
    Explained best(Period period, ScoreItem item) {
        List<Explained> all = figures.scoredBeside(type, county, period, indicator.code()).stream()
                .filter(code -> !isLeftOut(item, code))
                .flatMap(code -> value(code, period).stream())
                .toList();
        Rule rule = item.isHighestBest() ? Rule.LARGEST : Rule.SMALLEST;
        Optional<java.math.BigDecimal> best = rule.of(all, 0);
        List<Text> names = all.stream()
                .filter(a -> a.value().isPresent() && a.value().get().compareTo(best.orElseThrow()) == 0)
                .map(Explained::label)
                .toList();
        Text who = new Text(
                names.stream().map(Text::zh).collect(Collectors.joining("、")),
                names.stream().map(Text::en).collect(Collectors.joining(", ")));
        return Explained.of(Kind.STEP, "best", Basis.text("score.best", who), rule, all);
    }

    private static boolean isLeftOut(ScoreItem item, String code) {
        Optional<?> own = item.subjects().get(key(code));
        return own != null && own.isEmpty();
    }

    /** Of a town its code, of a department its name. */
    private static String key(String code) {
        return code.substring(code.indexOf(':') + 1);
    }

    private Optional<Explained> value(String code, Period period) {
        boolean isTown = code.indexOf(':') < 0;
        AreaCode area = isTown ? new AreaCode(code) : county;
        Text name = isTown ? basis.name(area, period) : new Text(key(code), key(code));
        return new ExactValue(figures, indicator).of(code, name, area, period);
    }
}
