package org.urbanstat.benchmark;

/**
 * What a program and the PostgreSQL that it works with took of the machine; 0 where the system does not tell.
 *
 * @param serverCpuMilliseconds of all processes of PostgreSQL while it was watched
 * @param peakResidentBytes of the program
 * @param serverPeakBytes the greatest sum over all processes of PostgreSQL, shared memory counted once
 */
record Usage(long cpuMilliseconds, long serverCpuMilliseconds, long peakResidentBytes, long serverPeakBytes) {
    static final Usage NOTHING = new Usage(0, 0, 0, 0);

    /** Of the program and its server together. */
    long allCpuMilliseconds() {
        return cpuMilliseconds + serverCpuMilliseconds;
    }

    Usage most(Usage other) {
        return new Usage(
                Math.max(cpuMilliseconds, other.cpuMilliseconds),
                Math.max(serverCpuMilliseconds, other.serverCpuMilliseconds),
                Math.max(peakResidentBytes, other.peakResidentBytes),
                Math.max(serverPeakBytes, other.serverPeakBytes));
    }
}
