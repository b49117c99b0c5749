package org.urbanstat.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.definitions.FieldType;
import org.urbanstat.definitions.Form;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Messages;

class FactTablesTest {
    private TestDatabase database;
    private FactTables tables;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        tables = new FactTables(database.dataSource());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void makesATableAForm() {
        tables.bring(List.of(TestForms.UNITS, TestForms.TOWNS));
        assertThat(columns())
                .containsExactly(
                        "test_towns: 镇表 / Towns",
                        "test_towns.reading_id bigint NO: 本行所属的读取记录 / the reading that this row stands in",
                        "test_towns.sheet_row integer NO: 工作表行号 / row of the sheet, as a spreadsheet program numbers it",
                        "test_towns.town_code text NO: 九位镇级代码 / nine-digit code of the town",
                        "test_towns.period text NO: 报告期 / reporting period",
                        "test_towns.area numeric YES: 面积 / Area's size (公顷)",
                        "test_units: 村表 / Units",
                        "test_units.reading_id bigint NO: 本行所属的读取记录 / the reading that this row stands in",
                        "test_units.sheet_row integer NO: 工作表行号 / row of the sheet, as a spreadsheet program numbers it",
                        "test_units.town_code text NO: 九位镇级代码 / nine-digit code of the town",
                        "test_units.period text NO: 报告期 / reporting period",
                        "test_units.unit_code text YES: 村码 / Unit code",
                        "test_units.people bigint YES: 人口 / People (人)",
                        "test_units.is_clean boolean YES: 干净 / Clean",
                        "test_units.remark text YES: 备注 / Remark");
    }

    @Test
    void changesNothingTheSecondTime() {
        tables.bring(List.of(TestForms.UNITS));
        long before = lastTransaction();
        tables.bring(List.of(TestForms.UNITS));
        assertThat(lastTransaction()).isEqualTo(before);
    }

    @Test
    void addsANewFieldAndDropsNone() {
        tables.bring(List.of(TestForms.TOWNS));
        Form changed = TestForms.with(
                TestForms.TOWNS,
                List.of(
                        TestForms.field("town_code", "镇码", "Town code", FieldType.CODE9, ""),
                        TestForms.field("order", "次序", "Order", FieldType.COUNT, "")));
        tables.bring(List.of(changed));
        assertThat(columns())
                .endsWith(
                        "test_towns.area numeric YES: 面积 / Area's size (公顷)",
                        "test_towns.order bigint YES: 次序 / Order");
    }

    @Test
    void guardsATableThatABackupBroughtWithoutItsTrigger() {
        tables.bring(List.of(TestForms.TOWNS));
        database.client()
                .sql("drop trigger reading_is_there on facts.test_towns")
                .update();
        tables.bring(List.of(TestForms.TOWNS));
        assertThat(database.lines(
                        "select tgname from pg_trigger where tgrelid = 'facts.test_towns'::regclass" + " order by 1"))
                .containsExactly("reading_is_there", "reading_stays_there");
    }

    @Test
    void bringsCommentsUpToDate() {
        tables.bring(List.of(TestForms.TOWNS));
        Form renamed = TestForms.with(
                TestForms.TOWNS, List.of(TestForms.field("area", "用地", "Land", FieldType.QUANTITY, "亩")));
        tables.bring(List.of(renamed));
        assertThat(columns()).endsWith("test_towns.area numeric YES: 用地 / Land (亩)");
    }

    @Test
    void refusesAChangedTypeAndAReservedNameWithAllProblemsAtOnce() {
        tables.bring(List.of(TestForms.TOWNS));
        Form changed = TestForms.with(
                TestForms.TOWNS,
                List.of(
                        TestForms.field("area", "面积", "Area", FieldType.COUNT, "公顷"),
                        TestForms.field("period", "期", "Period", FieldType.TEXT, "")));
        assertThatThrownBy(() -> tables.bring(List.of(TestForms.UNITS, changed)))
                .isInstanceOf(ChangedForm.class)
                .hasMessage("Form test_towns: period is a column that every fact table has; give the field in"
                        + " jobs/forms/test_towns.yml another code.\n"
                        + "Form test_towns: field area is numeric in its table and bigint in"
                        + " jobs/forms/test_towns.yml. A column never changes its type; give the changed field a new"
                        + " code, and the old values stay under the old one.");
        assertThat(columns()).noneMatch(column -> column.startsWith("test_units"));
    }

    @Test
    void hasEverySentenceInBothLanguages() {
        Messages messages = Messages.beside(FactTables.class);
        assertThat(messages.keys(Language.ZH)).isEqualTo(messages.keys(Language.EN));
    }

    private long lastTransaction() {
        return database.client()
                .sql("select max(xmin::text::bigint) from pg_attribute where attrelid = 'facts.test_units'::regclass")
                .query(Long.class)
                .single();
    }

    private List<String> columns() {
        return database
                .client()
                .sql("select case c.ordinal_position when 1 then"
                        + " c.table_name || ': ' || obj_description(t.oid, 'pg_class') || chr(10) else '' end"
                        + " || c.table_name || '.' || c.column_name || ' ' || c.data_type || ' ' || c.is_nullable"
                        + " || ': ' || col_description(t.oid, c.ordinal_position)"
                        + " from information_schema.columns c"
                        + " join pg_class t on t.relname = c.table_name and t.relnamespace = 'facts'::regnamespace"
                        + " where c.table_schema = 'facts' order by c.table_name collate \"C\", c.ordinal_position")
                .query(String.class)
                .list()
                .stream()
                .flatMap(String::lines)
                .toList();
    }
}
