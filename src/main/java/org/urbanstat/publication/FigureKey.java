package org.urbanstat.publication;

/**
 * Names a published figure.
 *
 * @param figure an indicator's code, {@code reward} or {@code quota}
 * @param policyCode of a reward or quota; empty for an indicator
 */
public record FigureKey(String figure, String policyCode, String period, String areaCode) {
    public static final String REWARD = "reward";
    public static final String QUOTA = "quota";

    /** Whether money or land rests on it. */
    public boolean isAllocation() {
        return figure.equals(REWARD) || figure.equals(QUOTA);
    }

    /** Whether it is one of the two rates. */
    public boolean isRate() {
        return figure.equals("resident_rate") || figure.equals("registered_rate");
    }
}
