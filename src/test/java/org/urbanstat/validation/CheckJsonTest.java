package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.urbanstat.validation.Sheets.form;
import static org.urbanstat.validation.Sheets.table;
import static org.urbanstat.validation.Sheets.validate;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.urbanstat.parsing.ParsedFile;
import org.urbanstat.parsing.ParsedFile.Reason;
import org.urbanstat.vocabulary.Sha256;

class CheckJsonTest {
    private static final Map<String, Object> LAND =
            Map.of("town_code", "620982102", "town_name", "肃州镇", "urban_construction_land_hectares", "12.50");

    @Test
    void printsAReturnWithItsTotalsAndFindings() {
        FileOutcome outcome = validate(
                "敦煌市2024年.xlsx",
                table(
                        form("land"),
                        "Sheet\"1\"",
                        "城镇建设用地表",
                        List.of(Map.of(
                                "town_code", "620982102",
                                "town_name", "肃州镇",
                                "urban_construction_land_hectares", "12.50",
                                "new_land_hectares", "13"))));

        assertThat(CheckJson.of(outcome))
                .isEqualTo("{\"file\": \"敦煌市2024年.xlsx\", \"sha256\": \""
                        + Sha256.of("any")
                        + "\", \"outcome\": \"read\", \"findings\": [], \"returns\": [{\"town_code\": \"620982102\", "
                        + "\"form_code\": \"land\", \"period\": \"2024\", \"outcome\": \"accepted_with_warnings\", "
                        + "\"rows\": 1, \"totals\": {\"urban_construction_land_hectares\": 12.5, "
                        + "\"new_land_hectares\": 13}, \"findings\": [{\"rule_code\": "
                        + "\"land.not_above.new_land_hectares\", \"severity\": \"WARNING\", "
                        + "\"sheet\": \"Sheet\\\"1\\\"\", \"cell\": \"D4\", \"raw_text\": \"13\", \"found\": \"13\", "
                        + "\"expected\": \"<= 12.5\", \"difference\": \"0.5\", "
                        + "\"message_zh\": \"“新增建设用地”是 13,不应大于 城镇建设用地 12.5,多出 0.5\", "
                        + "\"message_en\": \"\\\"New construction land\\\" is 13 and should not be above "
                        + "Urban construction land 12.5; it is 0.5 more\", "
                        + "\"fix_zh\": \"请核对“新增建设用地”和 城镇建设用地 12.5,看是否填错列或填错单位\", "
                        + "\"fix_en\": \"Check \\\"New construction land\\\" and Urban construction land 12.5 "
                        + "for a wrong column or unit\"}], "
                        + "\"not_evaluated\": [\"land.not_above.linked_new_hectares\", "
                        + "\"land.ratio_to_other_form.urban_construction_land_hectares\", "
                        + "\"land.unit_slip.urban_construction_land_hectares\", "
                        + "\"land.copy_of_last_year.town_code\", \"land.stale_title.town_code\", "
                        + "\"land.not_early.town_code\"]}]}");
    }

    @Test
    void printsNullWhereSomethingDoesNotApply() {
        ParsedFile parsed = ParsedFile.unreadable("", Reason.EMPTY, "");

        FileOutcome outcome = new FileValidation(Sheets.DEFINITIONS).validate("a\tb.csv", Sha256.of(""), parsed);

        assertThat(CheckJson.of(outcome))
                .startsWith("{\"file\": \"a\\tb.csv\", ")
                .contains("\"outcome\": \"quarantined\", \"findings\": [{\"rule_code\": \"file.empty\", "
                        + "\"severity\": \"ERROR\", \"sheet\": null, \"cell\": null, \"raw_text\": null, "
                        + "\"found\": null, \"expected\": null, \"difference\": null, ")
                .endsWith("\"returns\": []}");
    }

    @Test
    void staysOnOneLine() {
        FileOutcome outcome =
                validate("敦煌市2024年.xlsx", table(form("land"), "a\n\u2028b", "城镇建设用地表", List.of(LAND, LAND)));

        assertThat(CheckJson.of(outcome)).doesNotContain("\n", "\u2028").contains("\"a\\n\\u2028b\"");
    }
}
