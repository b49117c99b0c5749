package org.urbanstat.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.Copy;
import org.urbanstat.linkage.PersonLandQuotaRow;
import org.urbanstat.linkage.PersonMoneyReward;
import org.urbanstat.linkage.PersonMoneyReward.Figures;
import org.urbanstat.vocabulary.Text;

/** Gathers rewards and quotas with their reasons, and replaces those of the candidate by them. */
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

    private final List<PersonMoneyReward> rewards = new ArrayList<>();
    private final List<PersonLandQuotaRow> quotas = new ArrayList<>();

    void add(List<PersonMoneyReward> rows) {
        rewards.addAll(rows);
    }

    void add(PersonLandQuotaRow row) {
        quotas.add(row);
    }

    void replace(JdbcClient jdbc, Copy copy) {
        jdbc.sql("truncate linkage.person_money_reward, linkage.person_land_quota")
                .update();
        copyRewards(copy);
        copyQuotas(copy);
        jdbc.sql("analyze linkage.person_money_reward, linkage.person_land_quota")
                .update();
    }

    private void copyRewards(Copy copy) {
        copy.into("linkage.person_money_reward", REWARD_COLUMNS, rows -> {
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
                        zh(row.reasons()),
                        en(row.reasons()));
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
                        zh(row.reasons()),
                        en(row.reasons()));
            }
        });
    }

    private static String zh(List<Text> reasons) {
        return reasons.stream().map(Text::zh).collect(Collectors.joining(";"));
    }

    private static String en(List<Text> reasons) {
        return reasons.stream().map(Text::en).collect(Collectors.joining("; "));
    }
}
