package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.urbanstat.validation.Sheets.form;
import static org.urbanstat.validation.Sheets.table;
import static org.urbanstat.validation.Sheets.validate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.vocabulary.AreaCode;

/** Towns of one name in two counties, and towns of other days, without a code that tells. */
class HomonymsTest {
    private static final LocalDate SINCE = LocalDate.of(2015, 1, 1);
    private static final Definitions TWO_COUNTIES = Sheets.withAreas(
            area("620981", "玉门市", "6209", LocalDate.MAX),
            area("620981100", "七里镇", "620981", LocalDate.MAX),
            area("620981101", "老市区镇", "620981", LocalDate.of(2020, 1, 1)));

    private static Area area(String code, String name, String parent, LocalDate until) {
        return new Area(new AreaCode(code), name, List.of(), parent, "", SINCE, until);
    }

    private static FileOutcome read(String title, String town) {
        Map<String, Object> row = Map.of("town_name", town, "urban_construction_land_hectares", "12.5");
        return validate(TWO_COUNTIES, "a.xlsx", table(form("land"), "Sheet1", title, List.of(row)));
    }

    private static Finding only(FileOutcome outcome) {
        assertThat(outcome.returns()).isEmpty();
        assertThat(outcome.findings()).hasSize(1);
        return outcome.findings().get(0);
    }

    @Test
    void refusesAHomonymWithItsCandidates() {
        Finding refused = only(read("2024年城镇建设用地表", "七里镇"));

        assertThat(refused.ruleCode()).isEqualTo("file.ambiguous_town");
        assertThat(refused.cell()).contains("A4");
        assertThat(refused.message().zh()).isEqualTo("工作表“Sheet1”第 4 行的“七里镇”有同名的乡镇:620981100 玉门市七里镇, 620982100 敦煌市七里镇");
    }

    @Test
    void theCountyBesideTheNameTellsWhichIsMeant() {
        FileOutcome outcome = read("2024年城镇建设用地表", "玉门市七里镇");

        assertThat(outcome.returns())
                .singleElement()
                .satisfies(r -> assertThat(r.town()).isEqualTo(new AreaCode("620981100")));
    }

    @Test
    void refusesATownThatWasAbolishedWithTheDay() {
        Finding refused = only(read("2024年城镇建设用地表", "老市区镇"));

        assertThat(refused.ruleCode()).isEqualTo("file.no_town");
        assertThat(refused.message().zh()).isEqualTo("工作表“Sheet1”第 4 行的“老市区镇”自 2020-01-01 起已撤销");
    }

    @Test
    void suggestsTheTownThatATypoResembles() {
        Finding refused = only(read("2024年城镇建设用地表", "莫窟镇"));

        assertThat(refused.ruleCode()).isEqualTo("file.no_town");
        assertThat(refused.fix().zh()).isEqualTo("请核对名称并填写区划代码。相近的乡镇:620982103 敦煌市莫高镇(仅供参考,系统不会自动更改)");
    }

    @Test
    void tellsRowsOfOneUnknownNameOnce() {
        Map<String, Object> row = Map.of("town_name", "某镇", "urban_construction_land_hectares", "12.5");
        FileOutcome outcome =
                validate(TWO_COUNTIES, "a.xlsx", table(form("land"), "S", "2024年城镇建设用地表", List.of(row, row, row)));

        assertThat(only(outcome).ruleCode()).isEqualTo("file.no_town");
    }
}
