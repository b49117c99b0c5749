package org.urbanstat.facts;

import java.util.List;
import java.util.stream.Collectors;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Refusal;
import org.urbanstat.vocabulary.Text;

/** A form's file asks of its table what a table does not do; the text names every form and field and the way out. */
public final class ChangedForm extends Refusal {
    private static final long serialVersionUID = 1L;

    ChangedForm(List<Text> problems) {
        super(new Text(lines(problems, Language.ZH), lines(problems, Language.EN)));
    }

    private static String lines(List<Text> problems, Language language) {
        return problems.stream().map(problem -> problem.in(language)).collect(Collectors.joining("\n"));
    }
}
