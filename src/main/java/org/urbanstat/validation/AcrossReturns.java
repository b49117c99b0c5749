package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.CheckKind;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.Waiver;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Cell;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Text;

/** Runs one check across returns for one year: the SQL finds the revisions, the finding is written beside them. */
final class AcrossReturns {
    private static final Messages MESSAGES = Messages.beside(AcrossReturns.class);

    private final JdbcClient jdbc;
    private final Definitions definitions;

    AcrossReturns(JdbcClient jdbc, Definitions definitions) {
        this.jdbc = jdbc;
        this.definitions = definitions;
    }

    /** A revision that breaks the rule; row and column are those of the first row's cell. */
    private record Breach(
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
        List<Breach> breaches = jdbc.sql(sql(rule))
                .param("year", year)
                .param("tolerance", rule.tolerance())
                .param("lower", rule.lower().orElse(null))
                .param("upper", rule.upper().orElse(null))
                .query(Breach.class)
                .list();
        breaches.forEach(b -> write(rule, b));
    }

    private static String sql(CheckRule rule) {
        String file = rule.kind() == CheckKind.CHANGE_BETWEEN ? "change-between" : "not-above-other-form";
        String template = SqlFile.beside(AcrossReturns.class, file)
                .text()
                .replace("{form}", rule.form().text())
                .replace("{field}", rule.field());
        return template.replace(
                        "{other_form}", rule.otherForm().map(FormCode::text).orElse(""))
                .replace(
                        "{other_field}",
                        rule.others().isEmpty() ? "" : rule.others().get(0));
    }

    private void write(CheckRule rule, Breach breach) {
        Optional<String> waiver = waiver(rule, breach);
        String expected = expected(rule, breach);
        Text field = name(rule.form(), rule.field());
        Text other = rule.otherForm().map(f -> name(f, rule.others().get(0))).orElse(field);
        String key = rule.kind().word();
        Text message =
                MESSAGES.text(key + ".message", field, plain(breach.found()), other, plain(breach.bound()), expected);
        Text fix = MESSAGES.text(key + ".fix", field, other);
        jdbc.sql(SqlFile.beside(AcrossReturns.class, "across-finding").text())
                .param("submission_id", breach.submissionId())
                .param("reading_id", breach.readingId())
                .param("rule_code", rule.ruleCode())
                .param("severity", rule.severity().name())
                .param("sheet", breach.sheet())
                .param("cell", new Cell(breach.columnNumber(), breach.rowNumber()).address())
                .param("found", plain(breach.found()))
                .param("expected", expected)
                .param("difference", plain(breach.found().subtract(breach.bound())))
                .param("message_zh", message.zh())
                .param("message_en", message.en())
                .param("fix_zh", fix.zh())
                .param("fix_en", fix.en())
                .param("waiver", waiver.orElse(null))
                .update();
        if (rule.severity() == Severity.ERROR && waiver.isEmpty()) {
            jdbc.sql("update validation.reading set is_across_rejected = true where reading_id = :id")
                    .param("id", breach.readingId())
                    .update();
        }
    }

    private static String expected(CheckRule rule, Breach breach) {
        return rule.kind() == CheckKind.CHANGE_BETWEEN
                ? plain(rule.lower().orElseThrow().multiply(breach.bound())) + " – "
                        + plain(rule.upper().orElseThrow().multiply(breach.bound()))
                : "<= " + plain(breach.bound());
    }

    private Optional<String> waiver(CheckRule rule, Breach breach) {
        AreaCode town = new AreaCode(breach.townCode());
        Period period = new Period(breach.period());
        return definitions.waivers().stream()
                .filter(w -> w.rule().equals(rule.ruleCode()) && w.area().equals(town))
                .filter(w -> w.period().map(period::equals).orElse(true))
                .filter(w -> period.lastDay().isBefore(w.expires()))
                .map(Waiver::reason)
                .findFirst();
    }

    private Text name(FormCode form, String field) {
        return definitions
                .form(form)
                .flatMap((Form f) -> f.field(field))
                .map(Field::name)
                .orElseThrow();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
