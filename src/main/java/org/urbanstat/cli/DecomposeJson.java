package org.urbanstat.cli;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.urbanstat.explanation.Decomposition;
import org.urbanstat.explanation.MovementPart;
import org.urbanstat.explanation.TownMovement;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Fraction;
import org.urbanstat.vocabulary.JsonText;
import org.urbanstat.vocabulary.Text;

/**
 * A difference in its parts as one JSON object. Every part is given exactly, as {@code "-7/3"}, and as a number of 12
 * decimals.
 */
final class DecomposeJson {
    private static final int DECIMALS = 12;

    private DecomposeJson() {}

    static String of(AreaCode area, long release, Decomposition split) {
        return object(List.of(
                text("area_code", area.digits()),
                "\"release_id\": " + release,
                text("unit", split.unit()),
                "\"from\": " + figure(split.from()),
                "\"to\": " + figure(split.to()),
                "\"published_difference\": " + split.publishedDifference().toPlainString(),
                number("unrounded_difference", split.whole()),
                number("rounding", split.rounding()),
                "\"parts\": " + list(split.parts(), DecomposeJson::part),
                number("within_towns", split.within()),
                number("between_towns", split.between()),
                number("entering_and_leaving", split.comingAndGoing()),
                "\"towns\": " + list(split.towns(), DecomposeJson::town),
                "\"notes\": " + list(split.notes(), DecomposeJson::note)));
    }

    private static String figure(Decomposition.Figure figure) {
        return object(List.of(
                text("indicator_code", figure.indicator()),
                text("period", figure.period()),
                "\"numerator\": " + figure.numerator().toPlainString(),
                "\"denominator\": " + figure.denominator().toPlainString(),
                "\"published\": " + figure.published().toPlainString(),
                number("unrounded", figure.unrounded())));
    }

    private static String part(MovementPart part) {
        return object(List.of(text("cause", part.cause().word()), number("effect", part.effect())));
    }

    private static String town(TownMovement town) {
        return object(List.of(
                text("town_code", town.town().digits()),
                text("town_name", town.name()),
                text("state", town.state().word()),
                number("share_from", town.from().share()),
                number("share_to", town.to().share()),
                number("within", town.within()),
                number("between", town.between()),
                number("total", town.total())));
    }

    private static String note(Text note) {
        return object(List.of(text("text_zh", note.zh()), text("text_en", note.en())));
    }

    private static String number(String name, Fraction number) {
        return JsonText.quoted(name) + ": " + number.rounded(DECIMALS).toPlainString() + ", "
                + text(name + "_exact", number.toString());
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
