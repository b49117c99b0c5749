package org.urbanstat.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbanstat.definitions.DefinitionFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.DefinitionsReader;
import org.urbanstat.pipeline.RunRequest;
import org.urbanstat.pipeline.TestInstallation;

/** Every figure of every view of the mart of the sample, walked to a cell or to a line of a policy. */
class EveryFigureExplainedTest {
    private static final Path JOBS = Path.of("jobs");
    private static final Map<Question, Walked> WALKED = new HashMap<>();

    private static TestInstallation urbanstat;
    private static Definitions definitions;
    private static Explanations explanations;
    private static ArchivedCells archive;

    @BeforeAll
    static void publish() {
        urbanstat = TestInstallation.with(JOBS, Clock.fixed(Instant.parse("2025-11-01T18:30:00Z"), ZoneOffset.UTC));
        urbanstat.run(new RunRequest(
                Path.of("sample-data", "inbox"), RunRequest.Filter.ANY, false, false, false, "test", "test"));
        definitions = DefinitionsReader.read(JOBS);
        explanations =
                new Explanations(urbanstat.client(), 1, definitions, DefinitionFile.of(JOBS, definitions.sha256()));
        archive = new ArchivedCells(urbanstat.client(), definitions);
    }

    @AfterAll
    static void close() {
        urbanstat.close();
        WALKED.clear();
    }

    static List<String> views() {
        return List.copyOf(FigureColumns.OF_VIEWS.keySet());
    }

    @ParameterizedTest
    @MethodSource("views")
    void every_figure_of_the_view_is_explained_down_to_cells_and_lines(String view) {
        FigureColumns columns = FigureColumns.OF_VIEWS.get(view);
        List<String> wrong = new ArrayList<>();
        for (Map<String, Object> row : rows("select * from mart." + view)) {
            columns.steps().forEach((column, path) -> {
                if (row.get(column) instanceof Number published) {
                    Question question = columns.question().apply(row, column);
                    Walked walked = walked(question);
                    Optional<BigDecimal> step = walked.value(path);
                    if (!FigureColumns.agrees(new BigDecimal(published.toString()), step)) {
                        wrong.add(column + " " + published + " of " + question + " but " + step);
                    }
                    wrong.addAll(walked.wrong());
                }
            });
        }
        assertThat(wrong.stream().distinct().limit(6)).isEmpty();
        assertThat(archive.wrong()).isEmpty();
    }

    private static Walked walked(Question question) {
        return WALKED.computeIfAbsent(question, q -> {
            Walked walked = Walked.of(explanations.of(q));
            archive.compare(walked.cells());
            return new Walked(walked.values(), List.of(), walked.figures(), walked.wrong());
        });
    }

    private static List<Map<String, Object>> rows(String sql) {
        return urbanstat.client().sql(sql).query().listOfRows();
    }
}
