package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.Area;
import org.urbanstat.vocabulary.AreaCode;

/** Which unit or town a name is meant to be, where the code beside it is unknown or another's. */
class SimilarUnitsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final AreaCode BESIDE = new AreaCode("620982102299");

    @Test
    void theOneThatBearsTheNameIsNamedAlone() {
        assertThat(units().named("武威庙村", BESIDE)).isEqualTo("620982102208 武威庙村");
        assertThat(units().named("武威庙村委会", BESIDE)).isEqualTo("620982102208 武威庙村");
    }

    @Test
    void elseThoseThatDifferInOneLetter() {
        assertThat(units().named("武成庙村", BESIDE)).isEqualTo("620982102208 武威庙村");
        assertThat(units().named("北沟村", BESIDE)).isEqualTo("620982102211 东沟村, 620982102212 西沟村, 620982102213 中沟村");
        assertThat(units().named("北河村", BESIDE)).isEmpty(); // two letters
        assertThat(units().named("武威村", BESIDE)).isEmpty(); // one fewer
    }

    @Test
    void ofTwoLettersEachWouldDifferInOne() {
        SimilarUnits units = units(village("620982102250", "甲村"));
        assertThat(units.named("甲村", BESIDE)).isEqualTo("620982102250 甲村");
        assertThat(units.named("乙村", BESIDE)).isEmpty();
    }

    @Test
    void aUnitIsSoughtInItsTownAndATownInItsCounty() {
        assertThat(units().named("武威庙村", new AreaCode("620982103299"))).isEmpty();
        assertThat(units().named("肃州镇", new AreaCode("620982199"))).isEqualTo("620982102 肃州镇");
        assertThat(units().named("武威庙村", new AreaCode("620982199"))).isEmpty();
    }

    @Test
    void noMoreThanFiveAreNamed() {
        SimilarUnits units = units(
                village("620982102251", "甲河村"),
                village("620982102252", "乙河村"),
                village("620982102253", "丙河村"),
                village("620982102254", "丁河村"),
                village("620982102255", "戊河村"),
                village("620982102256", "己河村"));
        assertThat(List.of(units.named("庚河村", BESIDE).split(", "))).hasSize(5);
    }

    private static SimilarUnits units(Area... more) {
        return new SimilarUnits(Sheets.withAreas(more).register(), DAY);
    }

    private static Area village(String code, String name) {
        return new Area(
                new AreaCode(code),
                name,
                List.of(),
                code.substring(0, 9),
                "220",
                LocalDate.of(2015, 1, 1),
                LocalDate.MAX);
    }
}
