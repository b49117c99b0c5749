package org.urbanstat.generation;

/**
 * What the sample assumes of a reporting area of Dunhuang in 2020. Residents add up to the published 185,231; sizes
 * follow what is published of single towns; the split by class and everything registered is illustrative.
 *
 * @param landSquareMetresPerPerson in 2019; one less each year
 * @param mechanised in thousandths in 2019; more each year
 */
record DunhuangTown(
        String digits,
        long urbanResidents,
        long ruralResidents,
        long registered,
        int landSquareMetresPerPerson,
        int mechanised) {
    static final DunhuangTown[] ALL = {
        new DunhuangTown("620982100", 6_900, 6_200, 12_900, 153, 560),
        new DunhuangTown("620982101", 60_400, 0, 41_800, 94, 612),
        new DunhuangTown("620982102", 8_300, 12_100, 20_900, 117, 545),
        new DunhuangTown("620982103", 3_900, 9_880, 14_600, 176, 0),
        new DunhuangTown("620982104", 3_500, 9_100, 13_300, 146, 0),
        new DunhuangTown("620982105", 1_300, 3_400, 5_000, 228, 0),
        new DunhuangTown("620982106", 2_600, 6_360, 8_700, 139, 590),
        new DunhuangTown("620982107", 1_500, 5_600, 7_500, 169, 0),
        new DunhuangTown("620982108", 1_591, 5_800, 7_700, 158, 0),
        new DunhuangTown("620982401", 36_800, 0, 12_400, 0, 0),
    };
}
