package org.urbanstat.cli;

import java.util.List;
import java.util.OptionalLong;
import org.urbanstat.explanation.Inverse;
import org.urbanstat.explanation.InverseAnswer;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/** What a town needs to reach something, and what one more settler is worth to it, as lines or as one JSON object. */
final class InverseScreen {
    private static final int DECIMALS = 6;

    private final Output output;
    private final boolean isJson;

    InverseScreen(Output output, boolean isJson) {
        this.output = output;
        this.isJson = isJson;
    }

    void print(AreaCode town, Period period, long release, List<InverseAnswer> answers, Inverse.Worth worth) {
        if (isJson) {
            output.out().println(json(town, period, release, answers, worth));
            return;
        }
        output.say("inverse.title", town, period, release);
        for (InverseAnswer answer : answers) {
            output.out().println();
            output.say("inverse.goal", output.words(answer.goal()));
            output.say("inverse.lever", output.words(answer.lever()), needed(answer.needed()));
            output.say("inverse.proof", output.words(answer.proof()));
        }
        print(worth);
        output.say("inverse.equal");
    }

    private String needed(OptionalLong needed) {
        return needed.isPresent() ? Long.toString(needed.getAsLong()) : output.words("inverse.none");
    }

    private void print(Inverse.Worth worth) {
        output.out().println();
        if (worth.money().isEmpty()) {
            output.say("inverse.no.money");
        } else {
            output.say("inverse.worth");
            TextTable table = TextTable.empty()
                    .words(output.words("inverse.column.policy"))
                    .words(output.words("inverse.column.origin"))
                    .numbers(output.words("inverse.column.unrounded"))
                    .numbers(output.words("inverse.column.award"));
            worth.money()
                    .forEach(r -> table.row(
                            r.policy(),
                            origin(r.origin()),
                            r.unroundedYuan().rounded(DECIMALS).toPlainString(),
                            r.yuan().toPlainString()));
            table.lines().forEach(output.out()::println);
        }
        worth.landM2().ifPresent(m2 -> output.say("inverse.land", m2.toPlainString()));
    }

    private String origin(String origin) {
        return switch (origin) {
            case "cross_province" -> output.words("inverse.origin.cross_province");
            case "in_province" -> output.words("inverse.origin.in_province");
            case "in_city" -> output.words("inverse.origin.in_city");
            default -> origin;
        };
    }

    private static String json(
            AreaCode town, Period period, long release, List<InverseAnswer> answers, Inverse.Worth worth) {
        return JsonMembers.object(List.of(
                JsonMembers.text("town_code", town.digits()),
                JsonMembers.text("period", period.text()),
                "\"release_id\": " + release,
                "\"answers\": " + JsonMembers.list(answers, InverseScreen::answer),
                "\"one_more_settler\": " + JsonMembers.list(worth.money(), InverseScreen::reward),
                "\"one_more_settler_quota_m2\": "
                        + worth.landM2().map(m2 -> m2.toPlainString()).orElse("null")));
    }

    private static String answer(InverseAnswer answer) {
        return JsonMembers.object(List.of(
                JsonMembers.text("goal_zh", answer.goal().zh()),
                JsonMembers.text("goal_en", answer.goal().en()),
                JsonMembers.text("lever_zh", answer.lever().zh()),
                JsonMembers.text("lever_en", answer.lever().en()),
                "\"needed\": "
                        + (answer.needed().isPresent()
                                ? Long.toString(answer.needed().getAsLong())
                                : "null"),
                JsonMembers.text("proof_zh", answer.proof().zh()),
                JsonMembers.text("proof_en", answer.proof().en())));
    }

    private static String reward(Inverse.Reward reward) {
        return JsonMembers.object(List.of(
                JsonMembers.text("policy_code", reward.policy()),
                JsonMembers.text("origin", reward.origin()),
                "\"unrounded_yuan\": "
                        + reward.unroundedYuan().rounded(DECIMALS).toPlainString(),
                JsonMembers.text("unrounded_yuan_exact", reward.unroundedYuan().toString()),
                "\"reward_yuan\": " + reward.yuan().toPlainString()));
    }
}
