package org.urbanstat.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.DefinitionFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.DefinitionsReader;
import org.urbanstat.pipeline.RunRequest;
import org.urbanstat.pipeline.TestInstallation;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/** Every figure of every view of the mart of the sample, walked to a cell or to a line of a policy. */
class EveryFigureExplainedTest {
    private static final Path JOBS = Path.of("jobs");
    private static TestInstallation urbanstat;
    private static Explanations explanations;

    @BeforeAll
    static void publish() {
        urbanstat = TestInstallation.with(JOBS, Clock.fixed(Instant.parse("2025-11-01T18:30:00Z"), ZoneOffset.UTC));
        urbanstat.run(new RunRequest(
                Path.of("sample-data", "inbox"), RunRequest.Filter.ANY, false, false, false, "test", "test"));
        Definitions definitions = DefinitionsReader.read(JOBS);
        explanations =
                new Explanations(urbanstat.client(), 1, definitions, DefinitionFile.of(JOBS, definitions.sha256()));
    }

    @AfterAll
    static void close() {
        urbanstat.close();
    }

    @Test
    void every_indicator_is_explained() {
        List<String> wrong = new ArrayList<>();
        for (Map<String, Object> row : rows(
                "select indicator_code, area_code, period, numerator::text, denominator::text, value::text from mart.indicator_value")) {
            Explained tree = explanations.of(new Question(
                    (String) row.get("indicator_code"),
                    new AreaCode((String) row.get("area_code")),
                    new Period((String) row.get("period")),
                    Optional.empty()));
            String shown = tree.value().map(v -> v.toPlainString()).orElse("null");
            if (!shown.equals(String.valueOf(row.get("value")))) {
                wrong.add(row + " but " + shown);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<Map<String, Object>> rows(String sql) {
        return urbanstat.client().sql(sql).query().listOfRows();
    }
}
