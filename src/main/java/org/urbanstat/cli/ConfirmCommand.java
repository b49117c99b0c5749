package org.urbanstat.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.Database;
import org.urbanstat.pipeline.Confirmations;
import org.urbanstat.pipeline.RevisionActs;
import org.urbanstat.scheduling.BetweenRuns;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.JsonText;
import org.urbanstat.vocabulary.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Freezes an allocation or a scorecard. */
@Command(name = "confirm")
final class ConfirmCommand implements Callable<Integer> {
    private static final int MOST_NAMED = 5;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "POLICY", descriptionKey = "option.policy")
    private String policy = "";

    @Option(names = "--period", required = true, paramLabel = "P", descriptionKey = "option.period")
    private String period = "";

    @Option(names = "--county", paramLabel = "CODE", descriptionKey = "option.confirm.county")
    private @Nullable String county;

    @Option(names = "--exclude", paramLabel = "CODE", descriptionKey = "option.exclude")
    private List<String> excluded = new ArrayList<>();

    @Option(names = "--published", descriptionKey = "option.published")
    private boolean isPublished;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "option.act.reason")
    private String reason = "";

    private final Output output;

    ConfirmCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        Confirmations.Chosen chosen = chosen();
        List<AreaCode> without = excluded.stream()
                .map(code -> AreaTyped.of(code, AreaLevel.TOWN, "wrong.town", output))
                .toList();
        RevisionActs.Why why = why();
        try (Database database = options.database()) {
            Confirmations acts = new Confirmations(JdbcClient.create(database.dataSource()), Clock.systemUTC());
            print(new BetweenRuns(database.dataSource())
                    .act(() -> isPublished ? acts.publish(chosen, why) : acts.confirm(chosen, without, why)));
            return 0;
        }
    }

    private Confirmations.Chosen chosen() {
        if (!Period.isWellFormed(period)) {
            throw new WrongUsage(output.text("wrong.period", period));
        }
        return new Confirmations.Chosen(
                policy,
                new Period(period),
                Optional.ofNullable(county).map(code -> AreaTyped.of(code, AreaLevel.COUNTY, "wrong.county", output)));
    }

    private RevisionActs.Why why() {
        if (reason.isBlank()) {
            throw new WrongUsage(output.text("act.no.reason"));
        }
        return new RevisionActs.Why(Operator.name(), reason.strip());
    }

    private void print(Confirmations.Done done) {
        if (options.isJson()) {
            output.out().println(json(done));
            return;
        }
        output.say(
                isPublished ? "confirm.published" : "confirm.done",
                done.policy(),
                done.period(),
                done.release(),
                done.rowCount(),
                counties(done.counties()));
        if (done.provisionalCount() > 0) {
            output.say("confirm.provisional", done.provisionalCount());
        }
        output.say("confirm.next");
    }

    /** A country's are too many to be read. */
    private String counties(List<String> codes) {
        return codes.size() <= MOST_NAMED
                ? String.join(", ", codes)
                : output.words("confirm.counties", codes.size(), codes.get(0), codes.get(codes.size() - 1));
    }

    private String json(Confirmations.Done done) {
        return "{\"policy_code\": " + JsonText.quoted(done.policy())
                + ", \"period\": " + JsonText.quoted(done.period().text())
                + ", \"counties\": "
                + done.counties().stream().map(JsonText::quoted).collect(Collectors.joining(", ", "[", "]"))
                + ", \"state\": " + JsonText.quoted(isPublished ? "published" : "confirmed")
                + ", \"release_id\": " + done.release()
                + ", \"row_count\": " + done.rowCount()
                + ", \"provisional_count\": " + done.provisionalCount() + "}";
    }
}
