package org.urbanstat.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class TemplateBytesTest {
    private static byte[] bytes() throws IOException {
        try (XSSFWorkbook workbook = SentWorkbook.empty()) {
            workbook.createSheet("人口").createRow(0).createCell(0).setCellValue("常住人口");
            return TemplateBytes.of(workbook);
        }
    }

    @Test
    void says_nothing_of_when_it_was_written() throws IOException {
        List<LocalDateTime> times = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                times.add(entry.getTimeLocal());
                assertThat(entry.getExtra()).as(entry.getName()).isNull();
            }
        }
        assertThat(times).hasSizeGreaterThan(5).containsOnly(LocalDateTime.of(1980, 1, 1, 0, 0));
    }

    @Test
    @ResourceLock(Resources.TIME_ZONE)
    void is_the_same_in_every_zone() throws IOException {
        byte[] here = bytes();
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            assertThat(bytes()).isEqualTo(here);
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            assertThat(bytes()).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void is_a_workbook() throws IOException {
        try (XSSFWorkbook again = new XSSFWorkbook(new ByteArrayInputStream(bytes()))) {
            assertThat(again.getSheet("人口").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("常住人口");
        }
    }
}
