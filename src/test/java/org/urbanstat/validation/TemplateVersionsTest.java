package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbanstat.definitions.Form;
import org.urbanstat.parsing.Table;
import org.urbanstat.parsing.TemplateEdition;

/** A workbook made from a template says of which form and version. */
class TemplateVersionsTest {
    private static final Form LAND = Sheets.form("land");

    @Test
    void theCurrentVersionIsReadAndSoIsAnyOtherForm() {
        assertThat(findings(new TemplateEdition("land", "1"))).isEmpty();
        assertThat(findings(new TemplateEdition("population", "99"))).isEmpty();
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "0", "01", "", "一", "1.0", "10000"})
    void anotherVersionIsRefused(String version) {
        assertThat(findings(new TemplateEdition("population", "1"), new TemplateEdition("land", version)))
                .containsExactly("land.template_version.template ERROR " + version + " A1");
    }

    @Test
    void onlyTheFirstThatIsNotReadIsTold() {
        assertThat(findings(new TemplateEdition("land", "3"), new TemplateEdition("land", "4")))
                .containsExactly("land.template_version.template ERROR 3 A1");
    }

    private static List<String> findings(TemplateEdition... editions) {
        Table table = Sheets.table(LAND, "表", "2024年城镇建设用地表", List.of(Map.of("town_code", "620982102")));
        return TemplateVersions.of(LAND, table, List.of(editions)).stream()
                .map(PlacedFinding::finding)
                .map(f -> f.ruleCode() + " " + f.severity() + " "
                        + f.found().or(() -> Optional.of("")).orElseThrow() + " "
                        + f.cell().orElse("-"))
                .toList();
    }
}
