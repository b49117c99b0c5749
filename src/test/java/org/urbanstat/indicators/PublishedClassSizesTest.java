package org.urbanstat.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The country's classes of 2018, as published: 3.7549 million in compulsory education, of them 0.265 million of 56 pupils
 * or more, 7.06 %, and 0.0187 million of 66 or more, 0.50 %.
 */
class PublishedClassSizesTest {
    @Test
    void largeClassesComeToThePublishedShares() {
        try (IndicatorCase night = new IndicatorCase()) {
            night.send(
                    "school 620982100 2018",
                    "stage=小学 classes=2754900 classes_56_65=146300 classes_66_plus=8700",
                    "stage=初中 classes=1000000 classes_56_65=100000 classes_66_plus=10000",
                    "stage=高中 classes=500000 classes_56_65=400000 classes_66_plus=90000");
            night.compute();
            assertThat(night.rows("large_class_share", "numerator::bigint, denominator::bigint, value"))
                    .containsExactly("2018|620982|265000|3754900|7.06", "2018|620982100|265000|3754900|7.06");
            assertThat(night.rows("oversize_class_share", "value"))
                    .containsExactly("2018|620982|0.50", "2018|620982100|0.50");
        }
    }
}
