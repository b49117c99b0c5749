package org.urbanstat.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    /** RFC 8785, 3.2.3: the members of its example, in the order that it prescribes. */
    @Test
    void ordersMembersByTheirUtf16CodeUnits() {
        Map<String, Object> members = Map.of(
                "\u20ac", "Euro Sign",
                "\r", "Carriage Return",
                "\ufb33", "Hebrew Letter Dalet With Dagesh",
                "1", "One",
                "\ud83d\ude00", "Emoji: Grinning Face",
                "\u0080", "Control",
                "\u00f6", "Latin Small Letter O With Diaeresis");
        assertThat(CanonicalJson.of(members))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                        + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /** RFC 8785, 3.2.2.2. */
    @Test
    void escapesWhatJsonAsksForAndNothingElse() {
        assertThat(CanonicalJson.of("\u20ac$\u000f\nA'B\"\\\"/\b\t\f\u2028"))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\"/\\b\\t\\f\u2028\"");
    }

    @Test
    void writesListsNumbersAndNothing() {
        assertThat(CanonicalJson.of(Arrays.asList(1, -20L, null, true, List.of(), Map.of("b", 2, "a", 1))))
                .isEqualTo("[1,-20,null,true,[],{\"a\":1,\"b\":2}]");
    }

    @Test
    void refusesWhatReadersWouldNotAgreeOn() {
        assertThatThrownBy(() -> CanonicalJson.of(1L + (1L << 53)))
                .hasMessage("9007199254740993 is not the same number for every reader of JSON");
        assertThatThrownBy(() -> CanonicalJson.of(0.5)).hasMessage("no canonical JSON of a java.lang.Double");
    }
}
