package org.urbanstat.definitions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Sha256;
import org.urbanstat.vocabulary.Text;

/**
 * Everything that {@code jobs/} says, checked as a whole.
 *
 * @param forms by code, in order of code
 * @param indicators in the order of their themes and lines
 * @param waivers the standing exceptions
 * @param workingDays the calendar that schedules may keep to
 * @param notes what the register lacks of the areas that policy, reference and waivers name; never a stop
 * @param sha256 over the paths and bytes of every file read, so that a release can name what it rests on
 */
public record Definitions(
        Register register,
        Map<FormCode, Form> forms,
        List<Indicator> indicators,
        Policies policies,
        List<PublishedRate> publishedRates,
        List<Waiver> waivers,
        Nightly nightly,
        WorkingDays workingDays,
        List<Text> notes,
        Sha256 registerSha256,
        Sha256 sha256) {
    public Optional<Form> form(FormCode code) {
        return Optional.ofNullable(forms.get(code));
    }

    public Optional<Indicator> indicator(String code) {
        return indicators.stream().filter(i -> i.code().equals(code)).findFirst();
    }
}
