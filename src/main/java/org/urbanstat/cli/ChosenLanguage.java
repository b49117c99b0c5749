package org.urbanstat.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.urbanstat.vocabulary.Language;

/** The language of {@code --lang}, else of the environment, else English. */
final class ChosenLanguage {
    private static final String OPTION = "--lang";

    private ChosenLanguage() {}

    static Language of(List<String> arguments, Map<String, String> environment) {
        String given = given(arguments, OPTION);
        if (!given.isEmpty()) {
            return given.equalsIgnoreCase("zh") ? Language.ZH : Language.EN;
        }
        String locale = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        return locale.startsWith("zh") ? Language.ZH : Language.EN;
    }

    /** The value of an option, before the command line is parsed; empty when it is not there. */
    static String given(List<String> arguments, String option) {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).startsWith(option + "=")) {
                return arguments.get(i).substring(option.length() + 1);
            }
            if (arguments.get(i).equals(option) && i + 1 < arguments.size()) {
                return arguments.get(i + 1);
            }
        }
        return "";
    }
}
