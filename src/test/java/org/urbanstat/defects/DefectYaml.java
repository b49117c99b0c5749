package org.urbanstat.defects;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map of a case's file, read by what its values must be. */
record DefectYaml(Map<String, Object> values) {
    /** A misspelt key would make a case that tests nothing. */
    void refuseOthers(List<String> keys) {
        values.keySet().stream().filter(key -> !keys.contains(key)).forEach(key -> {
            throw new IllegalArgumentException("unknown: " + key + "; known are " + keys);
        });
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    boolean is(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    String text(String key, String otherwise) {
        return String.valueOf(values.getOrDefault(key, otherwise));
    }

    int number(String key, int otherwise) {
        return (int) values.getOrDefault(key, otherwise);
    }

    Map<String, Object> map(String key) {
        return cast(values.get(key), Map.of());
    }

    List<DefectYaml> maps(String key) {
        List<Map<String, Object>> maps = cast(values.get(key), List.of());
        return maps.stream().map(DefectYaml::new).toList();
    }

    List<String> texts(String key) {
        List<Object> texts = cast(values.get(key), List.of());
        return texts.stream().map(String::valueOf).toList();
    }

    List<Integer> numbers(String key) {
        return cast(values.get(key), List.of());
    }

    List<List<Object>> rows() {
        return cast(values.get("rows"), List.of());
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(@Nullable Object value, T otherwise) {
        return value == null ? otherwise : (T) value;
    }
}
