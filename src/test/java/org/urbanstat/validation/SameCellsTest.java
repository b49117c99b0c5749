package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Sha256;

/** How many numbers of a return are those of another, row by row with the same key. */
class SameCellsTest {
    @Test
    void numbersThatAreEqualAreCountedWhateverTheirDecimals() {
        assertThat(cells(
                        List.of(row(7, "a", "1", "2.0"), row(8, "b", "3", "4")),
                        List.of(row(5, "b", "3", "9"), row(6, "a", "1", "2"))))
                .isEqualTo(new SameCells(7, 3, 4));
    }

    @Test
    void blanksAndNoughtsOnBothSidesAreNotCompared() {
        assertThat(cells(
                        List.of(row(7, "a", "0", "5"), row(8, "b", "0", null)),
                        List.of(row(7, "a", "0", "5"), row(8, "b", "1", "2"))))
                .isEqualTo(new SameCells(7, 1, 2));
        assertThat(cells(List.of(row(7, "a", "0", null)), List.of(row(7, "a", "0", "2"))))
                .isEqualTo(new SameCells(0, 0, 0));
    }

    @Test
    void aRowThatTheOtherLacksIsNotCompared() {
        assertThat(cells(List.of(row(7, "a", "1", "1"), row(8, "b", "1", "1")), List.of(row(7, "b", "1", "1"))))
                .isEqualTo(new SameCells(8, 2, 2));
    }

    @Test
    void theFirstRowIsTheUppermost() {
        assertThat(cells(
                                List.of(row(9, "a", "1", "1"), row(8, "b", "1", "1")),
                                List.of(row(7, "a", "1", "1"), row(8, "b", "1", "1")))
                        .firstRow())
                .isEqualTo(8);
    }

    @Test
    void theShareItselfIsReached() {
        assertThat(new SameCells(7, 4, 5).isShareFrom(new BigDecimal("0.8"))).isTrue();
        assertThat(new SameCells(7, 79, 100).isShareFrom(new BigDecimal("0.8"))).isFalse();
    }

    private static SameCells cells(List<TypedRow> own, List<TypedRow> other) {
        return SameCells.of(returned(own), returned(other), List.of("unit_code"));
    }

    private static TypedRow row(int number, String key, @Nullable String one, @Nullable String two) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of("unit_code", key));
        if (one != null) {
            values.put("resident_total", new BigDecimal(one));
        }
        if (two != null) {
            values.put("households", new BigDecimal(two));
        }
        return new TypedRow(number, values);
    }

    private static ReturnOutcome returned(List<TypedRow> rows) {
        return new ReturnOutcome(
                new AreaCode("620982100"),
                new FormCode("population"),
                new Period("2024"),
                "表",
                Map.of(),
                new ArrayList<>(rows),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                Sha256.of("1"));
    }
}
