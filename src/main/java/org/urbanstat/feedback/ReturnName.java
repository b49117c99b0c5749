package org.urbanstat.feedback;

/**
 * Which return a finding is about. All three are empty where it is about the whole file.
 *
 * @param town its nine digits
 */
public record ReturnName(String town, String form, String period) {
    /** The file as a whole. */
    public static final ReturnName FILE = new ReturnName("", "", "");
}
