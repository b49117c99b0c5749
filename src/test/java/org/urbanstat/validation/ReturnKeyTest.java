package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;

class ReturnKeyTest {
    private final ReturnKey key =
            new ReturnKey(new AreaCode("620982100"), new FormCode("population"), new Period("2022"));

    @Test
    void names_itself_as_a_command_and_as_a_sentence_do() {
        assertThat(key.options()).isEqualTo("--town 620982100 --form population --period 2022");
        assertThat(key).hasToString("620982100 population 2022");
    }
}
