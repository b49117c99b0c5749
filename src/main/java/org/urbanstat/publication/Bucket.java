package org.urbanstat.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The rows of one period and county; empty where they have none. */
record Bucket(String period, String countyCode) {
    static Bucket of(ResultSet row) throws SQLException {
        return new Bucket(row.getString("period"), row.getString("county_code"));
    }

    /** Those that the two do not agree on, in order. */
    static List<Bucket> differing(Map<Bucket, TableHash> one, Map<Bucket, TableHash> other) {
        return Stream.concat(one.keySet().stream(), other.keySet().stream())
                .distinct()
                .filter(bucket -> !Objects.equals(one.get(bucket), other.get(bucket)))
                .sorted(Comparator.comparing(Bucket::period).thenComparing(Bucket::countyCode))
                .toList();
    }
}
