package org.urbanstat.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.Copy;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.Gates;
import org.urbanstat.definitions.Gates.Plausible;
import org.urbanstat.definitions.Gates.Range;
import org.urbanstat.vocabulary.FormCode;

/** Asks every gate of {@code nightly.yml} about the candidate, before anything of it is published. */
public final class Gatekeeper {
    private final JdbcClient jdbc;
    private final Copy copy;
    private final Definitions definitions;
    private final Touched touched;

    /** @param touched where the candidate can differ from the last release; no gate has to be asked of the rest */
    public Gatekeeper(JdbcClient jdbc, Copy copy, Definitions definitions, Touched touched) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.definitions = definitions;
        this.touched = touched;
    }

    /** The verdict of each gate that is set, in the order of {@code nightly.yml}; of the checker see {@link #check}. */
    public List<GateVerdict> ask() {
        Gates gates = definitions.nightly().gates();
        List<GateVerdict> verdicts = new ArrayList<>();
        bound("max_rate_change_points", query("gate-rates"), gates.maxRateChangePoints())
                .ifPresent(verdicts::add);
        bound(
                        "max_reward_change_percent",
                        allocations("reward", "person_money_reward", "reward_yuan", touched.county("p.town_code")),
                        gates.maxRewardChangePercent())
                .ifPresent(verdicts::add);
        bound(
                        "max_quota_change_percent",
                        allocations("quota", "person_land_quota", "quota_m2", touched.area("p.town_code")),
                        gates.maxQuotaChangePercent())
                .ifPresent(verdicts::add);
        gates.minCoveragePercent().map(this::coverage).ifPresent(verdicts::add);
        for (Plausible figure : Plausible.values()) {
            Optional.ofNullable(gates.plausible().get(figure))
                    .filter(range -> isDefined(figure))
                    .ifPresent(range -> verdicts.add(plausible(figure, range)));
        }
        return List.copyOf(verdicts);
    }

    /** The verdict of the second computation, which takes the longest; absent where nothing hangs on it. */
    public Optional<GateVerdict> check() {
        return switch (definitions.nightly().gates().checker()) {
            case HOLD ->
                Optional.of(
                        GateVerdict.of("checker", "0", new Checker(jdbc, copy, definitions, touched).disagreements()));
            case PUBLISH -> Optional.empty();
        };
    }

    /** Puts the verdict of the checker among the others, where {@code nightly.yml} has it. */
    public static List<GateVerdict> with(List<GateVerdict> asked, Optional<GateVerdict> checker) {
        List<GateVerdict> verdicts = new ArrayList<>(asked);
        long before = asked.stream()
                .takeWhile(v -> !v.gate().startsWith("plausible."))
                .count();
        checker.ifPresent(v -> verdicts.add((int) before, v));
        return List.copyOf(verdicts);
    }

    private Optional<GateVerdict> bound(String gate, String query, Optional<BigDecimal> limit) {
        return limit.map(l -> GateVerdict.of(gate, l.toPlainString(), cases(query, l)));
    }

    private List<GateCase> cases(String query, BigDecimal limit) {
        return jdbc.sql(query).param("limit", limit).query(GateCase.class).list();
    }

    /** Where as much is owed as before, no share falls unless a return does. */
    private GateVerdict coverage(BigDecimal limit) {
        boolean canFall = touched == Touched.ALL
                || jdbc.sql(query("returns-fallen")).query(Boolean.class).single();
        return GateVerdict.of(
                "min_coverage_percent",
                limit.toPlainString(),
                canFall ? cases(query("gate-coverage"), limit) : List.of());
    }

    /** @param moved a condition: a return of one town moves the rewards of its county, but no quota but its own */
    private String allocations(String figure, String table, String amount, String moved) {
        return text("gate-allocations")
                .replace("{figure}", figure)
                .replace("{table}", table)
                .replace("{amount}", amount)
                .replace("{moved}", moved);
    }

    private String query(String file) {
        return touched.in(text(file));
    }

    private static String text(String file) {
        return SqlFile.beside(Gatekeeper.class, file).text();
    }

    /** One that the last release says already was looked at when that was published. */
    private GateVerdict plausible(Plausible figure, Range range) {
        String word = figure.name().toLowerCase(Locale.ROOT);
        String file = "plausible-" + word.replace('_', '-');
        List<GateCase> cases = jdbc.sql("""
                        select :figure as figure, q.area_code, q.period, q.before::text as before, q.after::text as after
                        from (%s) q
                        where (q.after < :from or q.after > :to) and q.after is distinct from q.before
                        order by q.period collate "C" desc, q.area_code collate "C"
                        """.formatted(query(file)))
                .param("figure", word)
                .param("from", range.from())
                .param("to", range.to())
                .query(GateCase.class)
                .list();
        return GateVerdict.of(
                "plausible." + word,
                range.from().toPlainString() + " … " + range.to().toPlainString(),
                cases);
    }

    /** Whether the forms of this country hold what the figure needs. */
    private boolean isDefined(Plausible figure) {
        return switch (figure) {
            case RESIDENT_RATE_RISE_POINTS, RESIDENTS_PER_REGISTERED -> true;
            case PRIMARY_PUPILS_PERCENT -> holds("school", "stage") && holds("school", "enrolment");
            case URBAN_WASTE_KILOGRAMS_PER_PERSON_DAY -> holds("urban_sanitation", "waste_generated_tonnes");
        };
    }

    private boolean holds(String form, String field) {
        Optional<Form> found = definitions.form(new FormCode(form));
        return found.flatMap(f -> f.field(field)).isPresent();
    }
}
