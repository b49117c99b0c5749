package org.urbanstat.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.Database;
import org.urbanstat.definitions.Form;
import org.urbanstat.facts.RevisionDifference;
import org.urbanstat.facts.RevisionDifferences;
import org.urbanstat.validation.ReturnKey;
import org.urbanstat.validation.Revision;
import org.urbanstat.validation.Revisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The revisions of a return, what operators did to them, and which cells differ from one to the next. */
@Command(name = "revisions")
final class RevisionsCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private ReturnOptions which = new ReturnOptions();

    @Option(names = "--between", arity = "2", paramLabel = "A B", descriptionKey = "option.between")
    private List<Integer> between = List.of();

    private final Output output;

    RevisionsCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        ReturnKey key = which.key(output);
        Form form = options.definitions()
                .form(key.form())
                .orElseThrow(() -> new WrongUsage(output.text("wrong.form.unknown", key.form())));
        try (Database database = options.database()) {
            JdbcClient jdbc = JdbcClient.create(database.dataSource());
            List<Revision> revisions = new Revisions(jdbc).of(key);
            if (revisions.isEmpty()) {
                throw new WrongUsage(output.text("revisions.none", key, key.town()));
            }
            List<RevisionDifference> differences = differences(new RevisionDifferences(jdbc, form), revisions, key);
            if (options.isJson()) {
                output.out().println(RevisionsJson.of(key, revisions, differences));
            } else {
                new RevisionsScreen(
                                output, form, options.definitions().nightly().zone(), between.isEmpty())
                        .print(key, revisions, differences);
            }
            return 0;
        }
    }

    /** Each with the one before it, or the two that were named; none where an earlier program kept no rows. */
    private List<RevisionDifference> differences(
            RevisionDifferences compared, List<Revision> revisions, ReturnKey key) {
        if (!between.isEmpty()) {
            return List.of(compared.between(named(revisions, 0, key), named(revisions, 1, key)));
        }
        List<RevisionDifference> differences = new ArrayList<>();
        for (int i = 1; i < revisions.size(); i++) {
            if (revisions.get(i - 1).areRowsKept() && revisions.get(i).areRowsKept()) {
                differences.add(compared.between(revisions.get(i - 1), revisions.get(i)));
            }
        }
        return differences;
    }

    private Revision named(List<Revision> revisions, int index, ReturnKey key) {
        int number = between.get(index);
        Revision revision = revisions.stream()
                .filter(r -> r.number() == number)
                .findFirst()
                .orElseThrow(() -> new WrongUsage(output.text("revisions.no.number", key, number, revisions.size())));
        if (!revision.areRowsKept()) {
            throw new WrongUsage(output.text("revisions.no.rows", number, key.options()));
        }
        return revision;
    }
}
