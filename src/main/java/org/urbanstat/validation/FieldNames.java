package org.urbanstat.validation;

import org.urbanstat.definitions.CheckRule;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Field;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Text;

/** What people call the fields of a rule. */
record FieldNames(Definitions definitions) {
    Text field(CheckRule rule) {
        return of(rule.form(), rule.field()).name();
    }

    /** Of the first other operand, which may stand in another form. */
    Text other(CheckRule rule) {
        return of(rule.otherForm().orElse(rule.form()), rule.others().get(0)).name();
    }

    Field of(FormCode form, String field) {
        return definitions.form(form).flatMap(f -> f.field(field)).orElseThrow();
    }
}
