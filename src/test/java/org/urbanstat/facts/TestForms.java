package org.urbanstat.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.urbanstat.definitions.Expectation;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.FieldType;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.FormVersions;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** Two small forms, one of units and one of towns. */
final class TestForms {
    static final Form UNITS = form(
            "test_units",
            new Text("村表", "Units"),
            Form.Grain.UNIT,
            List.of(
                    field("unit_code", "村码", "Unit code", FieldType.CODE12, ""),
                    field("people", "人口", "People", FieldType.COUNT, "人"),
                    field("is_clean", "干净", "Clean", FieldType.YESNO, ""),
                    field("remark", "备注", "Remark", FieldType.TEXT, "")));
    static final Form TOWNS = form(
            "test_towns",
            new Text("镇表", "Towns"),
            Form.Grain.TOWN,
            List.of(
                    field("town_code", "镇码", "Town code", FieldType.CODE9, ""),
                    field("area", "面积", "Area's size", FieldType.QUANTITY, "公顷")));

    private TestForms() {}

    static Field field(String code, String zh, String en, FieldType type, String unit) {
        return new Field(code, new Text(zh, en), zh, List.of(), type, unit, false);
    }

    static Form with(Form form, List<Field> fields) {
        return form(form.code().text(), form.name(), form.grain(), fields);
    }

    private static Form form(String code, Text name, Form.Grain grain, List<Field> fields) {
        Expectation nobody = new Expectation(
                List.of(), Set.of(), Set.of(), false, false, new Period("2019"), new Expectation.Due(1, 0, 1, 31));
        return new Form(
                new FormCode(code),
                name,
                List.of(name.zh()),
                grain,
                Form.Frequency.YEAR,
                "",
                fields,
                Map.of(),
                List.of(),
                nobody,
                FormVersions.first(),
                Map.of(),
                "");
    }
}
