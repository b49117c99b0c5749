package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.FieldType;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.Form.Frequency;
import org.urbanstat.definitions.ProjectJobs;
import org.urbanstat.facts.SentReturns;
import org.urbanstat.vocabulary.Sha256;

/** A check across returns stands twice, in SQL for the night and in Java for a file alone: the two say the same. */
class AcrossAgreementTest {
    private static final int TOWNS = 9;
    private static final String DAY = "2025-02-01";

    @Test
    void sqlAndJavaFindTheSameInRandomReturns() {
        TreeSet<String> kinds = new TreeSet<>();
        for (int seed = 1; seed <= 3; seed++) {
            try (TestDatabase database = TestDatabase.fresh()) {
                SentReturns sent = new SentReturns(database, ProjectJobs.definitions());
                List<ReturnOutcome> returns = new RandomReturns(sent, new Random(seed)).all();
                sent.send("all.xlsx", DAY, returns.toArray(ReturnOutcome[]::new));
                sent.judge();
                List<String> night =
                        database.lines("select r.town_code, r.form_code, r.period, f.rule_code, f.severity,"
                                + " f.sheet, f.cell, f.found, f.expected, f.difference, f.message_zh, f.fix_en, f.waiver"
                                + " from validation.finding f join validation.reading r using (reading_id)"
                                + " where f.is_across");

                List<String> alone = alone(returns);

                assertThat(alone).hasSizeGreaterThan(50).containsExactlyInAnyOrderElementsOf(night);
                alone.forEach(line -> kinds.add(line.split("[|.]")[4]));
                assertThat(rejected(returns))
                        .isEqualTo(database.lines("select town_code, form_code, period from"
                                + " validation.return_state where status = 'rejected' order by 1, 2, 3"));
            }
        }
        assertThat(kinds)
                .containsExactly(
                        "change_between",
                        "copy_of_last_year",
                        "not_above_other_form",
                        "ratio_to_other_form",
                        "swapped_columns",
                        "unit_slip");
    }

    private static FileOutcome judged(List<ReturnOutcome> returns) {
        FileOutcome file = new FileOutcome("all.xlsx", Sha256.of("all"), false, List.of(), returns);
        return new AcrossInFile(ProjectJobs.definitions()).judge(file);
    }

    private static List<String> alone(List<ReturnOutcome> returns) {
        return judged(returns).returns().stream()
                .flatMap(r -> r.findings().stream()
                        .map(f -> String.join(
                                "|",
                                r.town().digits(),
                                r.form().text(),
                                r.period().text(),
                                f.ruleCode(),
                                f.severity().name(),
                                f.sheet().orElseThrow(),
                                f.cell().orElseThrow(),
                                f.found().orElse("null"),
                                f.expected().orElse("null"),
                                f.difference().orElse("null"),
                                f.message().zh(),
                                f.fix().en(),
                                f.waiver().orElse("null"))))
                .toList();
    }

    private static List<String> rejected(List<ReturnOutcome> returns) {
        return judged(returns).returns().stream()
                .filter(r -> r.outcome() == ReturnOutcome.Outcome.REJECTED)
                .map(r -> r.town() + "|" + r.form() + "|" + r.period())
                .sorted()
                .toList();
    }

    /** Returns of three years in which a good deal goes wrong, so that every bound is met from both sides. */
    private record RandomReturns(SentReturns sent, Random random) {
        List<ReturnOutcome> all() {
            List<ReturnOutcome> returns = new ArrayList<>();
            for (Form form : ProjectJobs.definitions().forms().values()) {
                for (int town = 0; town < TOWNS; town++) {
                    returns.addAll(ofTown(form, "62098210" + town));
                }
            }
            return returns;
        }

        private List<ReturnOutcome> ofTown(Form form, String town) {
            List<ReturnOutcome> returns = new ArrayList<>();
            List<Map<String, BigDecimal>> rows = new ArrayList<>();
            int count = form.grain() == Form.Grain.TOWN ? 1 : 2 + random.nextInt(3);
            for (int i = 0; i < count; i++) {
                rows.add(fresh(form));
            }
            for (int year = 2022; year <= 2024; year++) {
                String period = year + (form.frequency() == Frequency.MONTH ? "-03" : "");
                returns.add(sent.accepted(form.code() + " " + town + " " + period, written(form, town, rows)));
                nextYear(form, rows);
            }
            return returns;
        }

        private Map<String, BigDecimal> fresh(Form form) {
            Map<String, BigDecimal> row = new LinkedHashMap<>();
            numbers(form).forEach(f -> row.put(f.code(), BigDecimal.valueOf(20 + random.nextInt(3000))));
            return row;
        }

        private void nextYear(Form form, List<Map<String, BigDecimal>> rows) {
            int what = random.nextInt(6);
            List<CheckRule> rules = form.checks();
            String field = rules.get(random.nextInt(rules.size())).field();
            for (Map<String, BigDecimal> row : rows) {
                for (Field each : numbers(form)) {
                    BigDecimal before = row.get(each.code());
                    boolean isHit = each.code().equals(field) || what == 1;
                    row.put(each.code(), moved(before, what, isHit, each.type()));
                }
                if (what == 5 && form.code().text().equals("population")) {
                    BigDecimal residents = row.get("resident_total");
                    row.put("resident_total", row.get("registered_total"));
                    row.put("registered_total", residents);
                }
            }
        }

        /** 0: the same; 1: nearly the same; 2, 3: a slip of a field; else a little more or less. */
        private BigDecimal moved(BigDecimal before, int what, boolean isHit, FieldType type) {
            if (what == 0 || what == 1 && random.nextInt(10) > 0) {
                return before;
            }
            if (isHit && (what == 2 || what == 3)) {
                BigDecimal ratio = UnitSlip.RATIOS.get(random.nextInt(UnitSlip.RATIOS.size()));
                BigDecimal about = ratio.multiply(BigDecimal.valueOf(94 + random.nextInt(13), 2));
                BigDecimal moved = what == 2 ? before.multiply(about) : before.divide(about, 4, RoundingMode.HALF_UP);
                return fitting(moved, type);
            }
            return fitting(before.multiply(BigDecimal.valueOf(60 + random.nextInt(90), 2)), type);
        }

        private static BigDecimal fitting(BigDecimal number, FieldType type) {
            return number.setScale(type == FieldType.COUNT ? 0 : 2, RoundingMode.HALF_UP);
        }

        private String[] written(Form form, String town, List<Map<String, BigDecimal>> rows) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                String key = form.grain() == Form.Grain.TOWN ? town : town + (201 + i);
                String keys =
                        form.key().stream().map(f -> f.code() + "=" + key + " ").collect(Collectors.joining());
                lines.add(keys
                        + rows.get(i).entrySet().stream()
                                .filter(e -> random.nextInt(60) > 0)
                                .map(e -> e.getKey() + "=" + e.getValue().toPlainString())
                                .collect(Collectors.joining(" ")));
            }
            return lines.toArray(String[]::new);
        }

        private static List<Field> numbers(Form form) {
            return form.fields().stream().filter(f -> f.type().isNumber()).toList();
        }
    }
}
