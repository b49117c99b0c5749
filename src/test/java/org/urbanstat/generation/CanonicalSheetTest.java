package org.urbanstat.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.DefinitionsReader;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.InvalidDefinitions;
import org.urbanstat.generation.SheetPage.Merge;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;

class CanonicalSheetTest {
    private static Form form(String code) throws InvalidDefinitions {
        return DefinitionsReader.read(Path.of("jobs")).form(new FormCode(code)).orElseThrow();
    }

    @Test
    void mergesTheTwoHeaderRowsOfThePopulation() throws InvalidDefinitions {
        HeaderRows header = HeaderRows.canonical(form("population"));

        assertThat(header.rows().get(0))
                .containsExactly(
                        "区划代码", "村(社区)名称", "城乡分类代码", "常住户数", "常住人口", "", "", "", "", "户籍人口", "", "", "外出半年以上", "外来半年以上",
                        "户口待定");
        assertThat(header.rows().get(1))
                .containsExactly("", "", "", "", "合计", "男", "女", "城镇", "乡村", "合计", "城镇", "乡村", "", "", "");
        assertThat(header.merges())
                .contains(
                        new Merge(1, 1, 2, 1), new Merge(1, 5, 1, 9), new Merge(1, 10, 1, 12), new Merge(1, 15, 2, 15));
    }

    @Test
    void spellsTheFlatHeaderAsTownsDo() throws InvalidDefinitions {
        assertThat(HeaderRows.flat(form("population")).rows())
                .containsExactly(List.of(
                        "区划代码", "村(社区)名称", "城乡分类代码", "常住户数", "常住人口", "男", "女", "城镇常住人口", "乡村常住人口", "户籍人口", "城镇户籍人口",
                        "乡村户籍人口", "外出半年以上", "外来半年以上", "户口待定"));
    }

    @Test
    void namesThePeriodInTheTitleAsTheFormDoes() throws InvalidDefinitions {
        assertThat(sheet("population", "2024").title()).isEqualTo("敦煌市肃州镇2024年人口基本情况表");
        assertThat(sheet("school", "2024").title()).isEqualTo("敦煌市肃州镇2024-2025学年学校基本情况表");
        assertThat(sheet("urban_sanitation", "2024-03").title()).isEqualTo("敦煌市肃州镇2024年3月城区环卫月报");
    }

    @Test
    void readsBackAsItWasWritten() throws Exception {
        Map<String, Object> row = Map.of("unit_code", "620982102200", "unit_name", "a&<\"b\">", "households", 12L);
        SheetPage page = new CanonicalSheet(form("rural_waste"), "甲县乙镇", new Period("2024"), List.of(row, row)).page();

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(XlsxFile.of(List.of(page))))) {
            XSSFSheet sheet = book.getSheet("农村生活垃圾表");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("甲县乙镇2024年农村生活垃圾表");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("单位:人");
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("620982102200");
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("a&<\"b\">");
            assertThat(sheet.getRow(5).getCell(0).getStringCellValue()).isEqualTo("合计");
            assertThat(sheet.getRow(5).getCell(8).getNumericCellValue()).isEqualTo(24);
            assertThat(sheet.getMergedRegions()).hasSize(1);
        }
    }

    private static CanonicalSheet sheet(String form, String period) throws InvalidDefinitions {
        return new CanonicalSheet(form(form), "敦煌市肃州镇", new Period(period), List.of());
    }
}
