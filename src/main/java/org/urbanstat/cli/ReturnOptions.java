package org.urbanstat.cli;

import org.urbanstat.validation.ReturnKey;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;
import picocli.CommandLine.Option;

/** Which return is meant. */
final class ReturnOptions {
    @Option(names = "--town", required = true, paramLabel = "CODE", descriptionKey = "option.town")
    private String town = "";

    @Option(names = "--form", required = true, paramLabel = "F", descriptionKey = "option.form")
    private String form = "";

    @Option(names = "--period", required = true, paramLabel = "P", descriptionKey = "option.period")
    private String period = "";

    /** @throws WrongUsage when a value is not of its kind */
    ReturnKey key(Output output) {
        if (!Period.isWellFormed(period)) {
            throw new WrongUsage(output.text("wrong.period", period));
        }
        AreaCode code = AreaTyped.of(town, AreaLevel.TOWN, "wrong.town", output);
        if (!FormCode.isWellFormed(form)) {
            throw new WrongUsage(output.text("wrong.form", form));
        }
        return new ReturnKey(code, new FormCode(form), new Period(period));
    }
}
