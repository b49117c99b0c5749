package org.urbanstat.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GB 11643-1999; 11010519491231002X is the standard's own example. */
class IdNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "11010519491231002x",
                "身份证:11010519491231002X。",
                "１１０１０５１９４９１２３１００２Ｘ",
                "440524188001010014 与 11010519491231002X"
            })
    void findsNumbersWithATrueCheckCharacter(String text) {
        assertThat(IdNumber.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "110105194912310021",
                "11010519491331002X",
                "11010518491231002X",
                "99010519491231002X",
                "1101051949123100",
                "911010519491231002X",
                "620982102201",
                "第11010519491231002号"
            })
    void findsNoneWhereRegionDateOrCheckCharacterIsFalse(String text) {
        assertThat(IdNumber.isIn(text)).isFalse();
    }

    @Test
    void masksEveryCharacterAndNothingElse() {
        assertThat(IdNumber.masked("张三11010519491231002X,李四110105194912310021.xlsx"))
                .isEqualTo("张三##################,李四##################.xlsx");
        assertThat(IdNumber.masked("620982102201 2024年")).isEqualTo("620982102201 2024年");
    }
}
