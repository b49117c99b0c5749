package org.urbanstat.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbanstat.explanation.CertificateRow;

/**
 * A column of a certificate.
 *
 * @param key of its header; the last word is its name in JSON
 * @param number absent where the award is not computable
 */
record CertificateColumn(String key, Function<CertificateRow, @Nullable Number> number) {
    /** What is weighted, then what the weights make of it, then what is cut off and given back. */
    static final List<List<CertificateColumn>> TABLES = List.of(
            List.of(
                    new CertificateColumn("certificate.column.settlement_share", CertificateRow::settlementShare),
                    new CertificateColumn("certificate.column.education_share", CertificateRow::educationShare),
                    new CertificateColumn("certificate.column.permit_share", CertificateRow::permitShare),
                    new CertificateColumn("certificate.column.effort_share", CertificateRow::effortShare)),
            List.of(
                    new CertificateColumn("certificate.column.settlement_points", CertificateRow::settlementPoints),
                    new CertificateColumn("certificate.column.difficulty", CertificateRow::difficulty),
                    new CertificateColumn("certificate.column.raw", CertificateRow::raw),
                    new CertificateColumn("certificate.column.combined_share", CertificateRow::combinedShare)),
            List.of(
                    new CertificateColumn("certificate.column.exact_units", CertificateRow::exactUnits),
                    new CertificateColumn("certificate.column.floor_units", CertificateRow::floorUnits),
                    new CertificateColumn("certificate.column.remainder", CertificateRow::remainder),
                    new CertificateColumn("certificate.column.rank", CertificateRow::rank),
                    new CertificateColumn("certificate.column.unit_given", CertificateRow::unitGiven),
                    new CertificateColumn("certificate.column.reward_yuan", CertificateRow::rewardYuan)));

    static Stream<CertificateColumn> all() {
        return TABLES.stream().flatMap(List::stream);
    }

    /** All of its decimals, or the text for none. */
    String cell(CertificateRow row, String none) {
        Number found = number.apply(row);
        if (found == null) {
            return none;
        }
        return found instanceof BigDecimal decimal ? decimal.toPlainString() : found.toString();
    }

    String name() {
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
