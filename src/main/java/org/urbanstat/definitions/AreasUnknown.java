package org.urbanstat.definitions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Text;

/** The areas that forms, policies, official rates and waivers name and the register never had. */
final class AreasUnknown {
    private final Register register;
    private final List<Text> notes = new ArrayList<>();

    private AreasUnknown(Register register) {
        this.register = register;
    }

    static List<Text> notes(
            Register register,
            Collection<Form> forms,
            Policies policies,
            List<PublishedRate> rates,
            List<Waiver> waivers) {
        AreasUnknown unknown = new AreasUnknown(register);
        forms.forEach(form ->
                unknown.look("note.form", form.code(), form.expectation().excluded()));
        policies.personMoney().forEach(unknown::look);
        policies.personLand().forEach(unknown::look);
        policies.scorecards().forEach(unknown::look);
        rates.forEach(rate -> unknown.look(
                "note.rate", rate.areaName(), rate.areaCode().stream().toList()));
        waivers.forEach(waiver -> unknown.look("note.waiver", waiver.rule(), List.of(waiver.area())));
        return List.copyOf(unknown.notes);
    }

    private void look(PersonMoneyPolicy policy) {
        look("note.policy", policy.mandate().code(), policy.codes());
        look("note.policy", policy.mandate().code(), policy.difficulty().keySet());
    }

    private void look(PersonLandPolicy policy) {
        look("note.policy", policy.mandate().code(), policy.codes());
        look(
                "note.policy",
                policy.mandate().code(),
                policy.townAdjustmentPercent().keySet());
        look("note.policy", policy.mandate().code(), policy.supercityCentres());
    }

    private void look(ScorecardPolicy policy) {
        Stream<String> named = Stream.concat(
                policy.towns().stream().flatMap(item -> item.subjects().keySet().stream()),
                policy.falseData().stream().map(ScorecardPolicy.FalseData::subject));
        look(
                "note.policy",
                policy.mandate().code(),
                named.filter(AreaCode::isWellFormed).map(AreaCode::new).collect(Collectors.toSet()));
    }

    private void look(String key, Object namedBy, Collection<AreaCode> codes) {
        codes.stream()
                .filter(code -> register.lines(code).isEmpty())
                .sorted()
                .forEach(code -> notes.add(Problems.note(key, code, namedBy)));
    }
}
