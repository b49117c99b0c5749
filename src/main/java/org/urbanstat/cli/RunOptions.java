package org.urbanstat.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.urbanstat.pipeline.RunRequest;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;
import picocli.CommandLine.Option;

/** What is read, and by which filter. */
final class RunOptions {
    @Option(names = "--inbox", paramLabel = "DIR", descriptionKey = "option.inbox")
    private Path inbox = Path.of("sample-data", "inbox");

    @Option(names = "--period", paramLabel = "P", descriptionKey = "option.run.period")
    private String period = "";

    @Option(names = "--town", paramLabel = "CODE", descriptionKey = "option.run.town")
    private String town = "";

    @Option(names = "--form", paramLabel = "F", descriptionKey = "option.run.form")
    private String form = "";

    Path inbox() {
        return inbox;
    }

    /** @throws WrongUsage when a value is not of its kind */
    RunRequest.Filter filter(Output output) {
        if (!period.isEmpty() && !Period.isWellFormed(period)) {
            throw new WrongUsage(output.text("wrong.period", period));
        }
        boolean isTown = AreaCode.isWellFormed(town) && new AreaCode(town).level() == AreaLevel.TOWN;
        if (!town.isEmpty() && !isTown) {
            throw new WrongUsage(output.text("wrong.town", town));
        }
        if (!form.isEmpty() && !FormCode.isWellFormed(form)) {
            throw new WrongUsage(output.text("wrong.form", form));
        }
        return new RunRequest.Filter(
                given(period).map(Period::new),
                given(town).map(AreaCode::new),
                given(form).map(FormCode::new));
    }

    private static Optional<String> given(String value) {
        return Optional.of(value).filter(v -> !v.isEmpty());
    }
}
