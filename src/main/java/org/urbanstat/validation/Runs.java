package org.urbanstat.validation;

import java.util.ArrayList;
import java.util.List;

/** Ascending numbers as a person lists them: {@code 6, 8-10}. */
final class Runs {
    private Runs() {}

    static String of(List<Integer> numbers) {
        List<String> runs = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < numbers.size(); i++) {
            boolean isLast = i + 1 == numbers.size() || numbers.get(i + 1) != numbers.get(i) + 1;
            if (isLast) {
                runs.add(first == i ? "" + numbers.get(i) : numbers.get(first) + "-" + numbers.get(i));
                first = i + 1;
            }
        }
        return String.join(", ", runs);
    }
}
