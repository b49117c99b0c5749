package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.urbanstat.validation.Sheets.form;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.Field;
import org.urbanstat.parsing.Table.BoundColumn;

/** A unit in a column's header beats the unit line; either governs only fields of its dimension. */
class ColumnUnitTest {
    private static ColumnUnit unit(String form, String field, String header, String line) {
        Field of = form(form).field(field).orElseThrow();
        return ColumnUnit.of(of, new BoundColumn(1, of.header(), header), line);
    }

    private static ColumnUnit residents(String header, String line) {
        return unit("population", "resident_total", header, line);
    }

    @Test
    void keepsTheUnitOfTheFormWhereNothingIsSaid() {
        ColumnUnit unit = residents("", "");
        assertThat(unit.isStated()).isFalse();
        assertThat(unit.converts()).isFalse();
        assertThat(unit.conflict()).isFalse();
        assertThat(unit.inFieldUnit(new BigDecimal("12"))).isEqualByComparingTo("12");
    }

    @Test
    void takesTheUnitLineOfItsDimension() {
        ColumnUnit unit = residents("", "公顷、万人");
        assertThat(unit.word()).isEqualTo("万人");
        assertThat(unit.isStated()).isTrue();
        assertThat(unit.converts()).isTrue();
        assertThat(unit.overrules()).isFalse();
        assertThat(unit.inFieldUnit(new BigDecimal("1.2"))).isEqualByComparingTo("12000");
    }

    @Test
    void leavesAUnitLineOfAnotherDimensionToOthers() {
        ColumnUnit unit = residents("", "公顷");
        assertThat(unit.word()).isEmpty();
        assertThat(unit.isStated()).isFalse();
        assertThat(unit.converts()).isFalse();
    }

    @Test
    void letsTheHeaderBeatTheUnitLineAndSaysSo() {
        ColumnUnit unit = residents("万人", "人");
        assertThat(unit.overrules()).isTrue();
        assertThat(unit.word()).isEqualTo("万人");
        assertThat(unit.inFieldUnit(new BigDecimal("1"))).isEqualByComparingTo("10000");
        assertThat(residents("万人", "万人").overrules()).isFalse();
        assertThat(residents("人", "万人").converts()).isFalse();
    }

    @Test
    void refusesAHeaderInWhichTheFieldCannotBeGiven() {
        ColumnUnit unit = residents("公顷", "人");
        assertThat(unit.conflict()).isTrue();
        assertThat(unit.word()).isEqualTo("公顷");
        assertThat(unit.isStated()).isFalse();
        assertThat(unit("land", "urban_construction_land_hectares", "人", "公顷").conflict())
                .isTrue();
    }

    /** Households, persons and pieces are all counted one by one. */
    @Test
    void takesAnotherCountingWordForNothingSaid() {
        ColumnUnit unit = residents("户", "人");
        assertThat(unit.conflict()).isFalse();
        assertThat(unit.word()).isEqualTo("人");
        assertThat(residents("万户", "人").conflict()).isTrue();
    }

    @Test
    void convertsMuToHectares() {
        assertThat(unit("land", "urban_construction_land_hectares", "亩", "").inFieldUnit(new BigDecimal("15")))
                .isEqualByComparingTo("1");
    }
}
