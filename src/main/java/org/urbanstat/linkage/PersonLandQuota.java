package org.urbanstat.linkage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.urbanstat.definitions.PersonLandPolicy;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/**
 * The construction land that a town may plan for those who settled the year before (国土资发〔2016〕123号): quota = settled
 * (t-1) × standard (present land per urban resident at the end of t-1) × (1 + adjustment).
 */
public final class PersonLandQuota {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal M2_PER_HECTARE = BigDecimal.valueOf(10_000);
    private static final BigDecimal MU_PER_HECTARE = BigDecimal.valueOf(15);

    private final PersonLandPolicy policy;
    private final Period period;
    private final TownLandInputs inputs;

    private PersonLandQuota(PersonLandPolicy policy, Period period, TownLandInputs inputs) {
        this.policy = policy;
        this.period = period;
        this.inputs = inputs;
    }

    /**
     * The quota of one receiver for the year t.
     *
     * @throws IllegalArgumentException when the policy does not name the period, or no tier holds the town's land
     */
    public static PersonLandQuotaRow compute(PersonLandPolicy policy, Period period, TownLandInputs inputs) {
        if (!policy.periods().contains(period)) {
            throw new IllegalArgumentException(
                    "policy " + policy.mandate().code() + " has no quota for the period " + period);
        }
        return new PersonLandQuota(policy, period, inputs).row();
    }

    private PersonLandQuotaRow row() {
        List<Text> obstacles = obstacles();
        Optional<PersonLandQuotaRow.Quota> quota = obstacles.isEmpty() ? Optional.of(quota()) : Optional.empty();
        List<Text> remarks = isSupercityCentre() ? List.of(Reason.supercityCentre()) : List.of();
        return new PersonLandQuotaRow(
                period,
                inputs.town(),
                policy.mandate().code(),
                inputs.settled().value(),
                landM2().map(m2 -> m2.setScale(2, RoundingMode.HALF_UP)),
                inputs.urbanResidents().value(),
                adjustmentPercent(),
                quota,
                quota.isPresent() ? AllocationStatus.FINAL : AllocationStatus.NOT_COMPUTABLE,
                isReturnMissing(),
                quota.isPresent() ? remarks : obstacles);
    }

    private List<Text> obstacles() {
        Period before = period.yearBefore();
        List<Text> obstacles = new ArrayList<>();
        unknown(inputs.settled(), "settlement").ifPresent(obstacles::add);
        unknown(inputs.urbanConstructionLandHectares(), "land").ifPresent(obstacles::add);
        unknown(inputs.urbanResidents(), "population").ifPresent(obstacles::add);
        inputs.urbanResidents()
                .value()
                .filter(r -> r.signum() == 0)
                .ifPresent(r -> obstacles.add(Reason.noUrbanResidents(before)));
        return List.copyOf(obstacles);
    }

    private Optional<Text> unknown(Reported<BigDecimal> reported, String form) {
        if (reported.value().isPresent()) {
            return Optional.empty();
        }
        Period before = period.yearBefore();
        return Optional.of(
                reported.isMissing()
                        ? Reason.quotaLacksReturn(form, before)
                        : Reason.quotaWithoutReturnOwed(form, before));
    }

    private boolean isReturnMissing() {
        return inputs.settled().isMissing()
                || inputs.urbanConstructionLandHectares().isMissing()
                || inputs.urbanResidents().isMissing();
    }

    private PersonLandQuotaRow.Quota quota() {
        BigDecimal land = landM2().orElseThrow();
        BigDecimal residents = inputs.urbanResidents().value().orElseThrow();
        BigDecimal standard = isSupercityCentre() ? BigDecimal.ZERO : LandStandard.of(policy.tiers(), land, residents);
        BigDecimal m2 = inputs.settled()
                .value()
                .orElseThrow()
                .multiply(standard)
                .multiply(HUNDRED.add(adjustmentPercent()))
                .divide(HUNDRED);
        BigDecimal hectares = m2.divide(M2_PER_HECTARE);
        return new PersonLandQuotaRow.Quota(
                land.divide(residents, 2, RoundingMode.HALF_UP),
                standard,
                m2.setScale(2, RoundingMode.HALF_UP),
                hectares.setScale(6, RoundingMode.HALF_UP),
                hectares.multiply(MU_PER_HECTARE).setScale(4, RoundingMode.HALF_UP));
    }

    private Optional<BigDecimal> landM2() {
        return inputs.urbanConstructionLandHectares().value().map(M2_PER_HECTARE::multiply);
    }

    private BigDecimal adjustmentPercent() {
        return policy.townAdjustmentPercent().getOrDefault(inputs.town(), policy.adjustmentPercent());
    }

    private boolean isSupercityCentre() {
        return policy.supercityCentres().contains(inputs.town());
    }
}
