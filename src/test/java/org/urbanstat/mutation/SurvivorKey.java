package org.urbanstat.mutation;

import org.apache.commons.csv.CSVRecord;

/**
 * What names a change in the list of survivors.
 *
 * @param where the file or class
 * @param place the line, or the method
 * @param change what was changed
 * @param nth which of the same, from 1
 */
record SurvivorKey(String where, String place, String change, int nth) {
    static SurvivorKey of(CSVRecord row) {
        return new SurvivorKey(row.get("where"), row.get("place"), row.get("change"), Integer.parseInt(row.get("nth")));
    }
}
