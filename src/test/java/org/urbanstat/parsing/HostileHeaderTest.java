package org.urbanstat.parsing;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.urbanstat.parsing.RawCell.Kind;
import org.urbanstat.vocabulary.HostileTexts;

/** Every expression that meets a header, a title or the beginning of a row takes time in proportion to its text. */
class HostileHeaderTest {
    @Test
    void headersAndUnitLinesAreReadInLinearTime() {
        HostileTexts.eachSoon(
                text -> {
                    HeaderText.of(text);
                    UnitWords.unitLine(text);
                    Telephone.isIn(text);
                    EscapedText.plain(text);
                },
                "headers");
    }

    @Test
    void rowsAreToldInLinearTime() {
        HostileTexts.eachSoon(
                text -> {
                    RawRow row = new RawRow(1, false, List.of(new RawCell(1, text.substring(4), Kind.TEXT)));
                    RowWords.isFoot(row);
                    RowWords.isSum(row);
                    RowWords.isColumnNumbers(row);
                },
                "rows");
    }
}
