package org.urbanstat.validation;

import java.util.List;
import java.util.stream.Stream;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.Register;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.PlaceSpelling;

/** Whether a name as written is the name of an area: 敦煌市肃州镇武威庙村民委员会 is 武威庙村. */
final class AreaNames {
    private static final List<String> OFFICES = List.of("人民政府", "政府", "街道办事处", "民委员会", "居民委员会", "居委会", "委员会", "委会");

    private AreaNames() {}

    static boolean agree(String written, AreaCode code, Register register) {
        List<Area> lines = register.lines(code);
        for (Area line : lines) {
            if (line.name().equals(written)) {
                return true;
            }
        }
        String name = PlaceSpelling.of(written);
        return lines.stream()
                .flatMap(AreaNames::spellings)
                .anyMatch(spelling -> isSpelling(name, spelling, code, register));
    }

    private static boolean isSpelling(String name, String spelling, AreaCode code, Register register) {
        if (!name.contains(spelling)) {
            return false;
        }
        int end = name.lastIndexOf(spelling) + spelling.length();
        String before = name.substring(0, end - spelling.length());
        String behind = name.substring(end);
        return (behind.isEmpty() || OFFICES.contains(behind)) && isAbove(before, code, register);
    }

    /** Whether the text names nothing but areas that the code lies in. */
    private static boolean isAbove(String before, AreaCode code, Register register) {
        String rest = before;
        List<AreaCode> above =
                code.level() == AreaLevel.UNIT ? List.of(code.county(), code.town()) : List.of(code.county());
        for (AreaCode area : above) {
            rest = rest.substring(lengthOfName(rest, area, register));
        }
        return rest.isEmpty();
    }

    private static int lengthOfName(String text, AreaCode area, Register register) {
        return register.lines(area).stream()
                .flatMap(AreaNames::spellings)
                .filter(text::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static Stream<String> spellings(Area area) {
        return Stream.concat(Stream.of(area.name()), area.aliases().stream()).map(PlaceSpelling::of);
    }
}
