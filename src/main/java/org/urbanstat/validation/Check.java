package org.urbanstat.validation;

import java.util.List;

/** One named check of a form. */
interface Check {
    /** What it has to say of the return. */
    Result of(ReadReturn of);

    /**
     * @param isComplete whether every row could be judged; a blank or unreadable operand leaves a row out
     */
    record Result(List<PlacedFinding> findings, boolean isComplete) {
        static Result complete(List<PlacedFinding> findings) {
            return new Result(List.copyOf(findings), true);
        }
    }
}
