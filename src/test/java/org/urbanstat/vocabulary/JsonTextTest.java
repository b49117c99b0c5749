package org.urbanstat.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonTextTest {
    @Test
    void leavesWhatNeedsNoEscape() {
        assertThat(JsonText.quoted("甲镇 'a' / 😀")).isEqualTo("\"甲镇 'a' / 😀\"");
    }

    @Test
    void escapesQuotesBackslashesAndLineEnds() {
        assertThat(JsonText.quoted("\"a\\b\"\n\r\t")).isEqualTo("\"\\\"a\\\\b\\\"\\n\\r\\t\"");
    }

    @Test
    void escapesControlCharactersByNumber() {
        assertThat(JsonText.quoted("\u0000\u001f ")).isEqualTo("\"\\u0000\\u001f \"");
    }
}
