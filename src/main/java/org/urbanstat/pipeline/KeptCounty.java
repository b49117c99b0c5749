package org.urbanstat.pipeline;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.urbanstat.vocabulary.Sha256;
import org.urbanstat.vocabulary.Text;

/**
 * What an act froze of one county, in the form that the audit carries the hash of.
 *
 * @param isShared whether it is a part of what several counties share
 * @param excluded the codes of who was confirmed without a figure
 * @param without what their rows say of that
 * @param rowCount of {@code linkage.confirmed_row}
 * @param rowsSha256 as {@code linkage.kept_hash} makes it
 */
record KeptCounty(
        String areaCode,
        String kind,
        long release,
        boolean isShared,
        List<String> excluded,
        Text without,
        long rowCount,
        String rowsSha256) {
    KeptCounty {
        excluded = excluded.stream().sorted().toList();
    }

    /** The hash of an act: over a line a county, by code. */
    static Sha256 sha256(Collection<KeptCounty> counties) {
        return Sha256.of(counties.stream()
                .sorted(Comparator.comparing(KeptCounty::areaCode))
                .map(KeptCounty::line)
                .collect(Collectors.joining("\n")));
    }

    /** With tabs between. */
    private String line() {
        return String.join(
                "\t",
                areaCode,
                kind,
                Long.toString(release),
                Boolean.toString(isShared),
                String.join(",", excluded),
                without.zh(),
                without.en(),
                Long.toString(rowCount),
                rowsSha256);
    }
}
