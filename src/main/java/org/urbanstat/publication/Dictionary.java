package org.urbanstat.publication;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.vocabulary.Text;

/**
 * What every view and column of the mart means: {@code dictionary.csv} for the fixed ones, the form and indicator files
 * for the others. The comments in the database and {@code mart.data_dictionary} both come from here.
 */
record Dictionary(List<Entry> entries) {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** @param column empty for the view itself */
    record Entry(String view, String column, Text meaning, String unit, String formula, String clause) {
        Entry of(String otherView) {
            return new Entry(otherView, column, meaning, unit, formula, clause);
        }
    }

    static Dictionary of(Definitions definitions) {
        List<Entry> entries = new ArrayList<>();
        List<Entry> ofEveryForm = new ArrayList<>();
        for (Entry entry : fixed()) {
            (entry.view().equals("fact") ? ofEveryForm : entries).add(entry);
        }
        definitions.forms().values().forEach(form -> addFacts(entries, ofEveryForm, form));
        definitions.indicators().forEach(i -> entries.add(entry(i)));
        return new Dictionary(List.copyOf(entries));
    }

    private static Entry entry(Indicator indicator) {
        return new Entry(
                "town_summary",
                indicator.code(),
                indicator.name(),
                indicator.unit(),
                indicator.formula(),
                indicator.clause());
    }

    private static void addFacts(List<Entry> entries, List<Entry> ofEveryForm, Form form) {
        String view = "fact_" + form.code();
        for (Entry entry : ofEveryForm) {
            if (entry.column().isEmpty()) {
                Text meaning = new Text(
                        form.name().zh() + ":" + entry.meaning().zh(),
                        form.name().en() + ": " + entry.meaning().en());
                entries.add(new Entry(view, "", meaning, "", "", ""));
            } else {
                entries.add(entry.of(view));
            }
        }
        for (Field field : form.fields()) {
            if (!List.of("unit_code", "town_code").contains(field.code())) {
                entries.add(new Entry(view, field.code(), field.name(), field.unit(), "", ""));
            }
        }
    }

    private static List<Entry> fixed() {
        try (CSVParser csv = CSVParser.parse(
                new InputStreamReader(
                        Objects.requireNonNull(Dictionary.class.getResourceAsStream("dictionary.csv")),
                        StandardCharsets.UTF_8),
                FORMAT)) {
            return csv.stream().map(Dictionary::entry).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(CSVRecord line) {
        return new Entry(
                line.get("view_name"),
                line.get("column_name"),
                new Text(line.get("meaning_zh"), line.get("meaning_en")),
                line.get("unit"),
                line.get("formula"),
                line.get("clause"));
    }

    /** Writes the dictionary and the comments; a column that no definition names any more keeps what it meant. */
    void write(JdbcClient jdbc) {
        String insert = SqlFile.beside(Dictionary.class, "dictionary-entry").text();
        int ordinal = 0;
        for (Entry entry : entries) {
            comment(jdbc, entry);
            if (!entry.column().isEmpty()) {
                jdbc.sql(insert)
                        .param("view_name", entry.view())
                        .param("column_name", entry.column())
                        .param("ordinal", ++ordinal)
                        .param("meaning_zh", entry.meaning().zh())
                        .param("meaning_en", entry.meaning().en())
                        .param("unit", entry.unit())
                        .param("formula", entry.formula())
                        .param("clause", entry.clause())
                        .update();
            }
        }
    }

    private static void comment(JdbcClient jdbc, Entry entry) {
        String text = (entry.meaning().zh() + " / " + entry.meaning().en()
                        + (entry.unit().isEmpty() ? "" : " (" + entry.unit() + ")"))
                .replace("'", "''");
        String what = entry.column().isEmpty()
                ? "view mart." + entry.view()
                : "column mart." + entry.view() + "." + entry.column();
        jdbc.sql("comment on " + what + " is '" + text + "'").update();
    }
}
