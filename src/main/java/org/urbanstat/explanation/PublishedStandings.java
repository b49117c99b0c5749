package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.explanation.ScoreMove.Standing;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** The scorecards of a year as a release shows them. One that is confirmed stands alone for its county. */
final class PublishedStandings {
    private static final SqlFile STANDINGS = SqlFile.beside(PublishedStandings.class, "published-standings");
    private static final String DRAFT = "draft";

    private final List<Published> published;
    private final Set<AreaCode> confirmed;

    record Published(
            String policyCode,
            String subjectType,
            String subjectCode,
            String subjectName,
            String countyCode,
            @Nullable BigDecimal score,
            @Nullable Integer rank,
            @Nullable String grade,
            String listing,
            String state,
            String reasonZh,
            String reasonEn) {
        Standing standing() {
            return new Standing(
                    Optional.ofNullable(score),
                    Optional.ofNullable(rank),
                    Optional.ofNullable(grade),
                    listing,
                    new Text(reasonZh, reasonEn));
        }

        String subject() {
            return subjectType + ' ' + subjectCode;
        }
    }

    PublishedStandings(JdbcClient mart, Period period, Collection<String> counties) {
        this.published = mart.sql(STANDINGS.text())
                .param("period", period.text())
                .param("counties", counties.toArray(String[]::new))
                .query(Published.class)
                .list();
        this.confirmed = published.stream()
                .filter(p -> !p.state().equals(DRAFT))
                .map(p -> new AreaCode(p.countyCode()))
                .collect(Collectors.toSet());
    }

    boolean isConfirmed(AreaCode county) {
        return confirmed.contains(county);
    }

    /** The scores with the confirmed ones as they stand, under either policy. */
    List<ScoreMove> standing(List<ScoreMove> computed) {
        List<ScoreMove> moves = new ArrayList<>(
                computed.stream().filter(m -> !confirmed.contains(m.county())).toList());
        published.stream()
                .filter(p -> confirmed.contains(new AreaCode(p.countyCode())))
                .map(p -> new ScoreMove(
                        p.policyCode(),
                        p.subjectType(),
                        p.subjectCode(),
                        p.subjectName(),
                        new AreaCode(p.countyCode()),
                        Optional.of(p.standing()),
                        Optional.of(p.standing())))
                .forEach(moves::add);
        return moves.stream().sorted(ScoreMoves.BIGGEST_FIRST).toList();
    }

    /** What the changed policy would make of the confirmed ones, beside what is confirmed. */
    List<ScoreMove> instead(List<ScoreMove> computed) {
        Map<String, Published> bySubject =
                published.stream().collect(Collectors.toMap(Published::subject, p -> p, (first, later) -> first));
        return computed.stream()
                .filter(m -> confirmed.contains(m.county()))
                .map(m -> new ScoreMove(
                        m.policy(),
                        m.subjectType(),
                        m.subjectCode(),
                        m.name(),
                        m.county(),
                        Optional.ofNullable(bySubject.get(m.subject())).map(Published::standing),
                        m.after()))
                .sorted(ScoreMoves.BIGGEST_FIRST)
                .toList();
    }

    /** Where the release shows another score than is computed from its own figures. */
    List<Text> notes(List<ScoreMove> computed) {
        Map<String, Published> byPolicy =
                published.stream().collect(Collectors.toMap(p -> p.policyCode() + ' ' + p.subject(), p -> p));
        return computed.stream()
                .filter(m -> !confirmed.contains(m.county()))
                .filter(m -> Optional.ofNullable(byPolicy.get(m.policy() + ' ' + m.subject()))
                        .filter(p -> !p.standing().score().equals(m.before().flatMap(Standing::score)))
                        .isPresent())
                .map(m -> Basis.text(
                        "whatif.score.differs",
                        m.name(),
                        m.policy(),
                        m.before()
                                .flatMap(Standing::score)
                                .map(BigDecimal::toPlainString)
                                .orElse("—")))
                .toList();
    }
}
