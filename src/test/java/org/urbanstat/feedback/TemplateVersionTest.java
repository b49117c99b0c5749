package org.urbanstat.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.DefinitionsReader;
import org.urbanstat.parsing.FileParser;
import org.urbanstat.validation.FileOutcome;
import org.urbanstat.validation.FileValidation;
import org.urbanstat.validation.Finding;
import org.urbanstat.vocabulary.Severity;

/** A template that was filled in before the form changed. */
class TemplateVersionTest {
    private static final Map<String, Object> FIGURES = Map.of("eligible", 120L, "issued", 30L, "valid_permits", 90L);

    @TempDir
    Path folder;

    /** The definitions with the form's file changed: its version, and the header of one field. */
    private Definitions changed(String version, String header) throws IOException {
        Path jobs = folder.resolve("jobs-" + header.hashCode() + version.hashCode());
        try (Stream<Path> files = Files.walk(Path.of("jobs"))) {
            for (Path file : files.toList()) {
                Path copy = jobs.resolve(Path.of("jobs").relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        Path form = jobs.resolve("forms/residence_permit.yml");
        String text = Files.readString(form)
                .replaceFirst("version: 1 [^\n]*\naccepts: [^\n]*\n", version)
                .replace("header: 期末有效持证\n", "header: " + header + "\n")
                .replace("synonyms: [期末有效持证人数, 期末持证,", "synonyms: [");
        Files.writeString(form, text);
        return DefinitionsReader.read(jobs);
    }

    private static FileOutcome sent(Definitions written, Definitions read) throws IOException {
        TemplateRequest request = TemplateRequest.of(written, "residence_permit", "620982102", "2024");
        try (FilledTemplate filled = FilledTemplate.of(request).fill(List.of(FIGURES))) {
            return filled.read(new FileParser(read), new FileValidation(read));
        }
    }

    @Test
    void anEarlierVersionThatIsAcceptedIsReadWithoutFindingThoughItsHeaderDiffers() throws IOException {
        Definitions then = changed("version: 1\naccepts: []\n", "期末持证总量");
        Definitions now = changed("version: 2\naccepts: [{version: 1, headers: {valid_permits: [期末持证总量]}}]\n", "期末有效证");

        FileOutcome outcome = sent(then, now);

        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.returns()).hasSize(1);
        assertThat(outcome.returns().get(0).findings()).isEmpty();
        assertThat(outcome.returns().get(0).rows().get(0).values()).containsEntry("valid_permits", 90L);
        assertThat(sent(now, now).returns().get(0).findings()).isEmpty();
    }

    @Test
    void aVersionThatIsNotAcceptedIsRefusedAndWhatToDoIsSaid() throws IOException {
        Definitions then = changed("version: 1\naccepts: []\n", "期末有效持证");
        Definitions now = changed("version: 3\naccepts: [{version: 2}]\n", "期末有效持证");

        List<Finding> findings = sent(then, now).returns().get(0).findings();

        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.ruleCode()).isEqualTo("residence_permit.template_version.template");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.cell()).contains("A1");
        assertThat(finding.found()).contains("1");
        assertThat(finding.expected()).contains("3, 2");
        assertThat(finding.message().en())
                .isEqualTo(
                        "The return stands in version 1 of the template; Residence permits is accepted in version 3, 2");
        assertThat(finding.fix().en())
                .isEqualTo("Fill in the present template: ask the county for it, or write it with urbanstat template"
                        + " --form residence_permit");
    }

    @Test
    void aVersionStillToComeIsRefusedToo() throws IOException {
        Definitions later = changed("version: 7\naccepts: []\n", "期末有效持证");

        assertThat(sent(later, DefinitionsReader.read(Path.of("jobs")))
                        .returns()
                        .get(0)
                        .findings())
                .extracting(Finding::ruleCode)
                .containsExactly("residence_permit.template_version.template");
    }
}
