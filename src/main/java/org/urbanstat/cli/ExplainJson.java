package org.urbanstat.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.urbanstat.explanation.Explained;
import org.urbanstat.explanation.Question;
import org.urbanstat.explanation.Remark;
import org.urbanstat.explanation.Source;
import org.urbanstat.vocabulary.JsonText;

/** An explanation as one JSON object; its shape is documented in src/docs/explaining.md. */
final class ExplainJson {
    private ExplainJson() {}

    static String of(Question question, long release, Explained tree) {
        return JsonMembers.object(List.of(
                JsonMembers.text("code", question.code()),
                JsonMembers.text("area_code", question.area().digits()),
                JsonMembers.text("period", question.period().text()),
                "\"release_id\": " + release,
                "\"tree\": " + step(tree)));
    }

    private static String step(Explained step) {
        return JsonMembers.object(List.of(
                JsonMembers.text("kind", step.kind().word()),
                JsonMembers.text("key", step.key()),
                JsonMembers.text("label_zh", step.label().zh()),
                JsonMembers.text("label_en", step.label().en()),
                "\"value\": " + step.value().map(BigDecimal::toPlainString).orElse("null"),
                JsonMembers.text("unit", step.unit()),
                JsonMembers.text("rule", step.rule().word()),
                "\"factor\": " + step.factor().toPlainString(),
                "\"source\": " + step.source().map(ExplainJson::source).orElse("null"),
                "\"remarks\": " + JsonMembers.list(step.remarks(), ExplainJson::remark),
                "\"parts\": " + JsonMembers.list(step.parts(), ExplainJson::step),
                "\"beside\": " + JsonMembers.list(step.beside(), ExplainJson::step)));
    }

    private static String remark(Remark remark) {
        return JsonMembers.object(List.of(
                JsonMembers.text("kind", remark.kind().word()),
                JsonMembers.text("rule", remark.rule()),
                JsonMembers.text("text_zh", remark.text().zh()),
                JsonMembers.text("text_en", remark.text().en())));
    }

    private static String source(Source source) {
        List<String> members = new ArrayList<>();
        if (source instanceof Source.OfCell cell) {
            members.add(JsonMembers.text("type", "cell"));
            members.add(JsonMembers.text("sheet", cell.sheet()));
            members.add("\"cell\": " + cell.cell().map(JsonText::quoted).orElse("null"));
            members.add(JsonMembers.text("raw_text", cell.rawText()));
            members.add("\"read_as\": " + cell.readAs().map(JsonText::quoted).orElse("null"));
        } else if (source instanceof Source.OfReturn from) {
            members.add(JsonMembers.text("type", "return"));
            members.add(JsonMembers.text("form_code", from.form().text()));
            members.add(JsonMembers.text("period", from.period().text()));
            members.add(JsonMembers.text("town_code", from.town().digits()));
            members.add("\"revision\": " + from.revision());
            members.add(JsonMembers.text("file", from.fileName()));
            members.add(JsonMembers.text("sha256", from.sha256()));
            members.add(JsonMembers.text("sheet", from.sheet()));
            members.add(JsonMembers.text("received_at", from.receivedAt().toString()));
        } else if (source instanceof Source.OfLine line) {
            members.add(JsonMembers.text("type", "line"));
            members.add(JsonMembers.text("file", line.file()));
            members.add("\"line\": " + line.line());
            members.add(JsonMembers.text("text", line.text()));
            members.add(JsonMembers.text("document", line.document()));
        } else if (source instanceof Source.OfFigure figure) {
            members.add(JsonMembers.text("type", "figure"));
            members.add(JsonMembers.text("code", figure.code()));
            members.add(JsonMembers.text("area_code", figure.area().digits()));
            members.add(JsonMembers.text("period", figure.period().text()));
        }
        return JsonMembers.object(members);
    }
}
