package org.urbanstat.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.ProjectJobs;
import org.urbanstat.parsing.FileParser;
import org.urbanstat.validation.FileOutcome;
import org.urbanstat.validation.FileValidation;
import org.urbanstat.validation.ReturnOutcome;
import org.urbanstat.validation.TypedRow;
import org.urbanstat.vocabulary.Sha256;

/** Templates of forms that the synthetic countries do not send, filled in with what the sample's files say. */
class TemplateOfRowsTest {
    private static final Definitions DEFINITIONS = ProjectJobs.definitions();
    private static final FileParser PARSER = new FileParser(DEFINITIONS);
    private static final FileValidation VALIDATION = new FileValidation(DEFINITIONS);

    @ParameterizedTest
    @CsvSource({
        "class_size, 2024-09-16/莫高镇2024-2025学年班额情况表.xls",
        "teacher_pay, 2025-02-26/敦煌市教育局(市本级)2024年教师待遇表.csv",
        "health_centre, 2024-01-26/肃州镇2023年卫生院情况表.xlsx",
        "finance, 2025-02-23/敦煌市本级2024年财政投入表.xlsx",
        "project, 2025-02-21/敦煌市本级2024年重点项目进展表.xlsx"
    })
    void aFilledTemplateSaysWhatItsFileSaid(String form, String file) throws IOException {
        ReturnOutcome sent = sent(file);
        List<Map<String, Object>> values =
                sent.rows().stream().map(TypedRow::values).toList();
        TemplateRequest request = TemplateRequest.of(
                DEFINITIONS, form, sent.town().digits(), sent.period().text());
        assertThat(request.isOwed()).isTrue();
        try (FilledTemplate filled = FilledTemplate.of(request).fill(values)) {
            FileOutcome outcome = filled.read(PARSER, VALIDATION);

            assertThat(outcome.findings()).isEmpty();
            ReturnOutcome read = outcome.returns().get(0);
            assertThat(read.findings()).isEmpty();
            assertThat(read.form().text()).isEqualTo(form);
            assertThat(read.town()).isEqualTo(sent.town());
            assertThat(read.rows().stream().map(TypedRow::values)).containsExactlyElementsOf(values);
        }
    }

    private static ReturnOutcome sent(String file) throws IOException {
        Path path = Path.of("sample-data/inbox", file);
        byte[] bytes = Files.readAllBytes(path);
        String name = path.getFileName().toString();
        return VALIDATION
                .validate(name, Sha256.of(bytes), PARSER.parse(name, bytes))
                .returns()
                .get(0);
    }
}
