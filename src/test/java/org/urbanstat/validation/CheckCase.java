package org.urbanstat.validation;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbanstat.definitions.CheckKind;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Form;
import org.urbanstat.parsing.RawRow;
import org.urbanstat.parsing.Table;
import org.urbanstat.parsing.Table.HeaderProblem;
import org.urbanstat.parsing.Title;
import org.urbanstat.vocabulary.Severity;
import org.yaml.snakeyaml.Yaml;

/** A case of a YAML file: a table, and what must be said of it by the rules that the case is about. */
record CheckCase(Map<String, Object> yaml) {
    private static final Path FOLDER = Path.of("src/test/resources/org/urbanstat/validation");

    static Stream<CheckCase> inFile(String name) {
        try (Reader text = Files.newBufferedReader(FOLDER.resolve(name))) {
            List<Map<String, Object>> cases = new Yaml().load(text);
            return cases.stream().map(CheckCase::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String title() {
        return string("title", "");
    }

    List<Map<String, Object>> findings() {
        return list("findings");
    }

    /** Rule codes that the case lets speak; what others say of its rows is left out. */
    List<String> about() {
        return list("about");
    }

    List<String> notEvaluated() {
        return list("not_evaluated");
    }

    FileOutcome outcome() {
        return Sheets.validate(definitions(), string("file", "a.xlsx"), table());
    }

    private Definitions definitions() {
        Map<String, Object> check = map("check");
        return check.isEmpty() ? Sheets.DEFINITIONS : Sheets.with(form(), rule(check));
    }

    private Form form() {
        return Sheets.form(string("form", "population"));
    }

    private CheckRule rule(Map<String, Object> check) {
        return new CheckRule(
                form().code(),
                CheckKind.valueOf(check.get("kind").toString()),
                check.get("field").toString(),
                List.of(),
                Severity.WARNING,
                BigDecimal.ZERO,
                Optional.of(new BigDecimal(check.get("lower").toString())),
                Optional.of(new BigDecimal(check.get("upper").toString())),
                Optional.empty(),
                "");
    }

    private Table table() {
        List<RawRow> rows = new ArrayList<>();
        List<RawRow> totals = new ArrayList<>();
        Map<String, Object> base = map("base");
        int number = Sheets.FIRST_ROW;
        for (Map<String, Object> own : this.<Map<String, Object>>list("rows")) {
            Map<String, Object> values = new LinkedHashMap<>(own.containsKey("total") ? Map.of() : base);
            values.putAll(own);
            (own.containsKey("total") ? totals : rows).add(Sheets.row(form(), number++, values));
        }
        return new Table(
                string("sheet", "Sheet1"),
                false,
                Optional.of(form().code()),
                List.of(new Title(
                        string(
                                "heading",
                                string("period", "2024") + "年" + form().name().zh()),
                        1,
                        1)),
                string("unit_line", form().unitLine()),
                Sheets.FIRST_ROW - 1,
                columns(),
                rows,
                totals,
                problems());
    }

    private Map<String, Table.BoundColumn> columns() {
        Map<String, String> units = new LinkedHashMap<>();
        map("units").forEach((field, unit) -> units.put(field, unit.toString()));
        Map<String, Table.BoundColumn> columns = new LinkedHashMap<>(Sheets.columns(form(), units));
        this.<String>list("without").forEach(columns::remove);
        return columns;
    }

    private List<HeaderProblem> problems() {
        return this.<Map<String, Object>>list("problems").stream()
                .map(p -> new HeaderProblem(
                        Table.Kind.valueOf(p.get("kind").toString()),
                        p.getOrDefault("field", "").toString(),
                        (int) p.getOrDefault("row", 0),
                        (int) p.getOrDefault("column", 0),
                        p.getOrDefault("found", "").toString(),
                        candidates(p)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> candidates(Map<String, Object> problem) {
        return (List<String>) problem.getOrDefault("candidates", List.of());
    }

    private String string(String key, String otherwise) {
        return yaml.getOrDefault(key, otherwise).toString();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> map(String key) {
        return (Map<String, Object>) yaml.getOrDefault(key, Map.of());
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> list(String key) {
        return (List<T>) yaml.getOrDefault(key, List.of());
    }
}
