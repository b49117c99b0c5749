package org.urbanstat.validation;

import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;

/** Which return: one town × one form × one period. */
public record ReturnKey(AreaCode town, FormCode form, Period period) {
    /** As a command names it. */
    public String options() {
        return "--town " + town + " --form " + form + " --period " + period;
    }

    @Override
    public String toString() {
        return town + " " + form + " " + period;
    }
}
