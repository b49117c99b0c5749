package org.urbanstat.explanation;

import java.util.Locale;
import org.urbanstat.vocabulary.Text;

/**
 * What is to be known beside a value.
 *
 * @param rule of a finding or waiver; else empty
 */
public record Remark(Kind kind, String rule, Text text) {
    /** What a remark is. */
    public enum Kind {
        /** A problem that validation found. */
        FINDING,
        /** A problem that is accepted, with reason and expiry. */
        WAIVER,
        /** Why a part does not count. */
        LEFT_OUT,
        /** The clause, the document, the words of a policy. */
        CLAUSE,
        /** Anything else. */
        NOTE,
        /** The figure that is published is another one. */
        DISAGREES;

        /** As in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Remark note(Text text) {
        return new Remark(Kind.NOTE, "", text);
    }

    static Remark leftOut(Text text) {
        return new Remark(Kind.LEFT_OUT, "", text);
    }

    static Remark clause(Text text) {
        return new Remark(Kind.CLAUSE, "", text);
    }
}
