package org.urbanstat.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.urbanstat.database.Database;
import org.urbanstat.explanation.Explained;
import org.urbanstat.explanation.Explanations;
import org.urbanstat.explanation.NotExplained;
import org.urbanstat.explanation.Question;
import org.urbanstat.pipeline.Edition;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A published figure opened down to the cells and policy lines that it rests on. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer>, AnswersThen {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private Moment moment = new Moment();

    @Parameters(paramLabel = "CODE", descriptionKey = "parameter.explain")
    private String code = "";

    @Option(names = "--area", required = true, paramLabel = "CODE", descriptionKey = "option.history.area")
    private String area = "";

    @Option(names = "--period", required = true, paramLabel = "P", descriptionKey = "option.period")
    private String period = "";

    @Option(names = "--policy", paramLabel = "CODE", descriptionKey = "option.explain.policy")
    private @Nullable String policy;

    @Option(names = "--unit", paramLabel = "NAME", descriptionKey = "option.explain.unit")
    private @Nullable String unit;

    @Option(names = "--depth", paramLabel = "N", descriptionKey = "option.explain.depth")
    private @Nullable Integer depth;

    @Option(names = "--unfold", paramLabel = "PATH", descriptionKey = "option.explain.unfold")
    private String unfold = "";

    @Option(names = "--all", descriptionKey = "option.explain.all")
    private boolean isAll;

    private final Output output;

    ExplainCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws SQLException {
        Question question = question();
        try (Database database = options.database();
                MartReader reader = MartReader.over(database, moment.asked(options, output))) {
            long release = reader.visibleRelease();
            if (release == 0) {
                output.tell("nothing.published");
                return 1;
            }
            Answer answer = answered(database, release, question);
            if (options.isJson()) {
                output.out().println(ExplainJson.of(question, release, answer.tree()));
            } else {
                new ExplainScreen(output, question, answer.name(), release, unfolding()).print(answer.tree());
            }
            return 0;
        }
    }

    /** The tree, and the name of the area. */
    private record Answer(Explained tree, Text name) {}

    private static Answer answered(Database database, long release, Question question) throws SQLException {
        try {
            return answer(database, release, question);
        } catch (NotExplained refused) {
            throw refused.isAskedWrongly() ? new WrongUsage(refused.text()) : refused;
        }
    }

    private Question question() {
        if (!AreaCode.isWellFormed(area)) {
            throw new WrongUsage(output.text("wrong.area", area));
        }
        if (!Period.isWellFormed(period)) {
            throw new WrongUsage(output.text("wrong.period", period));
        }
        if (depth != null && depth < 1) {
            throw new WrongUsage(output.text("explain.wrong.depth", depth));
        }
        return new Question(
                code, new AreaCode(area), new Period(period), Optional.ofNullable(policy), Optional.ofNullable(unit));
    }

    private Unfolding unfolding() {
        return new Unfolding(unfold, Optional.ofNullable(depth), isAll);
    }

    /** Under the definitions of that release, in one read-only session, so that a night beside it disturbs nothing. */
    private static Answer answer(Database database, long release, Question question) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setReadOnly(true);
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            Edition edition = EditionThen.of(jdbc, release);
            Explanations explanations = new Explanations(jdbc, release, edition.definitions(), edition.files());
            return new Answer(explanations.of(question), explanations.name(question));
        }
    }
}
