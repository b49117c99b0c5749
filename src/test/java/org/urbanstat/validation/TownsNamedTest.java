package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.urbanstat.validation.Sheets.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Cell;

/** What title, sheet and file name of towns, held against the codes of the rows and the day of the period. */
class TownsNamedTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final Definitions OF_ALL_DAYS = Sheets.withAreas(
            area("620982150", "旧村镇", LocalDate.of(2015, 1, 1), LocalDate.of(2024, 12, 31)),
            area("620982151", "新村镇", LocalDate.of(2025, 1, 1), LocalDate.MAX));
    private static final TownNames NAMES = new TownNames(OF_ALL_DAYS.register());
    private static final ReadTable TABLE = ReadTable.of(
            form("land"),
            Sheets.table(form("land"), "表", "敦煌市2024年城镇建设用地表", List.of(Map.of("town_code", "620982102"))));

    private static Area area(String code, String name, LocalDate from, LocalDate until) {
        return new Area(new AreaCode(code), name, List.of(), "620982", "", from, until);
    }

    private static Source source(Source.Kind kind, String text) {
        return new Source(kind, text, kind == Source.Kind.TITLE ? Optional.of(new Cell(2, 1)) : Optional.empty());
    }

    @Test
    void aTownThatIsNoMoreIsToldWithTheDayFromWhichItIsNot() {
        Finding found = outOfDate(source(Source.Kind.TITLE, "旧村镇2024年")).finding();
        assertThat(found.ruleCode()).isEqualTo("land.town_valid.town");
        assertThat(found.cell()).contains("B1");
        assertThat(found.found()).contains("620982150 旧村镇");
        assertThat(found.message().en())
                .isEqualTo("The title B1 \"旧村镇2024年\" names 旧村镇, which was abolished as of 2024-12-31");
    }

    @Test
    void aTownThatIsYetToComeIsToldWithItsFirstDay() {
        Finding found = outOfDate(source(Source.Kind.FILE, "新村镇.xlsx")).finding();
        assertThat(found.cell()).contains("A1");
        assertThat(found.message().en()).endsWith(" names 新村镇, which was set up only as of 2025-01-01");
    }

    private static PlacedFinding outOfDate(Source source) {
        List<PlacedFinding> findings = TownsNamed.outOfDate(TABLE, List.of(source), NAMES, DAY);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    @Test
    void everySourceThatNamesAnotherTownIsTold() {
        List<Source> sources = List.of(
                source(Source.Kind.TITLE, "肃州镇"), source(Source.Kind.SHEET, "莫高镇"), source(Source.Kind.FILE, "七里镇"));
        Finding found = disagreement(sources, "620982102").finding();
        assertThat(found.ruleCode()).isEqualTo("land.town_agrees.town");
        assertThat(found.rawText()).contains("莫高镇");
        assertThat(found.found()).contains("莫高镇");
        assertThat(found.expected()).contains("620982102 肃州镇");
        assertThat(found.cell())
                .as("of the first row, because the sheet's name has none")
                .contains("A4");
        assertThat(found.message().zh()).contains(";").doesNotContain("; ");
        assertThat(found.message().en()).contains("; ");
    }

    @Test
    void aTitleThatNamesAnotherTownIsToldAtItsCell() {
        assertThat(disagreement(List.of(source(Source.Kind.TITLE, "莫高镇")), "620982102")
                        .finding()
                        .cell())
                .contains("B1");
    }

    private static PlacedFinding disagreement(List<Source> sources, String town) {
        List<PlacedFinding> findings = TownsNamed.of(sources, NAMES, DAY)
                .disagreement(TABLE, new AreaCode(town), TABLE.rows(), OF_ALL_DAYS.register());
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    @Test
    void sourcesThatNameTheTownOrNoneAgree() {
        List<Source> sources = List.of(source(Source.Kind.TITLE, "敦煌市"), source(Source.Kind.FILE, "肃州镇"));
        assertThat(TownsNamed.of(sources, NAMES, DAY)
                        .disagreement(TABLE, new AreaCode("620982102"), TABLE.rows(), OF_ALL_DAYS.register()))
                .isEmpty();
    }

    /** 七里 differs from 六里 in one letter of two: anything would be like anything. */
    @Test
    void onlyNamesOfThreeLettersAreAlikeInAllButOne() {
        assertThat(NAMES.like("六里", DAY)).isEmpty();
        assertThat(NAMES.like("六里镇", DAY)).containsExactly(new AreaCode("620982100"));
    }

    @Test
    void anotherNameOfTheCountyTellsHomonymsApart() {
        Area county = new Area(
                new AreaCode("620981"), "玉门市", List.of("玉门油城"), "6209", "", LocalDate.of(2015, 1, 1), LocalDate.MAX);
        Area town = new Area(
                new AreaCode("620981100"), "七里镇", List.of(), "620981", "", LocalDate.of(2015, 1, 1), LocalDate.MAX);
        TownNames names = new TownNames(Sheets.withAreas(county, town).register());
        assertThat(names.in("玉门油城七里镇2024年", DAY)).containsExactly(town.code());
        assertThat(names.in("七里镇2024年", DAY)).containsExactly(new AreaCode("620981100"), new AreaCode("620982100"));
    }
}
