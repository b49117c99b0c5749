package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SomeNamedTest {
    @Test
    void ten_are_named_and_of_more_the_first_ten_and_how_many_there_are() {
        assertThat(SomeNamed.of(names(10), " -x ")).isEqualTo("1 -x 2 -x 3 -x 4 -x 5 -x 6 -x 7 -x 8 -x 9 -x 10");
        assertThat(SomeNamed.of(names(4100), ", ")).isEqualTo("1, 2, 3, 4, 5, 6, 7, 8, 9, 10 … (4100)");
        assertThat(SomeNamed.of(List.of(), ", ")).isEmpty();
    }

    private static List<String> names(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
    }
}
