package org.urbanstat.publication;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbanstat.vocabulary.JsonText;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Text;

/**
 * What a gate says of a candidate.
 *
 * @param gate as {@code nightly.yml} names it
 * @param limit as {@code nightly.yml} states it
 * @param cases what it stops, the worst first; empty where it lets the candidate pass
 * @param told a sentence for each of the first cases, and one for those that are left out
 */
public record GateVerdict(String gate, String limit, List<GateCase> cases, List<Text> told) {
    private static final Messages MESSAGES = Messages.beside(GateVerdict.class);

    /** So many are told; {@code diff} lists the others. */
    private static final int TOLD = 5;
    /** So many are kept. */
    private static final int KEPT = 200;

    public boolean isHolding() {
        return !cases.isEmpty();
    }

    static GateVerdict of(String gate, String limit, List<GateCase> cases) {
        return new GateVerdict(gate, limit, cases, told(gate, limit, cases));
    }

    /** Of a gate that says in words of its own why a figure cannot be published. */
    public static GateVerdict saying(String gate, String figure, List<Text> why) {
        List<GateCase> cases =
                why.stream().map(w -> new GateCase(figure, "", "", null, null)).toList();
        return new GateVerdict(gate, "", cases, why);
    }

    private static List<Text> told(String gate, String limit, List<GateCase> cases) {
        Stream<Text> first = cases.stream().limit(TOLD).map(one -> told(gate, limit, one));
        Stream<Text> rest =
                cases.size() > TOLD ? Stream.of(MESSAGES.text("gate.more", gate, cases.size() - TOLD)) : Stream.of();
        return Stream.concat(first, rest).toList();
    }

    private static Text told(String gate, String limit, GateCase one) {
        return MESSAGES.text(
                "gate." + (gate.startsWith("plausible.") ? "plausible" : gate),
                one.figure(),
                one.areaCode(),
                one.period(),
                shown(one.before()),
                shown(one.after()),
                limit);
    }

    private static String shown(@Nullable String value) {
        return value == null ? "—" : value;
    }

    /** As it is kept with the candidate. */
    String json() {
        return "{\"gate\": " + JsonText.quoted(gate) + ", \"limit\": " + JsonText.quoted(limit) + ", \"case_count\": "
                + cases.size() + ", \"cases\": "
                + cases.stream().limit(KEPT).map(GateVerdict::json).collect(Collectors.joining(", ", "[", "]"))
                + ", \"told\": " + told.stream().map(GateVerdict::json).collect(Collectors.joining(", ", "[", "]"))
                + "}";
    }

    private static String json(Text text) {
        return "{\"zh\": " + JsonText.quoted(text.zh()) + ", \"en\": " + JsonText.quoted(text.en()) + "}";
    }

    private static String json(GateCase one) {
        return "{\"figure\": " + JsonText.quoted(one.figure()) + ", \"area_code\": " + JsonText.quoted(one.areaCode())
                + ", \"period\": " + JsonText.quoted(one.period()) + ", \"before\": " + json(one.before())
                + ", \"after\": " + json(one.after()) + "}";
    }

    private static String json(@Nullable String value) {
        return value == null ? "null" : JsonText.quoted(value);
    }
}
