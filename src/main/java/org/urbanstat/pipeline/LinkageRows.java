package org.urbanstat.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.urbanstat.database.Copy;
import org.urbanstat.linkage.PersonLandQuotaRow;
import org.urbanstat.linkage.PersonMoneyReward;
import org.urbanstat.linkage.PersonMoneyReward.Figures;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** Gathers rewards, quotas and pools that cannot be shared, with their reasons, for the tables of the candidate. */
final class LinkageRows {
    private static final List<String> REWARD_COLUMNS = List.of(
            "period",
            "town_code",
            "policy_code",
            "settlement_points",
            "settlement_share",
            "education_share",
            "permit_share",
            "effort_share",
            "difficulty",
            "combined_share",
            "reward_yuan",
            "pool_yuan",
            "is_provisional",
            "status",
            "reason_zh",
            "reason_en");
    private static final List<String> QUOTA_COLUMNS = List.of(
            "period",
            "town_code",
            "policy_code",
            "settled_count",
            "urban_construction_land_m2",
            "urban_residents",
            "per_capita_land_m2",
            "standard_m2_per_person",
            "adjustment_percent",
            "quota_m2",
            "quota_hectares",
            "quota_mu",
            "is_provisional",
            "status",
            "reason_zh",
            "reason_en");

    private static final List<String> POOL_COLUMNS =
            List.of("policy_code", "period", "county_code", "reason_zh", "reason_en");

    private final List<UnsharedPool> pools = new ArrayList<>();
    private final List<PersonMoneyReward> rewards = new ArrayList<>();
    private final List<PersonMoneyReward> recomputed = new ArrayList<>();
    private final List<PersonLandQuotaRow> quotas = new ArrayList<>();

    void add(List<PersonMoneyReward> rows) {
        rewards.addAll(rows);
    }

    /** What a confirmed pool comes to now; each has figures. */
    void addRecomputed(List<PersonMoneyReward> rows) {
        recomputed.addAll(rows);
    }

    void add(PersonLandQuotaRow row) {
        quotas.add(row);
    }

    void add(UnsharedPool pool) {
        pools.add(pool);
    }

    /** A pool that nothing can share; of no county where its receivers are in several. */
    record UnsharedPool(String policyCode, Period period, Optional<AreaCode> county, Text reason) {}

    /** How many rewards and quotas there are. */
    long size() {
        return rewards.size() + quotas.size();
    }

    void write(Copy copy) {
        copyRewards(copy, "linkage.person_money_reward", rewards);
        copyRewards(copy, "linkage.recomputed_reward", recomputed);
        copyQuotas(copy);
        copy.into(
                "linkage.unshared_pool",
                POOL_COLUMNS,
                rows -> pools.forEach(pool -> rows.row(
                        pool.policyCode(),
                        pool.period().text(),
                        pool.county().map(AreaCode::digits).orElse(""),
                        pool.reason().zh(),
                        pool.reason().en())));
    }

    private static void copyRewards(Copy copy, String table, List<PersonMoneyReward> rewards) {
        copy.into(table, REWARD_COLUMNS, rows -> {
            for (PersonMoneyReward row : rewards) {
                Optional<Figures> figures = row.figures();
                rows.row(
                        row.period().text(),
                        row.town().digits(),
                        row.policyCode(),
                        figures.map(Figures::settlementPoints),
                        figures.map(Figures::settlementShare),
                        figures.map(Figures::educationShare),
                        figures.map(Figures::permitShare),
                        figures.map(Figures::effortShare),
                        row.difficulty(),
                        figures.map(Figures::combinedShare),
                        figures.map(f -> f.reward().yuan()),
                        row.pool().yuan(),
                        row.isProvisional(),
                        row.status().word(),
                        Text.joined(row.reasons()).zh(),
                        Text.joined(row.reasons()).en());
            }
        });
    }

    private void copyQuotas(Copy copy) {
        copy.into("linkage.person_land_quota", QUOTA_COLUMNS, rows -> {
            for (PersonLandQuotaRow row : quotas) {
                var quota = row.quota();
                rows.row(
                        row.period().text(),
                        row.town().digits(),
                        row.policyCode(),
                        row.settledCount(),
                        row.urbanConstructionLandM2(),
                        row.urbanResidents(),
                        quota.map(PersonLandQuotaRow.Quota::perCapitaLandM2),
                        quota.map(PersonLandQuotaRow.Quota::standardM2PerPerson),
                        row.adjustmentPercent(),
                        quota.map(PersonLandQuotaRow.Quota::m2),
                        quota.map(PersonLandQuotaRow.Quota::hectares),
                        quota.map(PersonLandQuotaRow.Quota::mu),
                        row.isProvisional(),
                        row.status().word(),
                        Text.joined(row.reasons()).zh(),
                        Text.joined(row.reasons()).en());
            }
        });
    }
}
