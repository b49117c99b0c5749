package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.MissingMeaning;
import org.urbanstat.parsing.Look;
import org.urbanstat.parsing.RawCell;
import org.urbanstat.parsing.RawCell.Kind;
import org.urbanstat.parsing.Table.BoundColumn;
import org.urbanstat.validation.CellValue.Remark;
import org.urbanstat.validation.CellValue.State;

/** The cases of values.yml. */
class ValueReaderTest {
    @TestFactory
    Stream<DynamicTest> readsEveryTextAsItIsMeantOrNotAtAll() {
        return CheckCase.inFile("values.yml").map(c -> DynamicTest.dynamicTest(c.title(), () -> holds(c.yaml())));
    }

    /** Reading in quadratic time would take minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"unit_code", "unit_name", "class_code", "resident_total"})
    void readsAHugeCellInLinearTime(String code) {
        Form form = Sheets.form("population");
        Field field = form.field(code).orElseThrow();
        ColumnUnit unit = ColumnUnit.of(field, new BoundColumn(1, field.header(), ""), "");
        for (String part : List.of("1", "1 ", "1,", "1.", "①", "约", "一")) {
            RawCell cell = new RawCell(1, part.repeat(400_000 / part.length()), Kind.TEXT);
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> new ValueReader(form, field, unit).read(cell));
        }
    }

    private static void holds(Map<String, Object> yaml) {
        Form form = Sheets.saying(
                Sheets.form(yaml.getOrDefault("form", "population").toString()), says(yaml));
        Field field = yaml.containsKey("percent")
                ? Sheets.percentage()
                : form.field(yaml.get("field").toString()).orElseThrow();
        Form ranged = yaml.get("percent") instanceof Number least ? Sheets.ranging(form, field, least) : form;
        String unit = yaml.getOrDefault("unit", "").toString();
        ColumnUnit column = ColumnUnit.of(field, new BoundColumn(1, field.header(), unit), form.unitLine());

        CellValue value = new ValueReader(ranged, field, column).read(cell(yaml));

        Object rule = yaml.get("rule");
        Object rules = yaml.getOrDefault("rules", rule == null ? List.of() : List.of(rule));
        assertThat(value.canonical()).isEqualTo(Optional.ofNullable((String) yaml.get("value")));
        assertThat(value.remarks().stream().map(Remark::rule)).isEqualTo(rules);
        assertThat(value.state() == State.UNREADABLE).isEqualTo("type".equals(rule));
        if (yaml.containsKey("sentence")) {
            assertThat(value.remarks().get(0).sentence()).isEqualTo(yaml.get("sentence"));
        }
        if (yaml.containsKey("expected")) {
            assertThat(value.remarks().get(0).expected())
                    .contains(yaml.get("expected").toString());
        }
        String state = yaml.getOrDefault("state", yaml.containsKey("cleaned") ? "read" : "")
                .toString();
        assertThat(Cleanings.of(
                        List.of(new ReadRow(1, FieldNumbers.of(List.of(field.code())), new CellValue[] {value}))))
                .extracting(ReturnOutcome.Cleaning::state)
                .isEqualTo(state.isEmpty() ? List.of() : List.of(state));
    }

    private static Map<String, MissingMeaning> says(Map<String, Object> yaml) {
        Map<String, MissingMeaning> says = new LinkedHashMap<>();
        ((Map<?, ?>) yaml.getOrDefault("says", Map.of()))
                .forEach((word, meaning) -> says.put(
                        word.toString(),
                        MissingMeaning.valueOf(meaning.toString().toUpperCase(Locale.ROOT))));
        return says;
    }

    private static RawCell cell(Map<String, Object> yaml) {
        Object number = yaml.get("number");
        String text = number == null ? yaml.get("text").toString() : number.toString();
        Kind kind =
                number == null ? Kind.valueOf(yaml.getOrDefault("kind", "TEXT").toString()) : Kind.NUMBER;
        return new RawCell(1, text, kind, look(yaml));
    }

    private static Look look(Map<String, Object> yaml) {
        return new Look(
                yaml.containsKey("shown_in_percent"),
                yaml.containsKey("struck_through"),
                yaml.containsKey("other_workbook"),
                Optional.empty());
    }
}
