package org.urbanstat.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.urbanstat.explanation.Explained;
import org.urbanstat.explanation.Question;
import org.urbanstat.explanation.Remark;
import org.urbanstat.explanation.Source;
import org.urbanstat.vocabulary.JsonText;

/** An explanation as one JSON object; its shape is documented in src/docs/explaining.md. */
final class ExplainJson {
    private ExplainJson() {}

    static String of(Question question, long release, Explained tree) {
        return object(List.of(
                text("code", question.code()),
                text("area_code", question.area().digits()),
                text("period", question.period().text()),
                "\"release_id\": " + release,
                "\"tree\": " + step(tree)));
    }

    private static String step(Explained step) {
        return object(List.of(
                text("kind", step.kind().word()),
                text("key", step.key()),
                text("label_zh", step.label().zh()),
                text("label_en", step.label().en()),
                "\"value\": " + step.value().map(BigDecimal::toPlainString).orElse("null"),
                text("unit", step.unit()),
                text("rule", step.rule().word()),
                "\"factor\": " + step.factor().toPlainString(),
                "\"source\": " + step.source().map(ExplainJson::source).orElse("null"),
                "\"remarks\": " + list(step.remarks(), ExplainJson::remark),
                "\"parts\": " + list(step.parts(), ExplainJson::step),
                "\"beside\": " + list(step.beside(), ExplainJson::step)));
    }

    private static String remark(Remark remark) {
        return object(List.of(
                text("kind", remark.kind().word()),
                text("rule", remark.rule()),
                text("text_zh", remark.text().zh()),
                text("text_en", remark.text().en())));
    }

    private static String source(Source source) {
        List<String> members = new ArrayList<>();
        if (source instanceof Source.OfCell cell) {
            members.add(text("type", "cell"));
            members.add(text("sheet", cell.sheet()));
            members.add("\"cell\": " + cell.cell().map(JsonText::quoted).orElse("null"));
            members.add(text("raw_text", cell.rawText()));
            members.add("\"read_as\": " + cell.readAs().map(JsonText::quoted).orElse("null"));
        } else if (source instanceof Source.OfReturn from) {
            members.add(text("type", "return"));
            members.add(text("form_code", from.form().text()));
            members.add(text("period", from.period().text()));
            members.add(text("town_code", from.town().digits()));
            members.add("\"revision\": " + from.revision());
            members.add(text("file", from.fileName()));
            members.add(text("sha256", from.sha256()));
            members.add(text("sheet", from.sheet()));
            members.add(text("received_at", from.receivedAt().toString()));
        } else if (source instanceof Source.OfLine line) {
            members.add(text("type", "line"));
            members.add(text("file", line.file()));
            members.add("\"line\": " + line.line());
            members.add(text("text", line.text()));
            members.add(text("document", line.document()));
        } else if (source instanceof Source.OfFigure figure) {
            members.add(text("type", "figure"));
            members.add(text("code", figure.code()));
            members.add(text("area_code", figure.area().digits()));
            members.add(text("period", figure.period().text()));
        }
        return object(members);
    }

    private static String text(String name, String value) {
        return JsonText.quoted(name) + ": " + JsonText.quoted(value);
    }

    private static String object(List<String> members) {
        return members.stream().collect(Collectors.joining(", ", "{", "}"));
    }

    private static <T> String list(Collection<T> items, Function<T, String> json) {
        return items.stream().map(json).collect(Collectors.joining(", ", "[", "]"));
    }
}
