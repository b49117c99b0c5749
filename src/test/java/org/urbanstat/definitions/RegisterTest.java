package org.urbanstat.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.urbanstat.vocabulary.AreaCode;

class RegisterTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final AreaCode HERE = new AreaCode("620982100");
    private static final AreaCode THERE = new AreaCode("620983100");
    private static final AreaCode GONE = new AreaCode("620984100");

    private final Register register = new Register(List.of(
            line("620982", "甲市", "", LocalDate.MAX),
            line("620982100", "城关镇", "", LocalDate.MAX),
            line("620982100001", "东街社区", "111", LocalDate.MAX),
            line("620982100200", "西村", "220", LocalDate.of(2024, 1, 1)),
            line("620983", "乙市", "", LocalDate.MAX),
            line("620983100", "城关镇", "", LocalDate.MAX),
            line("620983100200", "北村", "220", LocalDate.MAX),
            line("620984100", "城关镇", "", LocalDate.of(2020, 1, 1)),
            line("620984100200", "南村", "220", LocalDate.MAX)));

    @Test
    void tellsTheTownsOfANameByTheirCounties() {
        assertThat(register.townsNamed("城关镇", DAY)).containsExactly(HERE, THERE);
        assertThat(register.townsNamed("城关镇", DAY, Set.of(THERE.county()))).containsExactly(THERE);
        assertThat(register.townsNamed("城关镇", DAY, Set.of(GONE.county()))).isEmpty();
        assertThat(register.townsNamed("城关镇", LocalDate.of(2019, 12, 31), Set.of(GONE.county())))
                .containsExactly(GONE);
    }

    @Test
    void knowsWhetherAnyTownHasTheNameOnTheDay() {
        assertThat(register.isTownNamed("城关镇", DAY)).isTrue();
        assertThat(register.isTownNamed("城关镇", FIRST.minusDays(1))).isFalse();
        assertThat(register.isTownNamed("西村", DAY)).isFalse();
    }

    @Test
    void hasACodeWheneverItHolds() {
        assertThat(register.has(GONE)).isTrue();
        assertThat(register.isThere(GONE, DAY)).isFalse();
        assertThat(register.has(new AreaCode("620984"))).isFalse();
    }

    @Test
    void seesInOnePassWhatIsThereOfTheTowns() {
        assertThat(register.townsWithUnits(DAY))
                .containsExactly(new TownThere(HERE, false, true), new TownThere(THERE, true, false));
        assertThat(register.townsWithUnits(FIRST))
                .containsExactly(
                        new TownThere(HERE, true, true),
                        new TownThere(THERE, true, false),
                        new TownThere(GONE, true, false));
        assertThat(register.townsWithUnits(FIRST))
                .allSatisfy(town -> assertThat(town)
                        .isEqualTo(new TownThere(
                                town.code(),
                                register.hasVillage(town.code(), FIRST),
                                register.hasCityProper(town.code(), FIRST))));
    }

    @Test
    void makesEachLineAsItWasThoughAnotherTookItsPlace() {
        assertThat(register.areas()).containsExactlyElementsOf(register.areas());
        assertThat(register.lines(HERE)).containsExactly(line("620982100", "城关镇", "", LocalDate.MAX));
    }

    @Test
    void writesAnAreaAsRecordsAreWritten() {
        assertThat(new Area(HERE, "城关镇", List.of("城关", "老城"), "620982", "", FIRST, LocalDate.MAX))
                .hasToString("Area[code=620982100, name=城关镇, aliases=[城关, 老城], parentCode=620982, classCode=, "
                        + "validFrom=2010-01-01, validTo=+999999999-12-31]");
    }

    private static Area line(String code, String name, String classCode, LocalDate to) {
        String parent = code.length() == 6 ? "" : code.substring(0, code.length() - 3);
        return new Area(new AreaCode(code), name, List.of(), parent, classCode, FIRST, to);
    }
}
