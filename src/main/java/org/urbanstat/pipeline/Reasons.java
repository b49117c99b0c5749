package org.urbanstat.pipeline;

import java.util.List;
import java.util.stream.Collectors;
import org.urbanstat.vocabulary.Text;

/** Several sentences beside one figure, in one column of a table. */
final class Reasons {
    private Reasons() {}

    static String zh(List<Text> reasons) {
        return reasons.stream().map(Text::zh).collect(Collectors.joining(";"));
    }

    static String en(List<Text> reasons) {
        return reasons.stream().map(Text::en).collect(Collectors.joining("; "));
    }
}
