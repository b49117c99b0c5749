package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbanstat.definitions.Field;

/** What is told of a figure that is about ten, fifteen or a thousand times that of the year before. */
class LikelySlipTest {
    @ParameterizedTest
    @CsvSource({
        "land, urban_construction_land_hectares, 1500, 100, it was probably written in 亩 instead of 公顷",
        "land, urban_construction_land_hectares, 1530, 100, it was probably written in 亩 instead of 公顷",
        "rural_waste, hauled_tonnes, 121500, 120, it was probably written in 千克 instead of 吨",
        "rural_waste, served_population, 3, 31000, it was probably written in 万人 instead of 人",
        "population, households, 1000, 100, probably a digit too many or too few",
        "population, households, 100, 1000, probably a digit too many or too few",
        "population, households, 1500, 100, the unit or the decimal point is probably wrong; expected in 户"
    })
    void theUnitInWhichItWouldBeTheSameIsNamed(
            String form, String field, BigDecimal found, BigDecimal before, String sentence) {
        Field asked = Sheets.form(form).field(field).orElseThrow();
        assertThat(LikelySlip.of(asked, found, before).en()).isEqualTo(sentence);
    }
}
