package org.urbanstat.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.DefinitionsReader;
import org.urbanstat.generation.SyntheticCountry;
import org.urbanstat.parsing.FileParser;
import org.urbanstat.validation.FileOutcome;
import org.urbanstat.validation.FileValidation;
import org.urbanstat.validation.ReturnOutcome;
import org.urbanstat.validation.TypedRow;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Sha256;

/** Every form's template, filled in with the figures of a synthetic town, through the real reader. */
class TemplateReadTest {
    @TempDir
    static Path country;

    private static Definitions definitions;
    private static FileParser parser;
    private static FileValidation validation;
    /** What the first town of the country sends: form to its return. */
    private static final Map<FormCode, ReturnOutcome> SENT = new TreeMap<>();

    @BeforeAll
    static void send() throws IOException {
        SyntheticCountry.write(1, new Period("2024"), 3, Path.of("jobs"), country, done -> {});
        definitions = DefinitionsReader.read(country.resolve("jobs"));
        parser = new FileParser(definitions);
        validation = new FileValidation(definitions);
        Path file;
        try (Stream<Path> files = Files.list(country.resolve("inbox"))) {
            file = files.findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(file);
        FileOutcome outcome = validation.validate("a.xlsx", Sha256.of(bytes), parser.parse("a.xlsx", bytes));
        outcome.returns().forEach(r -> SENT.putIfAbsent(r.form(), r));
    }

    static Stream<FormCode> forms() {
        return SENT.keySet().stream();
    }

    private static TemplateRequest request(FormCode form) {
        ReturnOutcome sent = SENT.get(form);
        return TemplateRequest.of(
                definitions, form.text(), sent.town().digits(), sent.period().text());
    }

    private static List<Map<String, Object>> values(FormCode form) {
        return SENT.get(form).rows().stream().map(TypedRow::values).toList();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFilledTemplateIsReadWithoutAnyFinding(FormCode form) throws IOException {
        try (FilledTemplate filled = FilledTemplate.of(request(form)).fill(values(form))) {
            FileOutcome outcome = filled.read(parser, validation);

            assertThat(outcome.findings()).isEmpty();
            assertThat(outcome.returns()).hasSize(1);
            ReturnOutcome read = outcome.returns().get(0);
            assertThat(read.findings()).isEmpty();
            assertThat(read.town()).isEqualTo(SENT.get(form).town());
            assertThat(read.period()).isEqualTo(SENT.get(form).period());
            assertThat(read.rows().stream().map(TypedRow::values)).containsExactlyElementsOf(values(form));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void soIsOneWithLastYearsFiguresBesideAndItsFormulasComputed(FormCode form) throws IOException {
        List<Map<String, String>> before =
                values(form).stream().map(TemplateReadTest::inWords).toList();
        try (FilledTemplate filled =
                new FilledTemplate(request(form), TemplateLastYear.of(before)).fill(values(form))) {
            filled.workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            FileOutcome outcome = filled.read(parser, validation);

            assertThat(outcome.findings()).isEmpty();
            assertThat(outcome.returns()).hasSize(1);
            assertThat(outcome.returns().get(0).findings()).isEmpty();
            assertThat(outcome.returns().get(0).rows().stream().map(TypedRow::values))
                    .containsExactlyElementsOf(values(form));
            assertThat(lastYear(filled))
                    .isEqualTo(before.size() * (long) filled.layout.numbers().size());
        }
    }

    private static Map<String, String> inWords(Map<String, Object> values) {
        Map<String, String> words = new LinkedHashMap<>();
        values.forEach((field, value) ->
                words.put(field, value instanceof Boolean yes ? (yes ? "是" : "否") : value.toString()));
        return words;
    }

    /** How many figures stand in the grey columns, all of them locked. */
    private static long lastYear(FilledTemplate filled) {
        long figures = 0;
        for (int row = filled.layout.firstRow(); row <= filled.layout.lastRow(); row++) {
            for (int column = filled.layout.check() + 1; column <= filled.layout.lastColumn(); column++) {
                var cell = filled.sheet().getRow(row).getCell(column);
                assertThat(cell.getCellStyle().getLocked()).isTrue();
                figures += cell.toString().isEmpty() ? 0 : 1;
            }
        }
        return figures;
    }

    @Test
    void theSameRequestGivesTheSameBytes() {
        for (FormCode form : SENT.keySet()) {
            byte[] once = Template.of(request(form), TemplateLastYear.noDatabase());
            assertThat(Template.of(request(form), TemplateLastYear.noDatabase()))
                    .isEqualTo(once);
        }
    }

    @Test
    void everyUnitOfTheDayIsGivenAndLockedAndNothingElseIs() throws IOException {
        try (FilledTemplate empty = FilledTemplate.of(request(new FormCode("population")))) {
            List<String> given = new ArrayList<>();
            for (int row = empty.layout.firstRow(); row <= empty.layout.lastRow(); row++) {
                var cells = empty.sheet().getRow(row);
                given.add(cells.getCell(0) + " " + cells.getCell(1) + " " + cells.getCell(2));
                for (int column = 0; column <= empty.layout.remark(); column++) {
                    assertThat(cells.getCell(column).getCellStyle().getLocked()).isEqualTo(column < 3);
                }
            }
            assertThat(empty.sheet().getProtect()).isTrue();
            assertThat(given)
                    .containsExactlyElementsOf(empty.request.units().stream()
                            .map(u -> u.code() + " " + u.name() + " " + u.classCode())
                            .toList());
        }
    }
}
