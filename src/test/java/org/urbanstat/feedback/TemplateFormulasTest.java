package org.urbanstat.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.formula.DataValidationEvaluator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbanstat.definitions.CheckKind;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.DefinitionsReader;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.Form;
import org.urbanstat.parsing.FileParser;
import org.urbanstat.validation.FileOutcome;
import org.urbanstat.validation.FileValidation;
import org.urbanstat.validation.Finding;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Text;

/**
 * The formulas of the template and the checks of validation say the same of the same random rows: right ones, near
 * misses, blanks, dashes, negative and broken numbers.
 */
class TemplateFormulasTest {
    /** Of each form. */
    private static final int ROWS = Integer.getInteger("proof.rows", 500);

    private static final int ROWS_OF_ONE = 250;
    private static final Definitions DEFINITIONS = DefinitionsReader.read(Path.of("jobs"));
    private static final FileParser PARSER = new FileParser(DEFINITIONS);
    private static final FileValidation VALIDATION = new FileValidation(DEFINITIONS);

    /** What the template cannot know: codes, names and classes are given, and returns of other years and forms are away. */
    private static final Set<CheckKind> BESIDE = Set.of(
            CheckKind.CODE_KNOWN,
            CheckKind.NAME_AGREES,
            CheckKind.CLASS_AGREES,
            CheckKind.EVERY_UNIT,
            CheckKind.EVERY_VILLAGE,
            CheckKind.TOTALS_AGREE);

    static Stream<FormCode> forms() {
        return DEFINITIONS.forms().keySet().stream();
    }

