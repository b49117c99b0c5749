package org.urbanstat.validation;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.CheckKind;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.DefinitionsReader;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.FieldType;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.MissingMeaning;
import org.urbanstat.definitions.Register;
import org.urbanstat.definitions.Waiver;
import org.urbanstat.parsing.ParsedFile;
import org.urbanstat.parsing.RawCell;
import org.urbanstat.parsing.RawCell.Kind;
import org.urbanstat.parsing.RawRow;
import org.urbanstat.parsing.Table;
import org.urbanstat.parsing.Title;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Sha256;
import org.urbanstat.vocabulary.Text;

/** Tables as the parser hands them on: the form's fields from column A, the header in row 3, data from row 4. */
final class Sheets {
    static final int FIRST_ROW = 4;
    static final Definitions DEFINITIONS = read();
    private static final Sha256 ANY = Sha256.of("any");

    private Sheets() {}

    private static Definitions read() {
        return DefinitionsReader.read(Path.of("jobs"));
    }

    static Form form(String code) {
        return DEFINITIONS.form(new FormCode(code)).orElseThrow();
    }

    /** The definitions with one check in place of the form's. */
    static Definitions with(Form form, CheckRule rule) {
        Map<FormCode, Form> forms = new LinkedHashMap<>(DEFINITIONS.forms());
        forms.put(
                form.code(),
                new Form(
                        form.code(),
                        form.name(),
                        form.titles(),
                        form.grain(),
                        form.frequency(),
                        form.unitLine(),
                        form.fields(),
                        form.ambiguousHeaders(),
                        List.of(rule),
                        form.expectation(),
                        form.versions(),
                        form.missingWords(),
                        form.leadUnit(),
                        form.plausibleChanges(),
                        form.rowKey()));
        return with(forms, DEFINITIONS.waivers());
    }

    /** The form with words in the place of values. */
    static Form saying(Form form, Map<String, MissingMeaning> words) {
        return new Form(
                form.code(),
                form.name(),
                form.titles(),
                form.grain(),
                form.frequency(),
                form.unitLine(),
                form.fields(),
                form.ambiguousHeaders(),
                form.checks(),
                form.expectation(),
                form.versions(),
                words,
                form.leadUnit(),
                form.plausibleChanges(),
                form.rowKey());
    }

    /** A field of percentages, which no form of the project has. */
    static Field percentage() {
        return new Field("share", new Text("比例", "Share"), "比例", List.of(), FieldType.QUANTITY, "%", false);
    }

    /** The form with one range in the place of its checks. */
    static Form ranging(Form form, Field field, Number least) {
        CheckRule range = new CheckRule(
                form.code(),
                CheckKind.BETWEEN,
                field.code(),
                List.of(),
                Severity.WARNING,
                BigDecimal.ZERO,
                Optional.of(new BigDecimal(least.toString())),
                Optional.of(new BigDecimal("100")),
                Optional.empty(),
                "");
        return with(form, range).form(form.code()).orElseThrow();
    }

    static Definitions with(List<Waiver> waivers) {
        return with(DEFINITIONS.forms(), waivers);
    }

    /** The definitions with a register that has more lines. */
    static Definitions withAreas(Area... more) {
        Register register = new Register(Stream.concat(DEFINITIONS.register().areas().stream(), Stream.of(more))
                .toList());
        return with(register, DEFINITIONS.forms(), DEFINITIONS.waivers());
    }

    private static Definitions with(Map<FormCode, Form> forms, List<Waiver> waivers) {
        return with(DEFINITIONS.register(), forms, waivers);
    }

    private static Definitions with(Register register, Map<FormCode, Form> forms, List<Waiver> waivers) {
        return new Definitions(
                register,
                forms,
                DEFINITIONS.indicators(),
                DEFINITIONS.policies(),
                DEFINITIONS.publishedRates(),
                waivers,
                DEFINITIONS.nightly(),
                DEFINITIONS.workingDays(),
                DEFINITIONS.notes(),
                DEFINITIONS.fingerprints());
    }

    /** One row: a text in YAML is text, a number a number, a map says the kind. */
    static RawRow row(Form form, int number, Map<String, Object> values) {
        List<RawCell> cells = new ArrayList<>();
        for (int i = 0; i < form.fields().size(); i++) {
            Object value = values.get(form.fields().get(i).code());
            if (value != null) {
                cells.add(cell(i + 1, value));
            }
        }
        return new RawRow(number, false, cells);
    }

    private static RawCell cell(int column, Object value) {
        if (value instanceof Map<?, ?> map) {
            return new RawCell(
                    column,
                    map.get("text").toString(),
                    Kind.valueOf(map.get("kind").toString()));
        }
        return new RawCell(column, value.toString(), value instanceof Number ? Kind.NUMBER : Kind.TEXT);
    }

    /** @param units of columns whose header states one, by field */
    static Map<String, Table.BoundColumn> columns(Form form, Map<String, String> units) {
        Map<String, Table.BoundColumn> columns = new LinkedHashMap<>();
        for (int i = 0; i < form.fields().size(); i++) {
            String code = form.fields().get(i).code();
            String header = form.fields().get(i).header();
            columns.put(code, new Table.BoundColumn(i + 1, header, units.getOrDefault(code, "")));
        }
        return columns;
    }

    static Table table(Form form, String sheet, String title, List<Map<String, Object>> rows) {
        List<RawRow> body = new ArrayList<>();
        rows.forEach(values -> body.add(row(form, FIRST_ROW + body.size(), values)));
        return new Table(
                sheet,
                false,
                Optional.of(form.code()),
                List.of(new Title(title, 1, 1)),
                form.unitLine(),
                FIRST_ROW - 1,
                columns(form, Map.of()),
                body,
                List.of(),
                List.of());
    }

    static FileOutcome validate(String file, Table... tables) {
        return validate(DEFINITIONS, file, tables);
    }

    static FileOutcome validate(Definitions definitions, String file, Table... tables) {
        ParsedFile parsed = new ParsedFile("xlsx", "", List.of(tables), Optional.empty());
        return new FileValidation(definitions).validate(file, ANY, parsed);
    }
}
