package org.urbanstat.definitions;

import java.util.List;
import org.urbanstat.vocabulary.Text;

/**
 * One column of a form.
 *
 * @param header the canonical header; in a two-row header the parts are joined by a slash, 常住人口/男
 * @param synonyms other spellings met, flat or with a slash
 * @param unit as printed in Chinese, such as 人 or 公顷; empty for codes and names
 */
public record Field(
        String code, Text name, String header, List<String> synonyms, FieldType type, String unit, boolean required) {}
