package org.urbanstat.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.urbanstat.database.Copy;
import org.urbanstat.linkage.ScorePart;
import org.urbanstat.linkage.ScoreRow;
import org.urbanstat.linkage.ScoreRow.Range;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** Gathers scores with their parts for the tables of the candidate. */
final class ScoreRows {
    private static final String TOWN = "town";
    private static final String DEPARTMENT = "department";

    private static final List<String> COLUMNS = List.of(
            "policy_code",
            "period",
            "area_code",
            "subject_type",
            "subject_code",
            "score",
            "rank",
            "grade",
            "listing",
            "is_provisional",
            "reason_zh",
            "reason_en",
            "score_lowest",
            "score_highest",
            "rank_best",
            "rank_worst");
    private static final List<String> PART_COLUMNS = List.of(
            "period",
            "area_code",
            "subject_type",
            "subject_code",
            "indicator_code",
            "ordinal",
            "method",
            "target_value",
            "target_comparison",
            "weight",
            "status",
            "marks",
            "effective_weight",
            "contribution",
            "is_red_line_missed",
            "reason_zh",
            "reason_en",
            "marks_lowest",
            "marks_highest");

    private final String policy;
    private final List<Placed> placed = new ArrayList<>();

    ScoreRows(String policy) {
        this.policy = policy;
    }

    private record Placed(AreaCode county, Period period, String subjectType, ScoreRow row) {}

    void addTowns(AreaCode county, Period period, List<ScoreRow> rows) {
        rows.forEach(row -> placed.add(new Placed(county, period, TOWN, row)));
    }

    void addDepartments(AreaCode county, Period period, List<ScoreRow> rows) {
        rows.forEach(row -> placed.add(new Placed(county, period, DEPARTMENT, row)));
    }

    long size() {
        return placed.size();
    }

    long partCount() {
        return placed.stream().mapToLong(p -> p.row().parts().size()).sum();
    }

    void write(Copy copy) {
        copy.into("linkage.scorecard", COLUMNS, rows -> {
            for (Placed p : placed) {
                rows.row(
                        policy,
                        p.period().text(),
                        p.county().digits(),
                        p.subjectType(),
                        p.row().subject().code(),
                        p.row().score(),
                        p.row().rank(),
                        p.row().grade(),
                        p.row().listing().word(),
                        p.row().isProvisional(),
                        Text.joined(p.row().reasons()).zh(),
                        Text.joined(p.row().reasons()).en(),
                        p.row().range().map(Range::lowest),
                        p.row().range().map(Range::highest),
                        p.row().range().map(Range::best),
                        p.row().range().map(Range::worst));
            }
        });
        copy.into("linkage.scorecard_part", PART_COLUMNS, rows -> placed.forEach(p -> writeParts(rows, p)));
    }

    private static void writeParts(Copy.Rows rows, Placed placed) {
        int ordinal = 0;
        for (ScorePart part : placed.row().parts()) {
            ordinal++;
            rows.row(
                    placed.period().text(),
                    placed.county().digits(),
                    placed.subjectType(),
                    placed.row().subject().code(),
                    part.item().indicator(),
                    ordinal,
                    part.item().method().name().toLowerCase(Locale.ROOT),
                    part.goal().map(g -> g.value()),
                    part.goal().map(g -> g.comparison().sign()),
                    part.item().weight(),
                    part.state().word(),
                    part.marks(),
                    part.effectiveWeight(),
                    part.contribution(),
                    part.isRedLineMissed(),
                    part.reason().map(r -> r.zh()),
                    part.reason().map(r -> r.en()),
                    part.marksLowest(),
                    part.marksHighest());
        }
    }
}
