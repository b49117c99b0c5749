package org.urbanstat.validation;

import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.Form.Frequency;
import org.urbanstat.parsing.RawCell;
import org.urbanstat.parsing.RawCell.Kind;
import org.urbanstat.parsing.Table.BoundColumn;
import org.urbanstat.vocabulary.HostileTexts;
import org.urbanstat.vocabulary.IdNumber;
import org.urbanstat.vocabulary.PlaceSpelling;

/** Every expression that meets the text of a cell or title takes time in proportion to it, and little stack. */
class HostileTextTest {
    private static final List<String> TEXTS = HostileTexts.all().toList();

    @Test
    void valuesAreReadInLinearTime() {
        for (Field field : fields().toList()) {
            assertTimeout(HostileTexts.BOUND, () -> TEXTS.forEach(text -> read(field, text)), field.code());
        }
    }

    /** One field of each type. */
    private static Stream<Field> fields() {
        return Stream.of("population", "land", "school")
                .flatMap(form -> Sheets.form(form).fields().stream())
                .collect(Collectors.toMap(Field::type, f -> f, (a, b) -> a, LinkedHashMap::new))
                .values()
                .stream();
    }

    private static void read(Field field, String text) {
        Form form = Sheets.form("population");
        ColumnUnit unit = ColumnUnit.of(field, new BoundColumn(1, field.header(), ""), "人");
        ValueReader.read(form, field, unit, new RawCell(1, text, Kind.TEXT));
    }

    @Test
    void periodsAreHeardInLinearTime() {
        for (Frequency frequency : Frequency.values()) {
            assertTimeout(HostileTexts.BOUND, () -> TEXTS.forEach(text -> SpokenPeriod.in(text, frequency)));
        }
        assertTimeout(HostileTexts.BOUND, () -> TEXTS.forEach(SpokenPeriod::monthAlone));
    }

    @Test
    void namesAreComparedInLinearTime() {
        assertTimeout(
                HostileTexts.BOUND,
                () -> TEXTS.forEach(text -> {
                    PlaceSpelling.of(text);
                    CellText.compact(text);
                    IdNumber.isIn(text);
                    IdNumber.masked(text);
                }));
    }
}
