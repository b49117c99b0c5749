package org.urbanstat.defects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbanstat.vocabulary.Sha256;

/** A return sent again says the same whatever file, format and clothes it comes in; else it is a revision. */
class SameContentTest {
    private static final List<Object> TITLE = List.of("敦煌市阳关镇2024年城镇建设用地表");
    private static final List<Object> HEADER = List.of("区划代码", "乡镇名称", "城镇建设用地", "新增建设用地", "拆旧复垦", "建新");

    @TempDir
    private Path folder;

    private Sha256 sent(String file, String charset, Object hectares, Object linked) throws IOException {
        List<Object> row = List.of("620982105", "阳关镇", hectares, 0.35, 2.13, linked);
        Map<String, Object> sheet = Map.of("name", "Sheet1", "rows", List.of(TITLE, HEADER, row));
        Map<String, Object> yaml = Map.of("file", file, "charset", charset, "sheets", List.of(sheet));
        return new DefectCase(44, "", new DefectYaml(yaml))
                .outcome(folder)
                .returns()
                .get(0)
                .contentSha256();
    }

    @ParameterizedTest
    @CsvSource({"a.xlsx,UTF-8", "a.xls,UTF-8", "a.csv,UTF-8", "a.csv,GB18030", "a.tsv,UTF-8", "a.html,UTF-8"})
    void isTheSameInEveryFormat(String file, String charset) throws IOException {
        assertThat(sent(file, charset, 29.8, 1.17)).isEqualTo(sent("阳关镇(终稿)(最终2).xlsx", "UTF-8", 29.8, 1.17));
    }

    @ParameterizedTest
    @ValueSource(strings = {"29.80", "２９.８", "'29.8", "29.8公顷", "29.8①", "447亩", "298000平方米"})
    void isTheSameHoweverTheNumberIsWritten(String hectares) throws IOException {
        assertThat(sent("a.csv", "UTF-8", hectares, 1.17)).isEqualTo(sent("a.xlsx", "UTF-8", 29.8, 1.17));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "/", "——"})
    void signsForNothingAreTheSame(String nothing) throws IOException {
        assertThat(sent("a.csv", "UTF-8", 29.8, nothing)).isEqualTo(sent("a.xlsx", "UTF-8", 29.8, "—"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "不适用", "未统计", "…", "1.18"})
    void isAnotherWhereItSaysAnotherThing(String linked) throws IOException {
        assertThat(sent("a.csv", "UTF-8", 29.8, linked)).isNotEqualTo(sent("a.csv", "UTF-8", 29.8, "—"));
    }
}
