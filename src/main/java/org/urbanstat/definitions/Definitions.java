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
 * @param fingerprints of the files that were read
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
        Fingerprints fingerprints) {
    /** Over the paths and bytes of every file read, so that a release can name what it rests on. */
    public Sha256 sha256() {
        return fingerprints.all().get();
    }

    /** Over the paths and bytes of the files of the register. */
    public Sha256 registerSha256() {
        return fingerprints.register().get();
    }

    public Optional<Form> form(FormCode code) {
        return Optional.ofNullable(forms.get(code));
    }

    public Optional<Indicator> indicator(String code) {
        return indicators.stream().filter(i -> i.code().equals(code)).findFirst();
    }
}
