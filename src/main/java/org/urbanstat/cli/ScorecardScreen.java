package org.urbanstat.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.Language;

/** Towns and departments by place, each with the reason why it stands where it stands. */
final class ScorecardScreen {
    private static final SqlFile SCORES = SqlFile.beside(ScorecardScreen.class, "scores");
    private static final SqlFile PARTS = SqlFile.beside(ScorecardScreen.class, "score-parts");
    private static final int SHOWN = 40;

    private final Output output;
    private final MartReader reader;
    private final boolean isJson;
    private final ScoreRanges ranges;

    ScorecardScreen(Output output, MartReader reader, boolean isJson) {
        this.output = output;
        this.reader = reader;
        this.isJson = isJson;
        this.ranges = new ScoreRanges(output);
    }

    record Score(
            String period,
            String subjectType,
            String countyCode,
            String subjectCode,
            String subjectName,
            @Nullable BigDecimal score,
            @Nullable Integer rank,
            @Nullable String grade,
            String listing,
            String state,
            boolean isProvisional,
            String policyCode,
            String reasonZh,
            String reasonEn,
            long releaseId,
            @Nullable BigDecimal scoreLowest,
            @Nullable BigDecimal scoreHighest,
            @Nullable Integer rankBest,
            @Nullable Integer rankWorst) {}

    record Part(
            String indicatorCode,
            @Nullable String indicatorName,
            String method,
            @Nullable BigDecimal value,
            @Nullable String targetComparison,
            @Nullable BigDecimal targetValue,
            BigDecimal weight,
            String status,
            @Nullable BigDecimal marks,
            @Nullable BigDecimal effectiveWeight,
            @Nullable BigDecimal contribution,
            boolean isRedLineMissed,
            @Nullable String reasonZh,
            @Nullable String reasonEn,
            @Nullable BigDecimal marksLowest,
            @Nullable BigDecimal marksHighest) {}

    /** Every argument may be empty: the latest year, both types, every subject. */
    void print(String period, String type, String subject) {
        List<Score> scores = reader.jdbc()
                .sql(SCORES.text())
                .param("period", period)
                .param("type", type)
                .param("subject", subject)
                .query(Score.class)
                .list();
        if (isJson) {
            scores.forEach(score -> output.out()
                    .println(subject.isEmpty() ? ScorecardJson.of(score) : ScorecardJson.of(score, parts(score))));
        } else if (scores.isEmpty()) {
            output.say("scores.none", period, subject);
        } else if (subject.isEmpty()) {
            byType(scores).forEach(this::printTable);
            output.say("scores.next", scores.get(0).subjectCode(), scores.get(0).period());
        } else {
            scores.forEach(this::printSubject);
        }
    }

    private static Map<String, List<Score>> byType(List<Score> scores) {
        return scores.stream()
                .collect(Collectors.groupingBy(Score::subjectType, LinkedHashMap::new, Collectors.toList()));
    }

    private void printTable(String type, List<Score> scores) {
        Score first = scores.get(0);
        output.out().println();
        output.say("scores." + type, first.period(), first.policyCode(), output.words("scores.state." + first.state()));
        TextTable table = TextTable.empty()
                .numbers(output.words("column.rank"))
                .words(output.words("column.subject"))
                .words(output.words("column.name"))
                .numbers(output.words("column.score"))
                .words(output.words("column.grade"))
                .words(output.words("column.listing"));
        scores.stream().limit(SHOWN).forEach(s -> table.row(cells(s)));
        table.lines().forEach(output.out()::println);
        if (scores.size() > SHOWN) {
            output.say("scores.more", SHOWN, scores.size());
        }
        scores.stream().limit(SHOWN).forEach(ranges::print);
        scores.stream().limit(SHOWN).filter(s -> !s.listing().equals("none")).forEach(this::printReason);
        output.say("scores.because", remark(first));
    }

