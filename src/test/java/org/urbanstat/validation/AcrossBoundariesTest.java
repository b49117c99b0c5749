package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.CheckKind;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Sha256;

/** The checks beside another return, on each side of their bounds. */
class AcrossBoundariesTest {
    private static final List<String> KEY = List.of("unit_code");

    private static AcrossCheck check(String form, CheckKind kind, String field) {
        CheckRule rule = Sheets.DEFINITIONS.forms().get(new FormCode(form)).checks().stream()
                .filter(c -> c.kind() == kind && c.field().equals(field))
                .findFirst()
                .orElseThrow();
        return AcrossCheck.of(rule);
    }

    /** Rows of unit 1, 2 … from sheet row 4, each written "field=number field=number". */
    private static ReturnOutcome sent(String... rows) {
        List<TypedRow> typed = new ArrayList<>();
        for (String row : rows) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            values.put("unit_code", "62098210200" + (typed.size() + 1));
            for (String pair : row.split(" ")) {
                values.put(pair.split("=")[0], new BigDecimal(pair.split("=")[1]));
            }
            typed.add(new TypedRow(4 + typed.size(), values));
        }
        return new ReturnOutcome(
                new AreaCode("620982102"),
                new FormCode("population"),
                new Period("2024"),
                "人口",
                Map.of(),
                typed,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                Sha256.of("any"));
    }

    private static Optional<List<Breach>> breaches(AcrossCheck check, ReturnOutcome own, ReturnOutcome other) {
        return check.breaches(own, other, KEY);
    }

    private static Breach breach(int row, String found, String bound) {
        return new Breach(row, new BigDecimal(found), new BigDecimal(bound));
    }

    /** Within 5 % of last year nothing is said; beyond it a warning; beyond 30 % an error. Both bounds belong to what is let pass. */
    @Test
    void aSumMayChangeUpToItsBounds() {
        AcrossCheck change = check("population", CheckKind.CHANGE_BETWEEN, "resident_total");
        ReturnOutcome before = sent("resident_total=600", "resident_total=400");
        for (String same : List.of("350", "450")) {
            assertThat(breaches(change, sent("resident_total=600", "resident_total=" + same), before))
                    .contains(List.of());
        }
        for (String other : List.of("349", "451", "100", "700")) {
            Breach found = breach(4, "" + (600 + Integer.parseInt(other)), "1000");
            assertThat(breaches(change, sent("resident_total=600", "resident_total=" + other), before))
                    .contains(List.of(found));
            assertThat(change.severity(found)).isEqualTo(Severity.WARNING);
        }
        assertThat(change.severity(breach(4, "699", "1000"))).isEqualTo(Severity.ERROR);
        assertThat(change.severity(breach(4, "1301", "1000"))).isEqualTo(Severity.ERROR);
    }

    @Test
    void aChangeFromNothingOrFromABlankIsNotJudged() {
        AcrossCheck change = check("population", CheckKind.CHANGE_BETWEEN, "resident_total");
        assertThat(breaches(change, sent("resident_total=5"), sent("resident_total=0")))
                .isEmpty();
        assertThat(breaches(change, sent("households=5"), sent("resident_total=5")))
                .isEmpty();
    }

    /** 60 to 250 m² of land a resident are 0.006 to 0.025 hectares. */
    @Test
    void aRatioToAnotherFormMayReachItsBounds() {
        AcrossCheck ratio = check("land", CheckKind.RATIO_TO_OTHER_FORM, "urban_construction_land_hectares");
        ReturnOutcome people = sent("resident_urban=1000");
        for (String within : List.of("6", "25")) {
            assertThat(breaches(ratio, sent("urban_construction_land_hectares=" + within), people))
                    .contains(List.of());
        }
        for (String beyond : List.of("5.99", "25.01")) {
            assertThat(breaches(ratio, sent("urban_construction_land_hectares=" + beyond), people))
                    .contains(List.of(breach(4, beyond, "1000")));
        }
        assertThat(ratio.severity(breach(4, "2", "1000"))).isEqualTo(Severity.WARNING);
        assertThat(ratio.severity(breach(4, "1.99", "1000"))).isEqualTo(Severity.ERROR);
        assertThat(breaches(ratio, sent("urban_construction_land_hectares=6"), sent("resident_urban=0")))
                .isEmpty();
        assertThat(ratio.query()).contains(":lower", ":upper");
    }

    @Test
    void aSumMayEqualThatOfAnotherForm() {
        AcrossCheck below = check("residence_permit", CheckKind.NOT_ABOVE_OTHER_FORM, "eligible");
        assertThat(breaches(below, sent("eligible=50"), sent("incoming_half_year=50")))
                .contains(List.of());
        assertThat(breaches(below, sent("eligible=51"), sent("incoming_half_year=50")))
                .contains(List.of(breach(4, "51", "50")));
        assertThat(below.query()).contains(":tolerance");
    }

    @Test
    void aSlipIsAboutTenTimesAndNotBelowItsMinimum() {
        AcrossCheck slip = check("land", CheckKind.UNIT_SLIP, "urban_construction_land_hectares");
        for (String about : List.of("9.5", "10.5", "15", "666.67", "0.1")) {
            String field = "urban_construction_land_hectares=";
            BigDecimal now = new BigDecimal(about).multiply(new BigDecimal("20"));
            assertThat(breaches(slip, sent(field + now), sent(field + "20")))
                    .contains(List.of(new Breach(4, now, new BigDecimal("20"))));
        }
        for (String[] pair : List.of(
                new String[] {"189", "20"},
                new String[] {"211", "20"},
                new String[] {"9.9", "0.99"},
                new String[] {"0", "20"},
                new String[] {"20", "0"},
                new String[] {"20", "20"})) {
            assertThat(breaches(
                            slip,
                            sent("urban_construction_land_hectares=" + pair[0]),
                            sent("urban_construction_land_hectares=" + pair[1])))
                    .as(pair[0] + " after " + pair[1])
                    .contains(List.of());
        }
        assertThat(breaches(
                        slip, sent("urban_construction_land_hectares=10"), sent("urban_construction_land_hectares=1")))
                .contains(List.of(breach(4, "10", "1")));
    }

    @Test
    void aCellThatIsBlankInEitherYearIsNoSlip() {
        AcrossCheck slip = check("land", CheckKind.UNIT_SLIP, "urban_construction_land_hectares");
        ReturnOutcome before = sent("new_land_hectares=1", "urban_construction_land_hectares=10");
        assertThat(breaches(slip, sent("new_land_hectares=1", "urban_construction_land_hectares=100"), before))
                .contains(List.of(breach(5, "100", "10")));
        assertThat(breaches(slip, sent("urban_construction_land_hectares=100"), before))
                .isEmpty();
    }

    @Test
    void columnsAreSwappedWhereTheyFitEachOtherFourTimesAsWell() {
        AcrossCheck swapped = check("population", CheckKind.SWAPPED_COLUMNS, "resident_total");
        ReturnOutcome before = sent("resident_total=1000 registered_total=600");
        assertThat(breaches(swapped, sent("resident_total=600 registered_total=1000"), before))
                .contains(List.of(breach(4, "800", "0")));
        // off by 640 as they stand and by 160 exchanged: exactly four times
        assertThat(breaches(swapped, sent("resident_total=680 registered_total=920"), before))
                .contains(List.of(breach(4, "640", "160")));
        assertThat(breaches(swapped, sent("resident_total=681 registered_total=920"), before))
                .contains(List.of());
        // 5 % of 1600 is 80: no more than that is left alone
        ReturnOutcome alike = sent("resident_total=820 registered_total=780");
        assertThat(breaches(swapped, sent("resident_total=780 registered_total=820"), alike))
                .contains(List.of());
        ReturnOutcome unlike = sent("resident_total=821 registered_total=779");
        assertThat(breaches(swapped, sent("resident_total=779 registered_total=821"), unlike))
                .contains(List.of(breach(4, "84", "0")));
        assertThat(breaches(swapped, sent("resident_total=600"), before)).isEmpty();
    }
}
