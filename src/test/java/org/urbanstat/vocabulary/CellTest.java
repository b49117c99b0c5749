package org.urbanstat.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1, A1",
        "26, 9, Z9",
        "27, 10, AA10",
        "28, 17, AB17",
        "52, 1, AZ1",
        "53, 1, BA1",
        "702, 1, ZZ1",
        "703, 1, AAA1",
        "16384, 1048576, XFD1048576"
    })
    void writesItsAddressAsASpreadsheetDoes(int column, int row, String address) {
        assertThat(new Cell(column, row).address()).isEqualTo(address);
        assertThat(new Cell(column, row)).hasToString(address);
    }

    @Test
    void countsFromOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cell(0, 1))
                .withMessage("columns and rows count from 1, not 0, 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cell(1, 0))
                .withMessage("columns and rows count from 1, not 1, 0");
    }
}
