package org.urbanstat.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/**
 * Two towns that do not exist, 甲镇 (990001100) and 乙镇 (990001101), each with a community and a village, and what they
 * send for 2024. Its definitions are the project's with another register, owed from 2024 on, with a reward for 2024 and
 * a quota for 2025. A run takes less than a second.
 */
public final class SmallCountry {
    private static final Path ORIGINAL = Path.of("src/test/resources/org/urbanstat/pipeline/two-towns");
    private static final String SCORECARD = "policy/scorecard-2020.yml";
    private static final Path SENT = ORIGINAL.resolve("inbox/2025-01-20");

    private final Path folder;

    private SmallCountry(Path folder) {
        this.folder = folder;
    }

    /** The definitions and an empty inbox, in a folder of the test. */
    public static SmallCountry in(Path folder) {
        SmallCountry country = new SmallCountry(folder);
        try {
            FileSystemUtils.copyRecursively(Path.of("jobs"), country.jobs());
            FileSystemUtils.deleteRecursively(country.jobs().resolve("areas"));
            FileSystemUtils.copyRecursively(
                    ORIGINAL.resolve("areas"), country.jobs().resolve("areas"));
            Files.createDirectories(country.inbox());
            country.beginIn2024();
            country.defineByPattern("nightly.yml", "(?s)\ngates:.*", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return country;
    }

    private void beginIn2024() throws IOException {
        try (Stream<Path> forms = Files.list(jobs().resolve("forms"))) {
            for (Path form : forms.toList()) {
                defineByPattern("forms/" + form.getFileName(), "first_period: [0-9]{4}", "first_period: 2024");
            }
        }
        String money = "policy/person-money-2020.yml";
        for (int year = 2020; year < 2024; year++) {
            defineByPattern(money, "(?m)^  " + year + ": [0-9]+\n", "");
        }
        defineByPattern(money, "(?m)^  2024: [0-9]+$", "  2024: 1000000");
        define(money, "first_cohort: 2019", "first_cohort: 2024");
        define("policy/person-land-2020.yml", "[2020, 2021, 2022, 2023, 2024]", "[2025]");
        Files.delete(jobs().resolve(SCORECARD));
    }

    /** Without this nobody is scored: most tests look at other figures. */
    public SmallCountry scored() {
        try {
            Files.copy(Path.of("jobs", SCORECARD), jobs().resolve(SCORECARD));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return define(SCORECARD, "[2020, 2021, 2022, 2023, 2024]", "[2024]");
    }

    /** What a night remarked, but for the areas that the policies of the project name and these registers lack. */
    static List<Text> remarks(RunOutcome night) {
        return night.remarks().stream()
                .filter(remark -> !remark.en().endsWith("which the register lacks"))
                .toList();
    }

    public Path jobs() {
        return folder.resolve("jobs");
    }

    public Path inbox() {
        return folder.resolve("inbox");
    }

    /** Every return of both towns, in twelve files that came on 20 January 2025. */
    public SmallCountry sendAll() {
        try {
            FileSystemUtils.copyRecursively(SENT, inbox().resolve("2025-01-20"));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the twelve files, such as 甲镇落户, with something else in the place of its first {@code from}. */
    public SmallCountry sendCorrected(String path, String original, String from, String to) {
        String text = sent(original);
        if (!text.contains(from)) {
            throw new IllegalArgumentException("\"" + from + "\" is not in " + original);
        }
        return send(path, text.replace(from, to));
    }

    /** What one of the twelve files says. */
    public static String sent(String original) {
        try {
            return Files.readString(SENT.resolve(original + ".csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SmallCountry send(String path, String text) {
        try {
            Files.createDirectories(inbox().resolve(path).getParent());
            Files.writeString(inbox().resolve(path), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From both towns: nobody settled, nobody holds a permit, no pupil moved. */
    public SmallCountry sendNothingToShare(String day) {
        for (String town : new String[] {"甲镇", "乙镇"}) {
            sendZeros(day, town + "落户");
            sendZeros(day, town + "居住证");
            String school = sent(town + "学校").replaceAll(",(30,30|10,10),", ",0,0,");
            send(day + "/" + town + "学校.csv", school);
        }
        return this;
    }

    private void sendZeros(String day, String original) {
        String sent = sent(original);
        int figures = sent.lastIndexOf("镇,") + 1;
        String zeros = sent.substring(figures).replaceAll("[0-9]+", "0");
        send(day + "/" + original + ".csv", sent.substring(0, figures) + zeros);
    }

    /** Takes a file out of the inbox. */
    public SmallCountry withhold(String path) {
        try {
            Files.delete(inbox().resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts gates, as lines below {@code gates:}, in the place of none. */
    public SmallCountry gated(String... lines) {
        try {
            Path file = jobs().resolve("nightly.yml");
            String without = Files.readString(file).replaceAll("(?s)\ngates:.*", "\n");
            Files.writeString(file, without + "\ngates:\n  " + String.join("\n  ", lines) + "\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes the definitions: every {@code from} in the file. */
    public SmallCountry define(String file, String from, String to) {
        return defineByPattern(file, java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
    }

    private SmallCountry defineByPattern(String file, String pattern, String to) {
        try {
            String text = Files.readString(jobs().resolve(file));
            String changed = text.replaceAll(pattern, to);
            if (changed.equals(text)) {
                throw new IllegalArgumentException(pattern + " is not in " + file);
            }
            Files.writeString(jobs().resolve(file), changed);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RunRequest request() {
        return new RunRequest(inbox(), RunRequest.Filter.ANY, false, false, false, "test", "test");
    }

    RunRequest dryRun() {
        return new RunRequest(inbox(), RunRequest.Filter.ANY, false, false, true, "test", "test");
    }

    RunRequest forced() {
        return new RunRequest(inbox(), RunRequest.Filter.ANY, true, false, false, "test", "test");
    }

    RunRequest only(RunRequest.Filter filter) {
        return new RunRequest(inbox(), filter, false, false, false, "test", "test");
    }

    static RunRequest.Filter period(String period) {
        return new RunRequest.Filter(Optional.of(new Period(period)), Optional.empty(), Optional.empty());
    }

    static RunRequest.Filter form(String form) {
        return new RunRequest.Filter(Optional.empty(), Optional.empty(), Optional.of(new FormCode(form)));
    }
}
