package org.urbanstat.parsing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.apache.poi.ss.usermodel.DateUtil;

/** Dates that a workbook stores as the number of days since its epoch. */
final class SerialDate {
    private static final BigDecimal DAYS_FROM_1900_TO_1904 = BigDecimal.valueOf(1462);

    private SerialDate() {}

    /** The serial number in the 1900 system, whichever the workbook uses. */
    static String in1900(String serial, boolean isDate1904) {
        String plain = StoredNumber.plain(serial);
        if (!isDate1904) {
            return plain;
        }
        try {
            return new BigDecimal(plain).add(DAYS_FROM_1900_TO_1904).toPlainString();
        } catch (NumberFormatException e) {
            return plain;
        }
    }

    /** The serial number of a moment as XML writes it, 2024-12-31T00:00:00; the text itself where it is none. */
    static String ofIso(String moment) {
        try {
            String day = moment.strip();
            LocalDateTime time = day.length() > 10
                    ? LocalDateTime.parse(day.replaceFirst("Z$", ""))
                    : LocalDate.parse(day).atStartOfDay();
            return StoredNumber.plain(DateUtil.getExcelDate(time));
        } catch (DateTimeParseException e) {
            return moment;
        }
    }

    /** As people write it, {@code 2024-12-31}; the serial itself where it is no date. */
    static String written(String serial) {
        try {
            LocalDateTime moment = DateUtil.getLocalDateTime(Double.parseDouble(serial));
            return moment == null ? serial : moment.toLocalDate().toString();
        } catch (NumberFormatException e) {
            return serial;
        }
    }
}
