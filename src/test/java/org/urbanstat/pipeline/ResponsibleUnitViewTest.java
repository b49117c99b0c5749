package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who answers for what, as an analyst asks it. */
class ResponsibleUnitViewTest {
    @TempDir
    static Path folder;

    static TestInstallation urbanstat;

    @BeforeAll
    static void publish() {
        SmallCountry country = SmallCountry.in(folder).sendAll();
        urbanstat = TestInstallation.of(country);
        urbanstat.run(country.request());
    }

    @AfterAll
    static void close() {
        urbanstat.close();
    }

    @Test
    void listsTheUnitsOfAnItemInTheirOrderTheTownsLast() {
        assertThat(urbanstat.lines("select unit, role, item, subject_name from mart.responsible_unit"
                        + " where subject_type = 'item' and item = '1' order by unit_order"))
                .containsExactly(
                        "公安局|lead|1|全面取消城市落户限制,扎实推进农业转移人口市民化",
                        "发改局|other|1|全面取消城市落户限制,扎实推进农业转移人口市民化",
                        "人社局|other|1|全面取消城市落户限制,扎实推进农业转移人口市民化",
                        "各镇|other|1|全面取消城市落户限制,扎实推进农业转移人口市民化");
    }

    @Test
    void putsTheUnitThatAnIndicatorNamesBeforeThoseOfItsItem() {
        assertThat(urbanstat.lines("select unit, role, unit_order from mart.responsible_unit"
                        + " where indicator_code = 'land_linkage_balance' order by unit_order"))
                .containsExactly(
                        "自然资源局|lead|1", "财政局|other|2", "农业农村局|other|3", "发改局|other|4", "统计局|other|5", "各镇|other|6");
        assertThat(urbanstat.lines("select unit, role, item from mart.responsible_unit"
                        + " where indicator_code = 'registered_rate'"))
                .containsExactly("公安局|lead|序言");
    }

    @Test
    void reachesFindingsAndReturnsByTheForm() {
        assertThat(urbanstat.lines("select unit, form_code from mart.responsible_unit"
                        + " where subject_type = 'form' and unit = '教育局' and form_code = 'school'"))
                .containsExactly("教育局|school");
    }
}
