package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.Form;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Cell;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Severity;

/** Runs one check across returns for one year: the SQL finds the revisions, the finding is written beside them. */
final class AcrossReturns {
    /** The lookbehind and the possessive word keep the search from beginning anew at each letter of each word. */
    private static final Pattern KEY = Pattern.compile("(?<!\\w)(\\w++)\\.\\{key\\}");

    private final JdbcClient jdbc;
    private final Definitions definitions;
    private final FieldNames names;
    private final WaivedFindings waived;
    private final AcceptedRules accepted;

    AcrossReturns(JdbcClient jdbc, Definitions definitions, AcceptedRules accepted) {
        this.jdbc = jdbc;
        this.definitions = definitions;
        this.names = new FieldNames(definitions);
        this.waived = new WaivedFindings(definitions.waivers());
        this.accepted = accepted;
    }

    /** A revision that breaks the rule; found and bound are those of {@link Breach}. */
    private record Broken(
            long readingId,
            long submissionId,
            String townCode,
            String period,
            String sheet,
            int columnNumber,
            int rowNumber,
            BigDecimal found,
            BigDecimal bound) {}

    void apply(CheckRule rule, String year) {
        AcrossCheck check = AcrossCheck.of(rule);
        List<Broken> broken = jdbc.sql(sql(check))
                .param("year", year)
                .param("tolerance", rule.tolerance())
                .param("lower", rule.lower().orElse(null))
                .param("upper", rule.upper().orElse(null))
                .param("minimum", rule.limits().minimum().orElse(null))
                .param("share", rule.limits().share().orElse(null))
                .param("times", NotSwapped.TIMES)
                .param(
                        "ratios",
                        UnitSlip.RATIOS.stream().map(BigDecimal::toPlainString).toArray(String[]::new))
                .param("about", UnitSlip.ABOUT)
                .param("correction", StaleTitle.CORRECTION)
                .query(Broken.class)
                .list();
        broken.forEach(b -> write(check, b));
    }

    private String sql(AcrossCheck check) {
        CheckRule rule = check.rule();
        Form form = definitions.form(rule.form()).orElseThrow();
        List<String> numbers = form.fields().stream()
                .filter(f -> f.type().isNumber())
                .map(Field::code)
                .toList();
        return keyed(check.query(), form)
                .replace("{form}", rule.form().text())
                .replace("{field}", rule.field())
                .replace("{f.numbers}", listed(numbers, "f.%1$s"))
                .replace("{g.numbers}", listed(numbers, "g.%1$s"))
                .replace("{same}", listed(numbers, "case when o.%1$s = b.%1$s and o.%1$s <> 0 then 1 end"))
                .replace("{compared}", listed(numbers, "case when o.%1$s <> 0 or b.%1$s <> 0 then o.%1$s + b.%1$s end"))
                .replace("{next_day}", PeriodInSql.nextLastDay(form.frequency()))
                .replace("{last_day}", PeriodInSql.lastDay(form.frequency()))
                .replace("{next_period}", PeriodInSql.next(form.frequency()))
                .replace("{other_form}", rule.otherForm().map(FormCode::text).orElse(""))
                .replace(
                        "{other_field}",
                        rule.others().isEmpty() ? "" : rule.others().get(0));
    }

    /** What tells one row from another, of each table that the query reads: one column, or several side by side. */
    private static String keyed(String query, Form form) {
        List<String> key = form.key().stream().map(Field::code).toList();
        return KEY.matcher(query)
                .replaceAll(found -> key.size() == 1
                        ? found.group(1) + "." + key.get(0)
                        : "(" + listed(key, found.group(1) + ".%1$s").replace(", ", " || '/' || ") + ")");
    }

    private static String listed(List<String> fields, String expression) {
        return fields.stream().map(expression::formatted).collect(Collectors.joining(", "));
    }

    /** Where indicators stand below each other, a field has a row of the sheet and a town its column. */
    private Cell cell(Broken broken) {
        boolean isTransposed = jdbc.sql("select is_transposed from validation.reading where reading_id = :id")
                .param("id", broken.readingId())
                .query(Boolean.class)
                .single();
        return isTransposed
                ? new Cell(broken.rowNumber(), broken.columnNumber())
                : new Cell(broken.columnNumber(), broken.rowNumber());
    }

    private void write(AcrossCheck check, Broken broken) {
        Breach breach = new Breach(broken.rowNumber(), broken.found(), broken.bound());
        Cell cell = cell(broken);
        Finding finding = waived.of(
                        AcrossFinding.of(check, breach, broken.sheet(), cell, names),
                        new AreaCode(broken.townCode()),
                        check.rule().form(),
                        new Period(broken.period()))
                .finding();
        Optional<String> waiver = accepted.waiver(broken.readingId(), finding);
        jdbc.sql(SqlFile.beside(AcrossReturns.class, "across-finding").text())
                .param("submission_id", broken.submissionId())
                .param("reading_id", broken.readingId())
                .param("rule_code", finding.ruleCode())
                .param("severity", finding.severity().name())
                .param("sheet", broken.sheet())
                .param("cell", cell.address())
                .param("found", finding.found().orElse(null))
                .param("expected", finding.expected().orElse(null))
                .param("difference", finding.difference().orElse(null))
                .param("message_zh", finding.message().zh())
                .param("message_en", finding.message().en())
                .param("fix_zh", finding.fix().zh())
                .param("fix_en", finding.fix().en())
                .param("waiver", waiver.orElse(null))
                .param("acceptance_id", accepted.id(broken.readingId(), finding).orElse(null))
                .param("standing_waiver", finding.waiver().orElse(null))
                .update();
        if (finding.severity() == Severity.ERROR && waiver.isEmpty()) {
            for (String table : List.of("validation.reading", "counting_return")) {
                jdbc.sql("update " + table + " set is_across_rejected = true where reading_id = :id")
                        .param("id", broken.readingId())
                        .update();
            }
        }
    }
}
