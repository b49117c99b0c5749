package org.urbanstat.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A check that looks at one row at a time. */
interface RowCheck extends Check {
    /** Whether the row's counts alone show that nothing is wrong with it; false where that takes a longer look. */
    default boolean isPlainlyRight(ReadRow row) {
        return false;
    }

    /** Whether the row has every operand. */
    boolean canJudge(ReadRow row);

    /** What is wrong with the row. */
    Optional<PlacedFinding> judge(ReadReturn of, ReadRow row);

    @Override
    default Result of(ReadReturn of) {
        List<PlacedFinding> findings = new ArrayList<>();
        boolean isComplete = true;
        for (ReadRow row : of.rows()) {
            if (isPlainlyRight(row)) {
                continue;
            }
            if (canJudge(row)) {
                judge(of, row).ifPresent(findings::add);
            } else {
                isComplete = false;
            }
        }
        return new Result(List.copyOf(findings), isComplete);
    }
}
