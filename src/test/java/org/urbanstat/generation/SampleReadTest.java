package org.urbanstat.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.DefinitionsReader;
import org.urbanstat.definitions.InvalidDefinitions;
import org.urbanstat.parsing.FileParser;
import org.urbanstat.parsing.ParsedFile;
import org.urbanstat.parsing.Table;
import org.urbanstat.vocabulary.Period;

/** What is written here is read by the parser of the system, column by column. */
class SampleReadTest {
    private static Definitions definitions;
    private static FileParser parser;

    @BeforeAll
    static void read() throws InvalidDefinitions {
        definitions = DefinitionsReader.read(Path.of("jobs"));
        parser = new FileParser(definitions);
    }

    @Test
    void bindsEveryColumnOfEveryTableOfTheSample() throws IOException {
        Map<String, Integer> rows = new TreeMap<>();
        for (ParsedFile file : parsed(Path.of("sample-data/inbox")).values()) {
            for (Table table : file.tables()) {
                assertBound(table);
                rows.merge(table.form().orElseThrow().text(), table.rows().size(), Integer::sum);
            }
        }

        // 64 population tables: 60, a correction, a rejected revision, one sent again, one in a copy of its file
        assertThat(rows)
                .containsOnly(
                        // two years, and a correction of two schools
                        Map.entry("class_size", 2 * 41 + 2),
                        // five years, and a correction
                        Map.entry("finance", 5 + 1),
                        Map.entry("health_centre", 2 * 9),
                        Map.entry("project", 2 * 6),
                        Map.entry("teacher_pay", 2 * 5),
                        Map.entry("land", 6 * 9 - 1),
                        Map.entry("population", 526),
                        Map.entry("residence_permit", 6 * 9 + 1),
                        Map.entry("rural_waste", 397),
                        Map.entry("school", 6 * 55),
                        Map.entry("settlement", 6 * 9 + 2),
                        Map.entry("urban_sanitation", 72 * 4 - 1 + 1));
    }

    @Test
    void cannotReadTheFilesThatAreMeantToBeUnreadableAndNoOther() throws IOException {
        Map<String, String> unreadable = new TreeMap<>();
        parsed(Path.of("sample-data/inbox"))
                .forEach((path, file) -> file.unreadable()
                        .ifPresent(u -> unreadable.put(path, u.reason().name())));

        assertThat(unreadable)
                .containsOnly(
                        Map.entry("2023-03-06/办公用品采购清单.xlsx", "NO_TABLE"),
                        Map.entry("2024-01-18/阳关镇2023年城镇化统计报表.xlsx", "CORRUPTED"),
                        Map.entry("2025-01-15/.DS_Store", "UNKNOWN_FORMAT"),
                        Map.entry("2025-01-15/~$七里镇2024年城镇化统计报表.xlsx", "UNKNOWN_FORMAT"),
                        Map.entry("2025-01-20/黄渠镇2024年城镇化统计报表.xlsx", "PASSWORD_PROTECTED"));
    }

    @Test
    void comesInEveryFormatAndEncoding() throws IOException {
        assertThat(parsed(Path.of("sample-data/inbox")).values().stream()
                        .map(f -> (f.format() + " " + f.charset()).strip()))
                .contains("csv GB18030", "csv UTF-8", "xls", "xlsx");
    }

    @Test
    void bindsEveryColumnOfASyntheticCountry(@TempDir Path directory) throws Exception {
        SyntheticCountry.write(12, new Period("2024"), 5, Path.of("jobs"), directory, n -> {});

        List<Table> tables = new ArrayList<>();
        parsed(directory.resolve("inbox")).values().forEach(f -> tables.addAll(f.tables()));
        assertThat(tables).hasSize(12 * 6 + 12).allSatisfy(SampleReadTest::assertBound);
    }

    private static void assertBound(Table table) {
        assertThat(table.problems()).as(table.titles() + " " + table.sheet()).isEmpty();
        assertThat(table.rows()).isNotEmpty();
        assertThat(table.columns())
                .hasSameSizeAs(
                        table.form().flatMap(definitions::form).orElseThrow().fields());
    }

    private static Map<String, ParsedFile> parsed(Path inbox) throws IOException {
        Map<String, ParsedFile> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(inbox)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                files.put(inbox.relativize(file).toString(), parser.parse(name, Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
