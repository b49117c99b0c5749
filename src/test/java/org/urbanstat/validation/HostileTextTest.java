package org.urbanstat.validation;

import java.util.LinkedHashMap;
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
    @Test
    void valuesAreReadInLinearTime() {
        for (Field field : fields().toList()) {
            HostileTexts.eachSoon(text -> read(field, text), field.code());
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
        new ValueReader(form, field, unit).read(new RawCell(1, text, Kind.TEXT));
    }

    @Test
    void periodsAreHeardInLinearTime() {
        for (Frequency frequency : Frequency.values()) {
            HostileTexts.eachSoon(text -> SpokenPeriod.in(text, frequency), frequency.name());
        }
        HostileTexts.eachSoon(SpokenPeriod::monthAlone, "a month alone");
    }

    @Test
    void namesAreComparedInLinearTime() {
        HostileTexts.eachSoon(
                text -> {
                    PlaceSpelling.of(text);
                    CellText.compact(text);
                    IdNumber.isIn(text);
                    IdNumber.masked(text);
                },
                "names");
    }
}
