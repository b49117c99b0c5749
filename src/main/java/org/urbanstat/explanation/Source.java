package org.urbanstat.explanation;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;

/** Where a value was read. */
public sealed interface Source {
    /**
     * A cell of the file that the enclosing return names.
     *
     * @param cell absent where the sheet has no column for the field
     * @param rawText what stands there
     * @param readAs the value that it was cleaned to; absent where it was taken as it stands
     */
    record OfCell(String sheet, Optional<String> cell, String rawText, Optional<String> readAs) implements Source {
        /** {@code 人口!E7}. */
        public String place() {
            return sheet + "!" + cell.orElse("—");
        }
    }

    /**
     * A revision of a return that is in force.
     *
     * @param submissionId of the archived bytes
     */
    record OfReturn(
            FormCode form,
            Period period,
            AreaCode town,
            int revision,
            long submissionId,
            String fileName,
            String sha256,
            String sheet,
            OffsetDateTime receivedAt)
            implements Source {}

    /**
     * A line of {@code jobs/} as it stood at the release.
     *
     * @param document what orders it; empty where the file names none
     */
    record OfLine(String file, int line, String text, String document) implements Source {}

    /** An explanation of its own: the figure that the command {@code explain} is asked for. */
    record OfFigure(String code, AreaCode area, Period period) implements Source {
        /** What to type. */
        public String command() {
            return "urbanstat explain " + code + " --area " + area + " --period " + period;
        }
    }
}
