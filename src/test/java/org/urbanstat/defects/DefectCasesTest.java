package org.urbanstat.defects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.validation.FileOutcome;
import org.urbanstat.validation.ReturnOutcome;

/**
 * The catalogue of what is wrong with the spreadsheets of towns, defect by defect, through the real reader and the
 * project's own forms. How a case is written: {@code src/test/resources/org/urbanstat/defects/README.md}.
 */
class DefectCasesTest {
    private static final int DEFECTS = 58;

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyDefectIsReadAsTheCatalogueSays() {
        return DefectCase.all().stream().map(c -> DynamicTest.dynamicTest(c.title(), () -> holds(c)));
    }

    private void holds(DefectCase c) throws IOException {
        assertThat(c.rule()).as("the row of the catalogue").isNotEmpty();
        DefectYaml expected = c.yaml();
        FileOutcome outcome = c.outcome(folder);
        assertThat(outcome.isQuarantined() ? "quarantined" : "read")
                .as("outcome, findings: %s", outcome.findings())
                .isEqualTo(expected.text("outcome", "read"));
        Said.is(outcome.findings(), expected.maps("findings"));
        assertThat(outcome.returns().stream().map(DefectCasesTest::key))
                .isEqualTo(expected.maps("returns").stream()
                        .map(DefectCasesTest::key)
                        .toList());
        for (int i = 0; i < outcome.returns().size(); i++) {
            Said.is(outcome.returns().get(i), expected.maps("returns").get(i));
        }
    }

    private static String key(ReturnOutcome found) {
        return found.form().text() + " " + found.town().digits() + " "
                + found.period().text();
    }

    private static String key(DefectYaml expected) {
        return expected.text("form", "") + " " + expected.text("town", "") + " " + expected.text("period", "");
    }

    @Test
    void everyDefectOfTheCatalogueHasACase() {
        Set<Integer> covered =
                DefectCase.all().stream().map(DefectCase::number).collect(Collectors.toCollection(TreeSet::new));
        Set<Integer> due = IntStream.rangeClosed(1, DEFECTS).boxed().collect(Collectors.toCollection(TreeSet::new));
        assertThat(covered).isEqualTo(due);
    }

    @Test
    void casesOfOneDefectHaveDifferentTitles() {
        Map<String, Long> counts = DefectCase.all().stream()
                .collect(Collectors.groupingBy(DefectCase::title, TreeMap::new, Collectors.counting()));
        assertThat(counts.values()).containsOnly(1L);
    }

    /** A refusal without a reason drives people to the telephone. */
    @TestFactory
    Stream<DynamicTest> whatIsRefusedIsToldWhyAndWhere() {
        return DefectCase.all().stream()
                .map(c -> DynamicTest.dynamicTest(c.title(), () -> Reasons.areGiven(c.outcome(folder))));
    }

    @Test
    void aCaseThatIsWrittenWronglyIsRefused() {
        DefectYaml misspelt = new DefectYaml(Map.of("titel", "x"));
        assertThatThrownBy(() -> misspelt.refuseOthers(List.of("title")))
                .hasMessage("unknown: titel; known are [title]");
    }
}
