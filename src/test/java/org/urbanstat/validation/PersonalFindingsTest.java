package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.urbanstat.parsing.PersonalRange;
import org.urbanstat.parsing.PersonalRange.Kind;
import org.urbanstat.vocabulary.Cell;
import org.urbanstat.vocabulary.Severity;

/** Of personal data is told where it stands, and nothing of what stands there. */
class PersonalFindingsTest {
    private static PersonalRange range(Kind kind, int from, int to) {
        return new PersonalRange("名单", kind, new Cell(3, from), new Cell(3, to));
    }

    @Test
    void eachRangeIsToldWithItsCells() {
        Finding found =
                PersonalFindings.of(List.of(range(Kind.ID_NUMBER, 5, 104))).get(0);
        assertThat(found.ruleCode()).isEqualTo("file.personal_data");
        assertThat(found.severity()).isEqualTo(Severity.ERROR);
        assertThat(found.sheet()).contains("名单");
        assertThat(found.cell()).contains("C5");
        assertThat(found.found()).contains("C5:C104");
        assertThat(found.message().zh()).isEqualTo("工作表“名单”的 C5:C104 是身份证号(共 100 格),属于个人信息,整份文件不予接收");
    }

    @Test
    void ofTheNameOfASheetNoCellIsTold() {
        Finding found =
                PersonalFindings.of(List.of(range(Kind.SHEET_NAME, 1, 1))).get(0);
        assertThat(found.cell()).isEmpty();
        assertThat(found.message().zh()).isEqualTo("工作表的名称“名单”里有身份证号,属于个人信息,整份文件不予接收");
    }

    @Test
    void beyondTwoHundredTheirNumberIsTold() {
        assertThat(many(200)).hasSize(200).allMatch(f -> f.cell().isPresent());
        List<Finding> more = many(203);
        assertThat(more).hasSize(201);
        assertThat(more.get(200).message().zh()).isEqualTo("文件含有个人信息,另有 3 处未逐一列出,整份文件不予接收");
    }

    private static List<Finding> many(int count) {
        return PersonalFindings.of(IntStream.rangeClosed(1, count)
                .mapToObj(row -> range(Kind.TELEPHONE, row, row))
                .toList());
    }
}
