package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.urbanstat.vocabulary.Language;

class ChosenLanguageTest {
    private static final Map<String, String> CHINESE = Map.of("LANG", "zh_CN.UTF-8");

    @Test
    void isThatOfTheOptionInEitherSpelling() {
        assertThat(ChosenLanguage.of(List.of("run", "--lang", "zh"), Map.of())).isEqualTo(Language.ZH);
        assertThat(ChosenLanguage.of(List.of("--lang=ZH", "run"), Map.of())).isEqualTo(Language.ZH);
        assertThat(ChosenLanguage.of(List.of("run", "--lang", "en"), CHINESE)).isEqualTo(Language.EN);
    }

    @Test
    void isThatOfTheEnvironmentWhereTheOptionIsMissingOrHasNoValue() {
        assertThat(ChosenLanguage.of(List.of("run"), CHINESE)).isEqualTo(Language.ZH);
        assertThat(ChosenLanguage.of(List.of("run", "--lang"), CHINESE)).isEqualTo(Language.ZH);
    }

    @Test
    void isEnglishWhereNothingSaysOtherwise() {
        assertThat(ChosenLanguage.of(List.of("run"), Map.of())).isEqualTo(Language.EN);
        assertThat(ChosenLanguage.of(List.of("run"), Map.of("LANG", "C.UTF-8"))).isEqualTo(Language.EN);
        assertThat(ChosenLanguage.of(List.of("run"), Map.of("LANG", "gsw_CH.UTF-8")))
                .isEqualTo(Language.EN);
    }

    @Test
    void takesTheStrongerVariableOfTheEnvironment() {
        assertThat(ChosenLanguage.of(List.of(), Map.of("LC_ALL", "en_GB.UTF-8", "LANG", "zh_CN.UTF-8")))
                .isEqualTo(Language.EN);
        assertThat(ChosenLanguage.of(List.of(), Map.of("LC_ALL", "", "LC_MESSAGES", "zh_TW", "LANG", "C")))
                .isEqualTo(Language.ZH);
    }
}
