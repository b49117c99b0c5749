package org.urbanstat.validation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.Register;
import org.urbanstat.vocabulary.AreaCode;

/** Towns that an unknown code may have meant: those named beside it, then those whose code differs in one digit. */
final class SimilarTowns {
    private static final int MOST = 5;

    private SimilarTowns() {}

    /** Such as {@code 620982108 黄渠镇, 620982100 七里镇}; a dash when there is none. Only ever suggested. */
    static String of(AreaCode unknown, Set<AreaCode> named, Register register) {
        Stream<Area> byName = register.towns().stream().filter(town -> named.contains(town.code()));
        Stream<Area> byCode = register.towns().stream().filter(town -> differsInOneDigit(town.code(), unknown));
        List<String> similar = Stream.concat(byName, byCode)
                .map(town -> town.code() + " " + town.name())
                .distinct()
                .limit(MOST)
                .toList();
        return similar.isEmpty() ? "—" : similar.stream().collect(Collectors.joining(", "));
    }

    private static boolean differsInOneDigit(AreaCode one, AreaCode other) {
        return IntStream.range(0, one.digits().length())
                        .filter(i -> one.digits().charAt(i) != other.digits().charAt(i))
                        .count()
                == 1;
    }
}
