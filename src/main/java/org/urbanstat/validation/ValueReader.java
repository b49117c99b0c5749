package org.urbanstat.validation;

import java.util.ArrayList;
import java.util.List;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.FieldType;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.MissingMeaning;
import org.urbanstat.parsing.Look;
import org.urbanstat.parsing.RawCell;
import org.urbanstat.parsing.RawCell.Kind;
import org.urbanstat.validation.CellValue.Remark;
import org.urbanstat.validation.CellValue.State;
import org.urbanstat.vocabulary.Severity;

/** The text of a cell as the value of its field; one reader serves a column. */
final class ValueReader {
    private final Form form;
    private final Field field;
    private final NumberReader numbers;
    private final PlainValue plain;

    ValueReader(Form form, Field field, ColumnUnit unit) {
        this.form = form;
        this.field = field;
        this.numbers = new NumberReader(form, field, unit);
        this.plain = new PlainValue(form, field, unit);
    }

    CellValue read(RawCell cell) {
        Object known = plain.of(cell);
        CellValue value = known == null ? stored(cell) : CellValue.read(cell, known);
        return value.state() == State.READ ? value.with(seen(cell.look())) : value;
    }

    /** What the value alone does not tell: a number crossed out may have been corrected beside it (defect 54). */
    private static List<Remark> seen(Look look) {
        if (!look.isStruckThrough() && !look.isFromOtherWorkbook()) {
            return List.of();
        }
        List<Remark> remarks = new ArrayList<>();
        if (look.isStruckThrough()) {
            remarks.add(Remark.of("struck_through", Severity.WARNING, "struck_through"));
        }
        if (look.isFromOtherWorkbook()) {
            remarks.add(Remark.of("other_workbook", Severity.WARNING, "other_workbook"));
        }
        return remarks;
    }

    CellValue stored(RawCell cell) {
        if (cell.kind() == Kind.FORMULA_WITHOUT_VALUE) {
            return CellValue.blank(cell, Remark.of("formula", Severity.WARNING, "formula"));
        }
        if (cell.kind() == Kind.ERROR) {
            return CellValue.unreadable(cell, "type.error", "≠ " + cell.text());
        }
        String text = CellText.compact(cell.text());
        MissingMeaning meaning =
                form.missingWords().isEmpty() ? null : form.missingWords().get(text);
        if (meaning != null) {
            return MissingWord.meaning(meaning, field.type(), cell);
        }
        if (MissingWord.beginsAsNone(text)) {
            return value(cell);
        }
        if (MissingWord.isDash(text)) {
            return CellValue.blank(cell);
        }
        // Of a yes or no 无 is no, and a name may be anything.
        if (field.type() == FieldType.YESNO || field.type() == FieldType.TEXT) {
            return value(cell);
        }
        return MissingWord.read(field.type(), cell).orElseGet(() -> value(cell));
    }

    private CellValue value(RawCell cell) {
        return switch (field.type()) {
            case COUNT, QUANTITY -> numbers.read(cell);
            case CODE12 -> CodeReader.unit(cell);
            case CODE9 -> CodeReader.town(cell);
            case CLASS -> WordReader.classCode(cell);
            case STAGE -> WordReader.stage(cell);
            case LOCATION -> WordReader.location(cell);
            case YESNO -> WordReader.yesNo(cell);
            case CHOICE -> WordReader.choice(field, cell);
            case TEXT -> CellValue.read(cell, CellText.plain(cell.text()));
        };
    }
}
