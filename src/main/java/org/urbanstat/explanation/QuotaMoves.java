package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.urbanstat.definitions.PersonLandPolicy;
import org.urbanstat.linkage.PersonLandQuota;
import org.urbanstat.linkage.PersonLandQuotaRow;
import org.urbanstat.linkage.ScopeGroups;
import org.urbanstat.linkage.TownYears;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** The quotas of a year under one list of policies beside those under another. */
record QuotaMoves(Period period, TownYears years, Collection<AreaCode> towns) {
    List<WhatIfMove> list(
            List<PersonLandPolicy> before, List<PersonLandPolicy> after, Function<AreaCode, String> name) {
        return new Paired<>(rows(before), rows(after)).moves((any, was, is) -> move(any, was, is, name));
    }

    private Map<String, PersonLandQuotaRow> rows(List<PersonLandPolicy> policies) {
        Map<String, PersonLandQuotaRow> rows = new TreeMap<>();
        for (PersonLandPolicy policy : policies) {
            ScopeGroups.of(policy.scope(), policy.codes(), policy.receiverOrdinals(), towns).stream()
                    .flatMap(List::stream)
                    .map(t -> PersonLandQuota.compute(policy, period, years.land(t, period)))
                    .forEach(row -> rows.put(row.policyCode() + " " + row.town(), row));
        }
        return rows;
    }

    private static WhatIfMove move(
            PersonLandQuotaRow any,
            @Nullable PersonLandQuotaRow was,
            @Nullable PersonLandQuotaRow is,
            Function<AreaCode, String> name) {
        return new WhatIfMove(
                WhatIfMove.Kind.QUOTA,
                any.policyCode(),
                any.town(),
                name.apply(any.town()),
                m2(was),
                m2(is),
                state(was),
                state(is),
                is == null || is.quota().isPresent() ? new Text("", "") : Text.joined(is.reasons()));
    }

    private static Optional<BigDecimal> m2(@Nullable PersonLandQuotaRow row) {
        return Optional.ofNullable(row).flatMap(PersonLandQuotaRow::quota).map(PersonLandQuotaRow.Quota::m2);
    }

    private static String state(@Nullable PersonLandQuotaRow row) {
        return row == null
                ? ""
                : row.quota()
                        .map(q -> q.standardM2PerPerson().toPlainString())
                        .orElse(row.status().word());
    }
}
