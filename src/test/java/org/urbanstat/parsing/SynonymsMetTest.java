package org.urbanstat.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbanstat.vocabulary.FormCode;

/** The spellings met in towns' files (catalogue of forms, F1 to F8), each of one field or, marked (!), of two. */
class SynonymsMetTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "population|unit_code|区划代码 行政区划代码 地址代码 统计代码 代码 村代码",
                "population|unit_name|村(社区)名称 村居 村(居)委会 单位 行政村 村别 社区",
                "population|class_code|城乡分类代码 城乡代码 城乡属性 城乡分类 地域类型",
                "population|households|常住户数 总户数 户数(户) 常住户",
                "population|resident_total|常住人口 年末常住人口 常住总人口 现有常住人口 常驻人口",
                "population|resident_urban|城镇人口 市镇人口 城镇常住人口",
                "population|resident_rural|农村人口 乡村常住人口",
                "population|registered_total|户籍人口 户籍总人口 户籍人数 公安户籍人口",
                "population|registered_urban|城镇户籍 非农业人口",
                "population|registered_rural|乡村户籍 农业人口",
                "population|away_half_year|外出半年以上 户籍外出 外出人口 流出人口",
                "population|incoming_half_year|外来半年以上 流入人口 外来常住 暂住半年以上",
                "population|pending|户口待定 口袋户口 无户口",
                "population|resident_total,registered_total|总人口 年末总人口",
                "settlement|settled_total|城镇落户合计 进城落户 农业转移人口落户 农转非 农转城",
                "settlement|settled_migrant_workers|农民工 外出务工",
                "settlement|settled_graduates|大中专毕业生 高校毕业生",
                "settlement|settled_veterans|退役军人 复转军人",
                "settlement|settled_relocated|易地搬迁 易地扶贫搬迁 搬迁安置",
                "residence_permit|issued|本期发证 制发 签发",
                "residence_permit|valid_permits|期末有效持证 持证 有效居住证",
                "school|enrolment|在校生 在园幼儿 学生数",
                "school|migrant_pupils|随迁子女 进城务工人员随迁子女 外来务工子女",
                "school|full_time_teachers|专任教师",
                "rural_waste|unit_name|行政村",
                "land|urban_construction_land_hectares|城镇建设用地",
                "land|reclaimed_hectares|复垦",
            })
    void everySpellingMetIsKnown(String form, String fields, String spellings) {
        FormHeaders headers = new FormHeaders(
                ProjectForms.definitions().form(new FormCode(form)).orElseThrow());
        List<String> expected = List.of(fields.split(","));
        Stream.of(spellings.split(" "))
                .forEach(spelling -> assertThat(
                                headers.meaning(List.of(HeaderText.of(spelling).text()), ""))
                        .as(spelling)
                        .isEqualTo(expected));
    }
}
