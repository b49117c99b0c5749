package org.urbanstat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.Indicator;

/** What is promised to analysts: which views there are, with which columns first, and that each says what it means. */
class MartColumnsTest {
    private static final Path PROMISED = Path.of("src/test/resources/org/urbanstat/publication/columns.txt");
    private static final String COLUMNS = " from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0"
            + " where c.relnamespace = 'mart'::regnamespace";

    private static Candidate candidate;

    @BeforeAll
    static void open() {
        candidate = new Candidate();
    }

    @AfterAll
    static void close() {
        candidate.close();
    }

    @Test
    void beginsEveryViewWithTheColumnsThatArePromised() throws IOException {
        Map<String, List<String>> promised = promised();
        assertThat(candidate.lines("select viewname from pg_views where schemaname = 'mart'"))
                .containsExactlyInAnyOrderElementsOf(promised.keySet());
        promised.forEach(
                (view, columns) -> assertThat(columns(view)).as(view).startsWith(columns.toArray(String[]::new)));
    }

    @Test
    void saysOfEveryColumnWhatItMeans() {
        assertThat(candidate.lines("select view_name, column_name from mart.data_dictionary"))
                .containsExactlyInAnyOrderElementsOf(candidate.lines("select c.relname, a.attname" + COLUMNS));
        assertThat(candidate.lines("select view_name, column_name from mart.data_dictionary"
                        + " where meaning_zh = '' or meaning_en = ''"))
                .isEmpty();
    }

    @Test
    void commentsOnEveryViewAndColumn() {
        assertThat(candidate.lines(
                        "select c.relname, a.attname" + COLUMNS + " and col_description(c.oid, a.attnum) is null"))
                .isEmpty();
        assertThat(candidate.lines(
                        "select distinct c.relname" + COLUMNS + " and obj_description(c.oid, 'pg_class') is null"))
                .isEmpty();
    }

    /** The fixed columns; of facts and the summary, then the fields and the indicators. */
    private static Map<String, List<String>> promised() throws IOException {
        Map<String, List<String>> promised = new LinkedHashMap<>();
        for (String line : Files.readAllLines(PROMISED)) {
            String[] parts = line.split(": ");
            promised.put(parts[0], Arrays.asList(parts[1].split(" ")));
        }
        List<String> ofFacts = promised.remove("fact_FORM");
        for (Form form : Candidate.DEFINITIONS.forms().values()) {
            promised.put(
                    "fact_" + form.code(), with(ofFacts, form.fields().stream().map(Field::code)));
        }
        promised.computeIfPresent(
                "town_summary",
                (view, columns) -> with(
                        columns, Candidate.DEFINITIONS.indicators().stream().map(Indicator::code)));
        return promised;
    }

    private static List<String> with(List<String> fixed, Stream<String> others) {
        return Stream.concat(fixed.stream(), others.filter(other -> !fixed.contains(other)))
                .toList();
    }

    private static List<String> columns(String view) {
        return candidate.lines("select a.attname" + COLUMNS + " and c.relname = '" + view + "' order by a.attnum");
    }
}
