package org.urbanstat.oracle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Person-money as one reads it in design.md, section 6, worked out from top to bottom on plain maps by someone who had
 * not read the allocator. A town is a map: {@code settled.YEAR.ORIGIN}, {@code pupils}, {@code permits},
 * {@code urban.YEAR}, {@code registered.YEAR}, {@code difficulty}. A return that is owed and missing has no key; of one that
 * was never owed the value is {@link #NOT_OWED}.
 */
final class MoneyByHand {
    private static final List<String> COMPONENTS = List.of("settlement", "education", "permits", "effort");

    static final String NOT_OWED = "not owed";

    /** Rows by town; held where returns are there and none of them gives anything to share by. */
    record Outcome(Map<String, Map<String, @Nullable String>> rows, boolean isHeld) {}

    private MoneyByHand() {}

    /**
     * The outcome of each town by code: the columns of mart.person_money_reward that are figures, with status. Figures are
     * null where nothing can be computed and only there, so the share of a component that was dropped is 0.
     */
    static Outcome rewards(
            int year, int firstCohort, Map<String, String> policy, Map<String, Map<String, String>> towns) {
        List<String> computable = new ArrayList<>();
        Map<String, Map<String, Q>> x = new HashMap<>();
        boolean unsure = false;
        for (String code : towns.keySet()) {
            Map<String, String> town = towns.get(code);
            // A population return that is missing moves the effort of one and the shares of all: provisional is the
            // pool.
            unsure |= !town.containsKey("registered." + year) || !town.containsKey("registered." + (year - 1));
            boolean complete = town.containsKey("pupils") && town.containsKey("permits");
            Q points = Q.ZERO;
            for (int k = 0; policy.containsKey("decay." + k); k++) {
                // a cohort that weighs nothing is not counted, and nobody waits for its return
                if (year - k < firstCohort || weight(policy, "decay." + k).isZero()) continue;
                for (String origin : List.of("cross_province", "in_province", "in_city")) {
                    String settled = town.get("settled." + (year - k) + "." + origin);
                    if (settled == null) complete = false;
                    else if (!settled.equals(NOT_OWED))
                        points = points.plus(weight(policy, "origin." + origin)
                                .times(weight(policy, "decay." + k))
                                .times(Q.of(settled)));
                }
            }
            if (!complete) {
                unsure = true;
                continue;
            }
            computable.add(code);
            Map<String, Q> figures = new HashMap<>();
            figures.put("settlement", points);
            figures.put("education", town.get("pupils").equals(NOT_OWED) ? Q.ZERO : Q.of(town.get("pupils")));
            figures.put("permits", town.get("permits").equals(NOT_OWED) ? Q.ZERO : Q.of(town.get("permits")));
            figures.put("effort", effort(year, town));
            x.put(code, figures);
        }

        Map<String, Q> sums = new LinkedHashMap<>();
        for (String component : COMPONENTS) {
            Q sum = Q.ZERO;
            for (String code : computable) sum = sum.plus(x.get(code).get(component));
            sums.put(component, sum);
        }
        Q living = Q.ZERO;
        for (String component : COMPONENTS)
            if (!sums.get(component).isZero()) living = living.plus(weight(policy, "weight." + component));

        Map<String, Q> raw = new LinkedHashMap<>();
        Q allRaw = Q.ZERO;
        for (String code : computable) {
            Q sum = Q.ZERO;
            for (String component : COMPONENTS) {
                if (sums.get(component).isZero() || living.isZero()) continue;
                Q share = x.get(code).get(component).divided(sums.get(component));
                sum = sum.plus(
                        weight(policy, "weight." + component).divided(living).times(share));
            }
            Q mine = Q.of(towns.get(code).getOrDefault("difficulty", "1")).times(sum);
            raw.put(code, mine);
            allRaw = allRaw.plus(mine);
        }
        boolean nothing = allRaw.isZero();
        Map<String, BigInteger> units = nothing ? Map.of() : inWholeUnits(policy, raw, allRaw);

        Map<String, Map<String, @Nullable String>> rows = new LinkedHashMap<>();
        for (String code : towns.keySet()) {
            Map<String, @Nullable String> row = new LinkedHashMap<>();
            rows.put(code, row);
            boolean known = !nothing && raw.containsKey(code);
            row.put("settlement_points", known ? x.get(code).get("settlement").text(12) : null);
            for (String component : COMPONENTS) {
                Q sum = sums.get(component);
                Q share = !known || sum.isZero()
                        ? Q.ZERO
                        : x.get(code).get(component).divided(sum);
                row.put(component + "_share", known ? share.text(12) : null);
            }
            row.put("combined_share", known ? raw.get(code).divided(allRaw).text(12) : null);
            row.put(
                    "reward_yuan",
                    known
                            ? units.get(code)
                                    .multiply(new BigInteger(policy.get("unit")))
                                    .toString()
                            : null);
            row.put("status", !known ? "not_computable" : unsure ? "provisional" : "final");
        }
        return new Outcome(rows, nothing && !computable.isEmpty());
    }

    private static Q weight(Map<String, String> policy, String name) {
        return Q.of(policy.get(name));
    }

    /** Points by which the registered rate rose over the year before, at least 0; 0 where one of the two is not known. */
    private static Q effort(int year, Map<String, String> town) {
        Q rise = Q.ZERO;
        for (int y = year - 1; y <= year; y++) {
            String urban = town.get("urban." + y);
            String all = town.get("registered." + y);
            if (urban == null || all == null || all.equals(NOT_OWED) || all.equals("0")) return Q.ZERO;
            Q rate = Q.of(100).times(Q.of(urban)).divided(Q.of(all));
            rise = y == year ? rate.minus(rise) : rate;
        }
        return rise.compareTo(Q.ZERO) > 0 ? rise : Q.ZERO;
    }

    /** Floors first; what is left goes one by one to the largest remainders, of equal ones to the lower code. */
    private static Map<String, BigInteger> inWholeUnits(Map<String, String> policy, Map<String, Q> raw, Q allRaw) {
        Q pool = Q.of(policy.get("pool")).divided(Q.of(policy.get("unit")));
        Map<String, BigInteger> units = new HashMap<>();
        Map<String, Q> remainders = new HashMap<>();
        BigInteger left = pool.floor();
        for (String code : raw.keySet()) {
            Q due = pool.times(raw.get(code)).divided(allRaw);
            units.put(code, due.floor());
            remainders.put(code, due.minus(new Q(due.floor(), BigInteger.ONE)));
            left = left.subtract(due.floor());
        }
        List<String> order = new ArrayList<>(raw.keySet());
        order.sort(Comparator.comparing((String code) -> remainders.get(code))
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        for (int i = 0; i < left.intValueExact(); i++) units.merge(order.get(i), BigInteger.ONE, BigInteger::add);
        return units;
    }
}