    private static TemplateRequest request(FormCode form) {
        boolean isMonthly = DEFINITIONS.form(form).orElseThrow().frequency() == Form.Frequency.MONTH;
        return TemplateRequest.of(DEFINITIONS, form.text(), "620982102", isMonthly ? "2024-03" : "2024");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void formulasAndChecksSayTheSameOfTheSameRows(FormCode form) throws IOException {
        Random random = new Random(form.text().hashCode());
        Map<String, Integer> told = new TreeMap<>();
        for (int rows = 0; rows < ROWS; rows += ROWS_OF_ONE) {
            try (FilledTemplate filled = FilledTemplate.repeated(request(form), ROWS_OF_ONE)) {
                fill(filled, random);
                compare(filled, told);
            }
        }
        assertThat(told.keySet())
                .as("every sentence was met, so that equal silence proves nothing")
                .containsAll(sentences(DEFINITIONS.form(form).orElseThrow()));
    }

    /** The sentences of rows that the form can give rise to. */
    private static Set<String> sentences(Form form) {
        Set<String> all = new TreeSet<>();
        form.checks().stream()
                .filter(rule -> !rule.kind().isAcrossReturns() && !BESIDE.contains(rule.kind()))
                .filter(rule -> rule.kind() != CheckKind.RATIO_OF_SUMS && rule.kind() != CheckKind.NOT_ALL_ZERO)
                .filter(rule -> rule.kind() != CheckKind.CLASS_TIES)
                .filter(rule -> rule.kind() != CheckKind.UNIQUE || isListed(form))
                .forEach(rule -> all.add(TemplateWords.rule(form, rule).zh()));
        form.fields().stream()
                .filter(field -> field.type().isNumber())
                .forEach(field -> all.add(TemplateRowCheck.fault(field).zh()));
        return all;
    }

    private static void compare(FilledTemplate filled, Map<String, Integer> told) throws IOException {
        FileOutcome outcome = filled.read(PARSER, VALIDATION);
        assertThat(outcome.returns()).hasSize(1);
        Map<Integer, Set<String>> expected =
                expected(filled, outcome.returns().get(0).findings());
        XSSFFormulaEvaluator evaluator = filled.workbook.getCreationHelper().createFormulaEvaluator();
        for (int row = filled.layout.firstRow(); row <= filled.layout.lastRow(); row++) {
            Row cells = filled.sheet().getRow(row);
            String shown =
                    evaluator.evaluate(cells.getCell(filled.layout.check())).getStringValue();
            Set<String> said = said(shown);
            assertThat(said).as(written(cells)).isEqualTo(expected.getOrDefault(row + 1, Set.of()));
            said.forEach(s -> told.merge(s.substring(1), 1, Integer::sum));
        }
        compareCells(filled, outcome.returns().get(0).findings());
    }

    private static Set<String> said(String shown) {
        return Stream.of(shown.split("。")).filter(s -> !s.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String written(Row row) {
        StringBuilder written = new StringBuilder("row " + (row.getRowNum() + 1) + ":");
        row.forEach(cell -> written.append(' ').append(cell.toString().length() > 40 ? "=" : cell.toString()));
        return written.toString();
    }

    /** Sheet row to what the formulas should say of it: of numbers that are none, the first alone. */
    private static Map<Integer, Set<String>> expected(FilledTemplate filled, List<Finding> findings) {
        Form form = filled.request.form();
        Map<Integer, Set<String>> expected = new HashMap<>();
        Map<Integer, String> fault = new HashMap<>();
        for (Field field : form.fields()) {
            for (Finding finding : findings) {
                if (finding.ruleCode().equals(form.code() + ".type." + field.code())) {
                    fault.putIfAbsent(row(finding), sentence(Severity.ERROR, TemplateRowCheck.fault(field)));
                }
            }
        }
        for (Finding finding : findings) {
            finding.cell()
                    .ifPresent(cell -> words(filled, finding)
                            .ifPresent(words -> expected.computeIfAbsent(row(finding), r -> new TreeSet<>())
                                    .add(sentence(finding.severity(), words))));
        }
        fault.forEach((row, words) -> expected.put(row, Set.of(words)));
        return expected;
    }

    /** As a spreadsheet program numbers it. */
    private static int row(Finding finding) {
        return new CellReference(finding.cell().orElseThrow()).getRow() + 1;
    }

    private static String sentence(Severity severity, Text words) {
        String sentence = TemplateRowCheck.sentence(severity, words);
        return sentence.substring(0, sentence.length() - 1);
    }

    private static java.util.Optional<Text> words(FilledTemplate filled, Finding finding) {
        Form form = filled.request.form();
        String[] code = finding.ruleCode().split("\\.");
        Field field = form.field(code[2]).orElse(null);
        if (code[1].equals("required") && field != null) {
            return java.util.Optional.of(TemplateRowCheck.missing(field));
        }
        int column = new CellReference(finding.cell().orElseThrow()).getCol();
        return form.checks().stream()
                .filter(rule -> rule.ruleCode().equals(finding.ruleCode()) && !BESIDE.contains(rule.kind()))
                .filter(rule -> rule.kind() != CheckKind.RATIO_OF_SUMS && rule.kind() != CheckKind.NOT_ALL_ZERO)
                .filter(rule -> rule.kind() != CheckKind.UNIQUE || isListed(form))
                .filter(rule -> isOf(rule, finding))
                .map(rule -> rule.kind() == CheckKind.CLASS_TIES
                        ? tie(form, rule, form.fields().get(column).code())
                        : TemplateWords.rule(form, rule))
                .findFirst();
    }

    private static Text tie(Form form, CheckRule rule, String field) {
        return TemplateWords.tie(form, rule, rule.others().indexOf(field) == 1 ? "1" : "2", field);
    }

    /** Whether the town enters what tells the rows; given rows cannot stand twice. */
    private static boolean isListed(Form form) {
        return switch (form.grain()) {
            case UNIT, TOWN -> false;
            case SCHOOL -> true;
            case ROW -> form.key().size() > 1 || form.key().get(0).words().isEmpty();
        };
    }

    /** Two rules of one code differ in their other operands, which the sentence names. */
    private static boolean isOf(CheckRule rule, Finding finding) {
        return rule.kind() == CheckKind.CLASS_TIES
                || rule.kind() == CheckKind.NOT_SWAPPED
                || rule.others().stream()
                        .map(other -> other.substring(other.indexOf('*') + 1))
                        .allMatch(other -> DEFINITIONS
                                .form(rule.form())
                                .flatMap(form -> form.field(other))
                                .filter(field -> finding.message()
                                        .zh()
                                        .contains(field.name().zh()))
                                .isPresent());
    }

    /** A cell refuses its number exactly where an ERROR that it holds points at it. */
    private static void compareCells(FilledTemplate filled, List<Finding> findings) {
        XSSFFormulaEvaluator evaluator = filled.workbook.getCreationHelper().createFormulaEvaluator();
        DataValidationEvaluator validations = new DataValidationEvaluator(filled.workbook, evaluator);
        Set<Integer> faulty = findings.stream()
                .filter(f -> f.ruleCode().contains(".type."))
                .map(TemplateFormulasTest::row)
                .collect(Collectors.toSet());
        for (Field field : filled.layout.numbers()) {
            Set<String> refused = refused(filled, field, findings);
            for (int row = filled.layout.firstRow(); row <= filled.layout.lastRow(); row++) {
                int column = filled.layout.column(field.code());
                Cell cell = filled.sheet().getRow(row).getCell(column);
                if (cell.getCellType() == CellType.NUMERIC && !faulty.contains(row + 1)) {
                    String name = new CellReference(row, column).formatAsString();
                    assertThat(validations.isValidCell(
                                    new CellReference(filled.sheet().getSheetName(), row, column, false, false)))
                            .as(name + " " + written(cell.getRow()))
                            .isEqualTo(!refused.contains(name));
                }
            }
        }
    }

    private static Set<String> refused(FilledTemplate filled, Field field, List<Finding> findings) {
        Set<Text> rules = new TemplateValidations(filled.layout, Map.of())
                .rules(field).stream().map(TemplateFormulas.Violation::words).collect(Collectors.toSet());
        return findings.stream()
                .filter(f -> f.severity() == Severity.ERROR && f.cell().isPresent())
                .filter(f -> words(filled, f).filter(rules::contains).isPresent())
                .map(f -> f.cell().orElseThrow())
                .collect(Collectors.toSet());
    }

    private static void fill(FilledTemplate filled, Random random) {
        for (int i = 0; i < filled.layout.rows().size(); i++) {
            boolean isSpare = filled.layout.rows().get(i).given().isEmpty();
            if (!isSpare || random.nextInt(4) > 0) {
                filled.put(filled.layout.firstRow() + i, row(filled, random));
            }
        }
    }

    /** Often a row that holds together, with one or two figures of it spoilt; sometimes any figures at all. */
    private static Map<String, Object> row(FilledTemplate filled, Random random) {
        Form form = filled.request.form();
        Map<String, Object> row = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            switch (field.type()) {
                case CODE12, CLASS -> {}
                case CODE9 -> row.put(field.code(), filled.request.town().code().digits());
                case TEXT -> row.put(field.code(), "学校" + random.nextInt(40));
                case STAGE, LOCATION, YESNO, CHOICE ->
                    row.put(
                            field.code(),
                            field.words().get(random.nextInt(field.words().size())));
                case COUNT -> row.put(field.code(), (long) random.nextInt(2000));
                case QUANTITY -> row.put(field.code(), BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(4)));
            }
        }
        if (random.nextInt(5) > 0) {
            form.checks().forEach(rule -> settle(rule, row, random));
        }
        for (int spoilt = random.nextInt(3); spoilt > 0; spoilt--) {
            spoil(filled.layout.numbers(), row, random);
        }
        return row;
    }

    /** Makes the rule hold, so that it is met at its edge and not only far from it. */
    private static void settle(CheckRule rule, Map<String, Object> row, Random random) {
        if (rule.kind() == CheckKind.EQUALS_SUM_OF) {
            row.put(
                    rule.field(),
                    rule.others().stream().mapToLong(f -> count(row, f)).sum());
        } else if (rule.kind() == CheckKind.NOT_ABOVE && random.nextBoolean()) {
            row.put(rule.field(), row.getOrDefault(rule.others().get(0), 0L));
        } else if (rule.kind() == CheckKind.BALANCES) {
            long net = count(row, rule.others().get(2))
                    + count(row, rule.others().get(3))
                    - count(row, rule.others().get(1));
            long edge = Math.round(count(row, rule.field()) * rule.tolerance().doubleValue());
            row.put(rule.others().get(0), Math.max(0, count(row, rule.field()) - net + edge * random.nextInt(-1, 2)));
        } else if (rule.kind() == CheckKind.NOT_SWAPPED && random.nextInt(4) == 0) {
            Object field = row.getOrDefault(rule.field(), 0L);
            row.put(rule.field(), row.getOrDefault(rule.others().get(0), 0L));
            row.put(rule.others().get(0), field);
        } else if (rule.kind() == CheckKind.RATIO_BETWEEN && random.nextInt(3) == 0) {
            BigDecimal bound = (random.nextBoolean() ? rule.lower() : rule.upper()).orElseThrow();
            Object other = row.getOrDefault(rule.others().get(0), 0L);
            BigDecimal edge = bound.multiply(new BigDecimal(other.toString()));
            boolean isCount = row.get(rule.field()) instanceof Long;
            row.put(rule.field(), isCount ? (Object) edge.longValue() : edge);
        }
    }

    private static long count(Map<String, Object> row, String field) {
        return row.get(field) instanceof Number number ? number.longValue() : 0;
    }

    private static void spoil(List<Field> numbers, Map<String, Object> row, Random random) {
        String field = numbers.get(random.nextInt(numbers.size())).code();
        switch (random.nextInt(7)) {
            case 0 -> row.remove(field);
            case 1 -> row.put(field, "-");
            case 2 -> row.put(field, (long) -1 - random.nextInt(5));
            case 3 -> row.put(field, new BigDecimal("12.5"));
            case 4 -> row.put(field, 0L);
            case 5 -> row.put(field, count(row, field) + 1);
            default -> row.put(field, count(row, field) * 10);
        }
    }
}
