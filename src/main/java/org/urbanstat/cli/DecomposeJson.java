package org.urbanstat.cli;

import java.util.List;
import org.urbanstat.explanation.Decomposition;
import org.urbanstat.explanation.MovementPart;
import org.urbanstat.explanation.TownMovement;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Fraction;
import org.urbanstat.vocabulary.JsonText;

/**
 * A difference in its parts as one JSON object. Every part is given exactly, as {@code "-7/3"}, and as a number of 12
 * decimals.
 */
final class DecomposeJson {
    private static final int DECIMALS = 12;

    private DecomposeJson() {}

    static String of(AreaCode area, long release, Decomposition split) {
        return JsonMembers.object(List.of(
                JsonMembers.text("area_code", area.digits()),
                "\"release_id\": " + release,
                JsonMembers.text("unit", split.unit()),
                "\"from\": " + figure(split.from()),
                "\"to\": " + figure(split.to()),
                "\"published_difference\": " + split.publishedDifference().toPlainString(),
                number("unrounded_difference", split.whole()),
                number("rounding", split.rounding()),
                "\"parts\": " + JsonMembers.list(split.parts(), DecomposeJson::part),
                number("within_towns", split.within()),
                number("between_towns", split.between()),
                number("entering_and_leaving", split.comingAndGoing()),
                "\"towns\": " + JsonMembers.list(split.towns(), DecomposeJson::town),
                "\"notes\": " + JsonMembers.list(split.notes(), JsonMembers::note)));
    }

    private static String figure(Decomposition.Figure figure) {
        return JsonMembers.object(List.of(
                JsonMembers.text("indicator_code", figure.indicator()),
                JsonMembers.text("period", figure.period()),
                "\"numerator\": " + figure.numerator().toPlainString(),
                "\"denominator\": " + figure.denominator().toPlainString(),
                "\"published\": " + figure.published().toPlainString(),
                number("unrounded", figure.unrounded())));
    }

    private static String part(MovementPart part) {
        return JsonMembers.object(
                List.of(JsonMembers.text("cause", part.cause().word()), number("effect", part.effect())));
    }

    private static String town(TownMovement town) {
        return JsonMembers.object(List.of(
                JsonMembers.text("town_code", town.town().digits()),
                JsonMembers.text("town_name", town.name()),
                JsonMembers.text("state", town.state().word()),
                number("share_from", town.from().share()),
                number("share_to", town.to().share()),
                number("within", town.within()),
                number("between", town.between()),
                number("total", town.total())));
    }

    private static String number(String name, Fraction number) {
        return JsonText.quoted(name) + ": " + number.rounded(DECIMALS).toPlainString() + ", "
                + JsonMembers.text(name + "_exact", number.toString());
    }
}
