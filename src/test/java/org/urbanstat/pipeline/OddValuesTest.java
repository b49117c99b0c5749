package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in a cell is read, judged, stored, compared and published without breaking the night. */
class OddValuesTest {
    private static final List<String> FORMS = List.of("甲镇垃圾", "甲镇学校", "甲镇落户");

    /** Numbers out of all measure, texts of all lengths, and what means something to a database, a program or a screen. */
    private static final List<String> VALUES = List.of(
            "9".repeat(400),
            "0." + "0".repeat(300) + "1",
            "1e300",
            "1E-300",
            "1e99999",
            "1e2147483647",
            "1e-2147483648",
            "1e15万",
            "99999999999万",
            "1万亿",
            "九千九百九十九万亿亿亿",
            "Infinity",
            "NaN",
            "-0",
            "--1",
            "+5-",
            "1.2.3",
            "½",
            "1/0",
            "0x10",
            "1_000",
            "𝟙𝟚",
            "٣٤",
            "\u202e123",
            "\u200b\ufeff12",
            "12\u000034",
            "9999-99-99",
            "2024-02-30",
            "\\N",
            "\\.",
            "\"\"",
            "'; drop table x; --",
            "{0} %s ${x}",
            "=cmd|' /C calc'!A0",
            "<script>alert(1)</script>",
            letters(9_000),
            " ".repeat(9_000) + "1");

    @TempDir
    Path folder;

    @Test
    void aNightOfThemEndsAndTheNextOneChangesNothing() {
        SmallCountry country = SmallCountry.in(folder).sendAll();
        for (String form : FORMS) {
            for (int i = 0; i < VALUES.size(); i++) {
                country.send("2025-02-01/" + form + i + ".csv", with(form, 0, 1, VALUES.get(i)));
                country.send("2025-02-02/" + form + i + ".csv", with(form, 1, 99, VALUES.get(i)));
            }
        }
        try (TestInstallation urbanstat = TestInstallation.of(country)) {
            RunOutcome night = urbanstat.run(country.request());
            int files = 12 + 2 * FORMS.size() * VALUES.size();
            assertThat(night.submissions().received() + night.submissions().duplicate())
                    .isEqualTo(files);
            assertThat(night.status()).isEqualTo(RunOutcome.Status.COMPLETED);
            assertThat(SmallCountry.remarks(night)).isEmpty();
            assertThat(night.returns().rejected()).isGreaterThan(files / 2);
            RunOutcome next = urbanstat.run(country.request());
            assertThat(next.releaseId()).isEmpty();
            assertThat(next.returns()).isEqualTo(new RunOutcome.Returns(0, 0, 0, 0));
        }
    }

    /** The file with the value in the place of the cells from one to another of its first row of data. */
    private static String with(String form, int from, int to, String value) {
        List<String> lines = SmallCountry.sent(form).lines().collect(Collectors.toList());
        String[] cells = lines.get(3).split(",");
        String quoted = '"' + value.replace("\"", "\"\"") + '"';
        Arrays.fill(cells, from, Math.min(to, cells.length), quoted);
        lines.set(3, String.join(",", cells));
        return String.join("\n", lines);
    }

    private static String letters(int count) {
        return new Random(1)
                .ints(count, 0x4E00, 0x9FA5)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
