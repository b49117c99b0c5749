package org.urbanstat.definitions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.urbanstat.vocabulary.AreaCode;

/**
 * An official figure, never recomputed, of one vintage.
 *
 * @param basis CENSUS or SAMPLE_ESTIMATE
 * @param unit 人 or 万人
 * @param oracle exact when the counts are persons and reproduce the rate; interval when they are rounded
 * @param source its mark in the list of sources
 */
public record PublishedRate(
        String areaName,
        Optional<AreaCode> areaCode,
        LocalDate asOf,
        String vintage,
        String basis,
        String unit,
        BigDecimal urban,
        BigDecimal total,
        BigDecimal ratePercent,
        Optional<BigDecimal> registeredRatePercent,
        String oracle,
        String source) {}
