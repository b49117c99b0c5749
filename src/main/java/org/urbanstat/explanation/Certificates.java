package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.DefinitionFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.PersonMoneyPolicy;
import org.urbanstat.definitions.Policies;
import org.urbanstat.definitions.PolicyChange;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Sha256;

/** The certificates of person-money allocations, as a release has them. */
public final class Certificates {
    private final JdbcClient jdbc;
    private final long release;
    private final Definitions definitions;
    private final List<DefinitionFile> files;

    /**
     * @param definitions as they were in force at that release
     * @param files that they were read from
     */
    public Certificates(JdbcClient jdbc, long release, Definitions definitions, List<DefinitionFile> files) {
        this.files = List.copyOf(files);
        this.jdbc = jdbc;
        this.release = release;
        this.definitions = definitions;
    }

    /**
     * Of the receivers of a county, or of all.
     *
     * @throws NotExplained when there is no such policy, the release has no rewards of it in that year or county, or its
     *     counties were shared out by texts of it that differ
     */
    public Certificate of(String code, Period period, Optional<AreaCode> county) {
        PoliciesApplied applied = applied(code, period, county);
        refuseSeveral(code, applied);
        PersonMoneyPolicy policy = applied.policy().orElseGet(() -> policy(code));
        List<CertificateRow> rows = decided(rows(policy, period, county), policy, applied).stream()
                .filter(row ->
                        county.map(c -> row.townCode().startsWith(c.digits())).orElse(true))
                .toList();
        if (rows.isEmpty()) {
            throw new NotExplained(
                    "no.certificate",
                    code,
                    period,
                    county.map(c -> " (" + c + ")").orElse(""),
                    policy.pools().keySet().stream().sorted().map(Period::text).collect(Collectors.joining(", ")));
        }
        return new Certificate(
                policy,
                period,
                signedOff(),
                applied.printed().map(file -> Sha256.of(file.text()).hex()).orElse(""),
                applied.since(),
                confirmed(code, period, county),
                rows);
    }

    private PoliciesApplied applied(String code, Period period, Optional<AreaCode> county) {
        List<KeptPolicies.Kept> kept = new KeptPolicies(jdbc, release)
                .of(period, county).stream()
                        .filter(k -> k.policyCode().equals(code))
                        .toList();
        return new PoliciesApplied(period, kept, isOpen(code, period, county), PolicyChange.fileOf(code, files));
    }

    /** One certificate prints the weights of one text. */
    private static void refuseSeveral(String code, PoliciesApplied applied) {
        List<String> otherwise = applied.countiesOtherwise();
        if (!otherwise.isEmpty()) {
            throw new NotExplained(
                    "certificate.by.several.texts", code, applied.period(), otherwise.size(), otherwise.get(0));
        }
    }

    private boolean isOpen(String code, Period period, Optional<AreaCode> county) {
        return jdbc.sql(SqlFile.beside(Certificates.class, "certificate-open").text())
                .param("policy", code)
                .param("period", period.text())
                .param("release", release)
                .param("county", county.map(AreaCode::digits).orElse(""))
                .query(Boolean.class)
                .single();
    }

    private PersonMoneyPolicy policy(String code) {
        List<PersonMoneyPolicy> policies = definitions.policies().personMoney();
        return policies.stream()
                .filter(p -> p.mandate().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotExplained(
                        "no.money.policy",
                        code,
                        policies.stream().map(p -> p.mandate().code()).collect(Collectors.joining(", "))));
    }

    /** Pools in which twelve decimals do not lead to every award are shared out once more with finer shares. */
    private List<CertificateRow> decided(List<CertificateRow> rows, PersonMoneyPolicy policy, PoliciesApplied applied) {
        boolean isOfCounty = policy.scope() == Policies.Scope.EACH_COUNTY;
        Map<String, List<CertificateRow>> pools = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> isOfCounty ? row.countyCode() : "", LinkedHashMap::new, Collectors.toList()));
        return pools.values().stream()
                .flatMap(pool -> pool.stream().allMatch(CertificateRow::comesOut)
                        ? pool.stream()
                        : finer(pool, policy, applied).of(pool).orElse(pool).stream())
                .toList();
    }

    private FinerShares finer(List<CertificateRow> pool, PersonMoneyPolicy policy, PoliciesApplied applied) {
        List<AreaCode> towns = pool.stream()
                .filter(row -> row.rewardYuan() != null)
                .map(row -> new AreaCode(row.townCode()))
                .toList();
        long then = applied.releaseOf(
                        pool.stream().map(CertificateRow::countyCode).collect(Collectors.toSet()))
                .orElse(release);
        return new FinerShares(policy, PoolAmounts.of(jdbc, then, policy, applied.period(), towns));
    }

    /** Of a county, or of all who share a pool with it. */
    private List<CertificateRow> rows(PersonMoneyPolicy policy, Period period, Optional<AreaCode> county) {
        JdbcClient.StatementSpec asked = jdbc.sql(
                        SqlFile.beside(Certificates.class, "certificate").text())
                .param("policy", policy.mandate().code())
                .param("period", period.text())
                .param("release", release)
                .param("is_each_county", policy.scope() == Policies.Scope.EACH_COUNTY)
                .param("unit", BigDecimal.valueOf(policy.roundingUnit().yuan()))
                .param(
                        "county",
                        county.filter(c -> policy.scope() == Policies.Scope.EACH_COUNTY)
                                .map(AreaCode::digits)
                                .orElse(""));
        for (String component : PoolAmounts.COMPONENTS) {
            asked = asked.param(component, policy.componentWeights().getOrDefault(component, BigDecimal.ZERO));
        }
        return asked.query(CertificateRow.class).list();
    }

    private List<Certificate.Confirmed> confirmed(String code, Period period, Optional<AreaCode> county) {
        return jdbc.sql(SqlFile.beside(Certificates.class, "certificate-confirmed")
                        .text())
                .param("policy", code)
                .param("period", period.text())
                .param("release", release)
                .param("county", county.map(AreaCode::digits).orElse(""))
                .query(Certificate.Confirmed.class)
                .list();
    }

    private Certificate.SignedOff signedOff() {
        return jdbc.sql(SqlFile.beside(Certificates.class, "signed-off").text())
                .param("release", release)
                .query(Certificate.SignedOff.class)
                .single();
    }
}
