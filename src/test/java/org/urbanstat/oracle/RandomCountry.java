package org.urbanstat.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A policy and the returns of one to forty towns as plain text, drawn from a seed; zeros, ties, missing returns and first cohorts are frequent. */
final class RandomCountry {
    static final int YEAR = 2024;
    static final List<String> ORIGINS = List.of("cross_province", "in_province", "in_city");

    final Map<String, String> policy = new LinkedHashMap<>();
    final Map<String, Map<String, String>> towns = new TreeMap<>();
    final int firstCohort;
    private final Random random;
    private final int missing;
    private final int bound;
    private final boolean settles;
    private final boolean teaches;
    private final boolean permits;

    RandomCountry(long seed) {
        random = new Random(seed);
        missing = random.nextInt(3) == 0 ? 25 : random.nextInt(2) * 300;
        bound = random.nextInt(3) == 0 ? 3 : 2_000;
        settles = random.nextInt(12) != 0;
        teaches = random.nextInt(8) != 0;
        permits = random.nextInt(8) != 0;
        firstCohort = YEAR - random.nextInt(4);
        drawPolicy();
        int count = 1 + random.nextInt(40);
        for (int i = 0; i < count; i++) towns.put(String.valueOf(620_982_100 + i * (1 + random.nextInt(2))), town());
    }

    private void drawPolicy() {
        long unit = random.nextBoolean() ? 1 : 10_000;
        policy.put("unit", String.valueOf(unit));
        policy.put("pool", String.valueOf(unit * (1 + random.nextInt(random.nextInt(4) == 0 ? 50 : 2_000_000))));
        for (String origin : ORIGINS) policy.put("origin." + origin, "1." + random.nextInt(10));
        int cohorts = 1 + random.nextInt(3);
        for (int k = 0; k < cohorts; k++) policy.put("decay." + k, k == 0 ? "1" : "0." + random.nextInt(10));
        int education = random.nextInt(40);
        int permit = random.nextInt(30);
        int effort = random.nextInt(30);
        policy.put("weight.settlement", hundredths(100 - education - permit - effort));
        policy.put("weight.education", hundredths(education));
        policy.put("weight.permits", hundredths(permit));
        policy.put("weight.effort", hundredths(effort));
    }

    private Map<String, String> town() {
        Map<String, String> town = new LinkedHashMap<>();
        if (random.nextInt(4) == 0) town.put("difficulty", "1." + random.nextInt(10) + random.nextInt(10));
        for (int k = 0; k < 3; k++) settlements(town, YEAR - k);
        owed(town, "pupils", teaches ? amount() : "0");
        owed(town, "permits", permits ? amount() : "0");
        people(town, YEAR);
        people(town, YEAR - 1);
        return town;
    }

    private void settlements(Map<String, String> town, int year) {
        if (isMissing()) return;
        boolean owed = random.nextInt(60) != 0;
        for (String origin : ORIGINS) {
            town.put("settled." + year + "." + origin, !owed ? MoneyByHand.NOT_OWED : settles ? amount() : "0");
        }
    }

    /** Registered people, of which some urban; a rate often falls, seldom nobody lives there. */
    private void people(Map<String, String> town, int year) {
        if (isMissing()) return;
        boolean owed = random.nextInt(40) != 0;
        int all = random.nextInt(50) == 0 ? 0 : 1 + random.nextInt(bound * 10);
        town.put("registered." + year, owed ? String.valueOf(all) : MoneyByHand.NOT_OWED);
        town.put("urban." + year, owed ? String.valueOf(random.nextInt(all + 1)) : MoneyByHand.NOT_OWED);
    }

    private void owed(Map<String, String> town, String key, String value) {
        if (isMissing()) return;
        town.put(key, random.nextInt(60) == 0 ? MoneyByHand.NOT_OWED : value);
    }

    private boolean isMissing() {
        return missing > 0 && random.nextInt(missing) == 0;
    }

    private String amount() {
        return String.valueOf(random.nextInt(bound));
    }

    private static String hundredths(int number) {
        return number / 100 + "." + number / 10 % 10 + number % 10;
    }
}
