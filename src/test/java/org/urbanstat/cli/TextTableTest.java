package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void alignsChineseAsTwoCellsAndNumbersOnTheRight() {
        TextTable table =
                TextTable.empty().words("镇").numbers("常住人口").numbers("率(%)").words("备注");
        table.row("七里镇", "12,817", "71.38", "");
        table.row("转渠口镇", "9,008", "8.50", "暂定 (2)");

        assertThat(table.lines())
                .containsExactly(
                        "镇        常住人口  率(%)  备注",
                        "--------  --------  -----  --------",
                        "七里镇      12,817  71.38",
                        "转渠口镇     9,008   8.50  暂定 (2)");
    }

    @Test
    void showsHeadersOfATableWithoutRows() {
        TextTable table = TextTable.empty().words("a").numbers("b");

        assertThat(table.lines()).containsExactly("a  b", "-  -");
    }

    @Test
    void refusesRowsOfAnotherLength() {
        TextTable table = TextTable.empty().words("a").numbers("b");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.row("1"))
                .withMessage("a row of 1 cells does not fit 2 columns");
    }

    @Test
    void refusesColumnsAfterRows() {
        TextTable table = TextTable.empty().words("a");
        table.row("1");

        assertThatIllegalStateException()
                .isThrownBy(() -> table.words("b"))
                .withMessage("columns are named before the first row");
    }
}
