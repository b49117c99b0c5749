package org.urbanstat.publication;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.ScoreItem;
import org.urbanstat.definitions.ScorecardPolicy;
import org.urbanstat.definitions.ScorecardPolicy.Grade;
import org.urbanstat.definitions.ScorecardPolicy.LateReturns;

/** Finds the candidate's scores, ranks, grades and lists a second time, in SQL, apart from what scored them. */
record SecondScores(JdbcClient jdbc, Touched touched, ScorecardPolicy policy) {
    /** Far above what twelve decimals lose over the items of a scorecard, far below what scores are told in. */
    static final BigDecimal SLACK = new BigDecimal("0.00000001");

    List<GateCase> disagreements() {
        Optional<LateReturns> late = policy.notice().lateReturns();
        return jdbc.sql(touched.in(SqlFile.beside(Checker.class, "scores-askew").text()))
                .param("policy", policy.mandate().code())
                .param("slack", SLACK)
                .param("red_lines", redLines())
                .param("grades", policy.grades().stream().map(Grade::name).toArray(String[]::new))
                .param(
                        "bounds",
                        policy.grades().stream().map(SecondScores::bound).toArray(String[]::new))
                .param("one_in", policy.tilt().oneIn())
                .param("tilt_at_least", policy.tilt().atLeast())
                .param("notice_below", policy.notice().below())
                .param("late_indicator", late.map(LateReturns::indicator).orElse(""))
                .param("late_at_least", late.map(LateReturns::atLeast).orElse(0))
                .param("false_data", falseData())
                .query(GateCase.class)
                .list();
    }

    private String[] redLines() {
        return Stream.concat(redLines("town", policy.towns()), redLines("department", policy.departments()))
                .toArray(String[]::new);
    }

    private static Stream<String> redLines(String subjectType, List<ScoreItem> items) {
        return items.stream().filter(ScoreItem::isRedLine).map(item -> subjectType + ' ' + item.indicator());
    }

    private String[] falseData() {
        return policy.falseData().stream()
                .map(f -> f.period().text() + ' ' + f.subject())
                .toArray(String[]::new);
    }

    /** The last grade has no lower end, and no score is below 0. */
    private static String bound(Grade grade) {
        return grade.from().map(BigDecimal::toPlainString).orElse("0");
    }
}
