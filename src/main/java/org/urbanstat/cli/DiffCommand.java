package org.urbanstat.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.Database;
import org.urbanstat.publication.Cause;
import org.urbanstat.publication.FigureChange;
import org.urbanstat.publication.HeldCandidate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What changed between two releases and why; without any, what the held candidate would change. */
@Command(name = "diff")
final class DiffCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private DiffFilter filter = new DiffFilter();

    @Parameters(arity = "0..2", paramLabel = "RELEASE", descriptionKey = "parameter.releases")
    private List<Long> releases = List.of();

    private final Output output;

    DiffCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        try (Database database = options.database()) {
            JdbcClient jdbc = JdbcClient.create(database.dataSource());
            long last = jdbc.sql("select coalesce(max(release_id), 0) from publication.release")
                    .query(Long.class)
                    .single();
            Optional<HeldCandidate> held =
                    releases.isEmpty() ? WaitingCandidate.in(database.dataSource()) : Optional.empty();
            if (held.isEmpty() && last == 0) {
                output.tell("nothing.published");
                return 0;
            }
            Span span = held.map(h -> new Span(last, last, h.candidateId())).orElseGet(() -> span(last));
            List<FigureChange> changes = filter.of(new NetChanges(jdbc).of(span));
            List<ChangedReturn> returns = isByData(changes) ? ChangedReturn.of(jdbc, span) : List.of();
            if (options.isJson()) {
                DiffJson json = new DiffJson(formsOfIndicators(jdbc), returns);
                changes.forEach(change -> output.out().println(json.line(change)));
            } else {
                title(span, held, changes.size());
                new DiffScreen(output).print(changes, returns, !filter.isAny());
            }
            return 0;
        }
    }

    /** One release alone is compared with the last, none means the last with the one before. */
    private Span span(long last) {
        long from = releases.isEmpty() ? last - 1 : releases.get(0);
        long to = releases.size() < 2 ? last : releases.get(1);
        if (from > to || to > last || from < 0) {
            throw new WrongUsage(output.text("diff.wrong.releases", from, to, last));
        }
        return new Span(from, to, null);
    }

    private void title(Span span, Optional<HeldCandidate> held, int count) {
        held.ifPresentOrElse(
                h -> output.say("diff.title.candidate", h.candidateId(), h.runId(), span.from(), count),
                () -> output.say("diff.title", span.from(), span.to(), count));
        if (span.from() == 0) {
            output.say("diff.first");
        }
    }

    private static boolean isByData(List<FigureChange> changes) {
        return changes.stream()
                .anyMatch(c -> c.cause() == Cause.DATA || c.parts().containsKey(Cause.DATA));
    }

    private static Map<String, Set<String>> formsOfIndicators(JdbcClient jdbc) {
        return jdbc
                .sql("select indicator_code, form_code from definitions.indicator_form")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }
}
