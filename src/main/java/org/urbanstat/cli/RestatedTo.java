package org.urbanstat.cli;

import picocli.CommandLine.Option;

/** To the boundaries of which year the restated views are; as reported where it is not given. */
final class RestatedTo {
    @Option(names = "--boundaries", paramLabel = "YEAR", descriptionKey = "option.boundaries")
    private String year = "";

    /** @throws WrongUsage when it is no year */
    void in(MartReader reader, Output output) {
        if (year.isEmpty()) {
            return;
        }
        if (!year.matches("[12][0-9]{3}")) {
            throw new WrongUsage(output.text("wrong.year", year));
        }
        reader.jdbc()
                .sql("select set_config('urbanstat.boundaries', :year, false)")
                .param("year", year)
                .query(String.class)
                .single();
    }
}
