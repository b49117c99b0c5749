package org.urbanstat.generation;

/**
 * What the sample assumes of the whole county in a year, in persons. Only the residents of 2020 are published; the
 * other totals and both urban figures are set so that the rates move towards the targets of 72 % and 60 % in 2025.
 */
record DunhuangCounty(int year, long resident, long residentUrban, long registered, long registeredUrban) {
    static final int FIRST_YEAR = 2019;
    static final int LAST_YEAR = 2024;

    private static final DunhuangCounty[] ALL = {
        new DunhuangCounty(2018, 184_380, 124_002, 144_020, 76_302),
        new DunhuangCounty(2019, 184_812, 125_413, 144_380, 77_850),
        new DunhuangCounty(2020, 185_231, 126_791, 144_800, 79_437),
        new DunhuangCounty(2021, 185_420, 128_329, 145_090, 81_149),
        new DunhuangCounty(2022, 185_760, 129_995, 145_420, 82_948),
        new DunhuangCounty(2023, 186_240, 131_690, 145_830, 84_756),
        new DunhuangCounty(2024, 186_655, 133_234, 146_210, 86_366),
    };

    static DunhuangCounty in(int year) {
        return ALL[year - 2018];
    }
}
