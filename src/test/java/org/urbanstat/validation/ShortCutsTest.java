package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is asked before the work is done says what the work itself would say. */
class ShortCutsTest {
    private static final int TEXTS = 40_000;

    @Test
    void plainNumbersAreReadAsAllOthersAre() {
        Random random = new Random(1);
        for (int i = 0; i < TEXTS; i++) {
            String raw = text(random, "0123456789.05", 24);
            assertThat(PrintedNumber.of(raw)).as(raw).isEqualTo(PrintedNumber.written(raw));
        }
    }

    @Test
    void everyWordForAUnitIsItsOwnComparableForm() {
        assertThat(MeasureUnit.words())
                .hasSizeGreaterThan(40)
                .allSatisfy(word -> assertThat(CellText.compact(word)).isEqualTo(word));
    }

    @Test
    void unitsAreTheSameWhereOneOfTheOneIsOneOfTheOther() {
        for (String one : MeasureUnit.words()) {
            for (String other : MeasureUnit.words()) {
                MeasureUnit from = MeasureUnit.of(one).orElseThrow();
                MeasureUnit to = MeasureUnit.of(other).orElseThrow();
                boolean isSame = from.dimension() == to.dimension()
                        && from.convert(BigDecimal.ONE, to).compareTo(BigDecimal.ONE) == 0;
                assertThat(from.isSameAs(to)).as(one + " " + other).isEqualTo(isSame);
            }
        }
    }

    @Test
    void namesAreFoundInTextsAsByTryingEveryPartOfThem() {
        Random random = new Random(2);
        for (int i = 0; i < TEXTS / 10; i++) {
            Set<String> names = new HashSet<>();
            while (names.size() < 6) {
                names.add(text(random, "沙州莫高镇区", 4));
            }
            String text = text(random, "沙州莫高镇区县2|", 14);
            assertThat(new NamesInText(names).in(text)).as(names + " " + text).isEqualTo(tried(text, names));
        }
    }

    /** Every part of the text, longest first. */
    private static List<String> tried(String text, Set<String> names) {
        List<String> found = new ArrayList<>();
        for (int from = 0; from < text.length(); from++) {
            for (int to = text.length(); to > from; to--) {
                String part = text.substring(from, to);
                boolean goesOn = "镇区".indexOf(part.charAt(part.length() - 1)) < 0
                        && to < text.length()
                        && "区县州".indexOf(text.charAt(to)) >= 0;
                if (names.contains(part) && !goesOn) {
                    found.add(part);
                    break;
                }
            }
        }
        found.sort(Comparator.comparingInt(String::length).reversed());
        List<String> outermost = new ArrayList<>();
        found.stream()
                .filter(name -> outermost.stream().noneMatch(longer -> longer.contains(name)))
                .forEach(outermost::add);
        return outermost;
    }

    private static String text(Random random, String letters, int longest) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(longest); length > 0; length--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
