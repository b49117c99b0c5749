package org.urbanstat.vocabulary;

import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Texts of 40,000 characters of the kinds that send a regular expression back and forth, or down its stack. */
public final class HostileTexts {
    /** Of one text. Generous: what is linear takes milliseconds, what is quadratic many seconds. */
    private static final Duration BOUND = Duration.ofSeconds(3);

    private static final int LENGTH = 40_000;
    private static final List<String> PIECES = List.of(
            "1",
            "9,",
            "1,234",
            ",123",
            "1 ",
            " ",
            "　",
            "\n",
            "(",
            ")",
            "((单位:",
            "()",
            "-",
            "—",
            "2024",
            "2024年",
            "2024-",
            "12月",
            "1-",
            "年12月",
            "二〇",
            "一百",
            "万",
            "合计",
            "其中:",
            "单 位",
            "单  ",
            "计 量 ",
            "填表人",
            "联系",
            "注",
            "村",
            "①",
            "*",
            "％",
            ".",
            "1.",
            "0.0",
            "e",
            "1e",
            "_x000A_",
            "[1]",
            "身份证",
            "110105194912310",
            "1381234567",
            "/",
            "男/",
            "#",
            "約",
            "\u200b",
            "\ufeff",
            "\ud840\udc00",
            "\ud840");
    private static final List<String> ENDS = List.of("", "x", "年");

    private HostileTexts() {}

    /** Every text, each alone within the bound. */
    public static void eachSoon(Consumer<String> read, String what) {
        all().forEach(text ->
                assertTimeout(BOUND, () -> read.accept(text), () -> what + " of " + text.substring(0, 20)));
    }

    private static Stream<String> all() {
        return PIECES.stream().flatMap(piece -> {
            String text = piece.repeat(LENGTH / piece.length());
            return ENDS.stream().map(end -> "2024" + text + end);
        });
    }
}
