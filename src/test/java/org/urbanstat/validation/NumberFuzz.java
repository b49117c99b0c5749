package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.Form;
import org.urbanstat.parsing.RawCell;
import org.urbanstat.parsing.RawCell.Kind;
import org.urbanstat.parsing.Table.BoundColumn;
import org.urbanstat.validation.CellValue.State;

/** Whatever text stands in a cell, it is read, blank or told unreadable; what is read is in bounds. */
class NumberFuzz {
    private static final BigDecimal BOUND = new BigDecimal("1e18");
    private static final List<Form> FORMS = Stream.of("population", "land", "urban_sanitation")
            .map(Sheets::form)
            .toList();

    static Stream<String> seeds() {
        return Stream.concat(
                CheckCase.inFile("values.yml").map(c -> String.valueOf(c.yaml().getOrDefault("text", "1"))),
                Stream.of("1e999999999", "-0.0", "1,234,567.89", "３．２万人", "85%", "0x1F", "NaN"));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10s")
    void everyTextIsANumberOrNone(String text) {
        if (text == null) {
            return;
        }
        for (Form form : FORMS) {
            for (Field field : form.fields()) {
                read(form, field, new RawCell(1, text, Kind.TEXT));
                read(form, field, new RawCell(1, text, Kind.NUMBER));
            }
        }
    }

    private static void read(Form form, Field field, RawCell cell) {
        ColumnUnit unit = ColumnUnit.of(field, new BoundColumn(1, field.header(), ""), form.unitLine());
        CellValue value = new ValueReader(form, field, unit).read(cell);
        if (value.state() == State.UNREADABLE) {
            assertThat(value.remarks()).isNotEmpty();
        }
        value.value()
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .ifPresent(number -> assertThat(number.abs()).isLessThan(BOUND));
    }
}
