package org.urbanstat.definitions;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Joined;

/** Reads the jobs folder as a whole. */
public final class DefinitionsReader {
    private DefinitionsReader() {}

    /**
     * Everything that the folder says.
     *
     * @throws InvalidDefinitions with every problem of every file, when there is any
     */
    public static Definitions read(Path jobs) throws InvalidDefinitions {
        Problems problems = new Problems();
        JobsFolder folder = JobsFolder.open(jobs, problems);
        return read(jobs, folder, Fingerprints.begun(folder), problems);
    }

    /**
     * The same as {@link #read}, for who asks for no fingerprints: not even the register is hashed.
     * Since they may be asked for yet, the bytes of every file are held as long as the definitions live.
     *
     * @throws InvalidDefinitions with every problem of every file, when there is any
     */
    public static Definitions readToCheck(Path jobs) throws InvalidDefinitions {
        Problems problems = new Problems();
        JobsFolder folder = JobsFolder.open(jobs, problems);
        return read(jobs, folder, Fingerprints.of(folder), problems);
    }

    private static Definitions read(Path jobs, JobsFolder folder, Fingerprints fingerprints, Problems problems) {
        Definitions definitions = read(folder, fingerprints, problems);
        problems.throwIfAny(jobs);
        return definitions;
    }

    /** The register of a country takes as long as all the rest, so it is read beside it, and its names while it is used. */
    private static Definitions read(JobsFolder folder, Fingerprints fingerprints, Problems problems) {
        Problems ofRegister = new Problems();
        CompletableFuture<Register> reading =
                CompletableFuture.supplyAsync(() -> AreaFiles.read(folder.in("areas"), ofRegister));
        reading.thenAcceptAsync(Register::townNames);
        PolicyFiles policyFiles = PolicyFiles.open(folder.in("policy"), problems);
        List<ResponsibleUnits> units = policyFiles.responsibleUnits();
        LeadUnits leadUnits = new LeadUnits(units);
        Map<FormCode, Form> forms = FormFiles.read(folder.in("forms"), leadUnits, problems);
        List<Indicator> indicators = IndicatorFiles.read(folder.in("indicators"), forms, leadUnits, problems);
        Policies policies = policyFiles.policies(indicators, units);
        List<PublishedRate> rates = PublishedRateFiles.read(folder.in("reference"), problems);
        List<Waiver> waivers = WaiverFiles.read(folder.in("waivers"), forms.values(), indicators, problems);
        Nightly nightly = NightlyFile.read(folder.file("nightly.yml"), problems);
        WorkingDays workingDays = CalendarFiles.read(folder.in("calendar"), problems);
        Register register = Joined.of(reading);
        problems.addAll(ofRegister);
        return new Definitions(
                register,
                forms,
                indicators,
                policies,
                rates,
                waivers,
                nightly,
                workingDays,
                AreasUnknown.notes(register, forms.values(), policies, rates, waivers),
                fingerprints);
    }
}