    private String[] cells(Score score) {
        return new String[] {
            score.rank() == null ? "" : String.valueOf(score.rank()),
            score.subjectCode(),
            score.subjectName(),
            score.score() == null ? "" : score.score().toPlainString() + (score.isProvisional() ? "*" : ""),
            score.grade() == null ? "" : score.grade(),
            output.words("scores.listing." + score.listing())
        };
    }

    private void printReason(Score score) {
        output.say(
                "scores.reason", score.subjectName(), output.words("scores.listing." + score.listing()), listed(score));
    }

    /** How official the weights are: the last sentence of every row. */
    private String remark(Score score) {
        String reason = reason(score.reasonZh(), score.reasonEn());
        return reason.substring(reason.lastIndexOf(between()) + between().length());
    }

    /** Why it stands on its list: the first sentences; what the score leaves out is told where it is opened. */
    private String listed(Score score) {
        String[] sentences = reason(score.reasonZh(), score.reasonEn()).split(between());
        return score.listing().equals("tilt")
                ? sentences[0]
                : Arrays.stream(sentences)
                        .limit(Math.max(1, sentences.length - 1))
                        .collect(Collectors.joining(between()));
    }

    private String between() {
        return output.language() == Language.ZH ? ";" : "; ";
    }

    private void printSubject(Score score) {
        output.out().println();
        output.say(
                "scores.subject",
                score.subjectName(),
                score.period(),
                score.score() == null ? "-" : score.score().toPlainString() + (score.isProvisional() ? "*" : ""),
                score.rank() == null ? "-" : String.valueOf(score.rank()),
                score.grade() == null ? "-" : score.grade(),
                output.words("scores.listing." + score.listing()));
        ranges.print(score);
        output.say("scores.because", reason(score.reasonZh(), score.reasonEn()));
        List<Part> parts = parts(score);
        boolean isOpen = ScoreRanges.isOpen(parts);
        TextTable table = TextTable.empty()
                .words(output.words("column.item"))
                .words(output.words("column.method"))
                .numbers(output.words("column.value"))
                .words(output.words("column.target"))
                .numbers(output.words("column.weight"))
                .numbers(output.words("column.marks"))
                .numbers(output.words("column.contribution"));
        if (isOpen) {
            table = table.numbers(output.words("column.marks.possible"));
        }
        parts.stream().map(part -> cells(part, isOpen)).forEach(table::row);
        table.lines().forEach(output.out()::println);
    }

    private String[] cells(Part part, boolean isOpen) {
        Stream<String> possible = isOpen ? Stream.of(ranges.marks(part)) : Stream.empty();
        return Stream.concat(Stream.of(cells(part)), possible).toArray(String[]::new);
    }

    private String[] cells(Part part) {
        boolean isZh = output.language() == Language.ZH && part.indicatorName() != null;
        return new String[] {
            isZh ? String.valueOf(part.indicatorName()) : part.indicatorCode(),
            output.words("scores.method." + part.method()),
            part.value() == null ? "" : part.value().toPlainString(),
            part.targetValue() == null
                    ? ""
                    : part.targetComparison() + " " + part.targetValue().toPlainString(),
            part.weight().toPlainString(),
            part.marks() == null ? output.words("scores.status." + part.status()) : shortened(part.marks()),
            part.contribution() == null ? "" : shortened(part.contribution())
        };
    }

    /** Four decimals on a screen; all twelve are in the mart. */
    static String shortened(BigDecimal marks) {
        return marks.setScale(4, RoundingMode.HALF_UP).toPlainString();
    }

    private String reason(String zh, String en) {
        return output.language() == Language.ZH ? zh : en;
    }

    private List<Part> parts(Score score) {
        return reader.jdbc()
                .sql(PARTS.text())
                .param("period", score.period())
                .param("type", score.subjectType())
                .param("subject", score.subjectCode())
                .query(Part.class)
                .list();
    }
}
