package org.urbanstat.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceSpellingTest {
    @ParameterizedTest
    @CsvSource({
        "轉渠口鎮,转渠口镇",
        "村（社区）,村(社区)",
        "七 里　镇,七里镇",
        "一○一团场,一〇一团场",
        "一0一团场,一〇一团场",
        "己家庄村,已家庄村",
        "（氵甸）沽村,(氵甸)沽村",
        "（⺡甸）沽村,(氵甸)沽村",
    })
    void spellingsOfOneNameAreTheSame(String written, String meant) {
        assertThat(PlaceSpelling.of(written)).isEqualTo(PlaceSpelling.of(meant));
    }

    @Test
    void leavesOutWhatCannotBeSeen() {
        assertThat(PlaceSpelling.of("\u200b七\ufeff里\u00a0镇\n")).isEqualTo("七里镇");
    }

    @ParameterizedTest
    @CsvSource({"沙州镇,沙洲镇", "七里镇,土里镇", "莫高镇,莫窟镇"})
    void namesThatMerelyResembleEachOtherDiffer(String one, String other) {
        assertThat(PlaceSpelling.of(one)).isNotEqualTo(PlaceSpelling.of(other));
    }

    @ParameterizedTest
    @CsvSource({"戶籍人口總計,户籍人口总计", "無,无", "乾,乾", "敦煌市,敦煌市"})
    void simplifiesCharacterByCharacter(String traditional, String simplified) {
        assertThat(SimplifiedText.of(traditional)).isEqualTo(simplified);
    }
}
