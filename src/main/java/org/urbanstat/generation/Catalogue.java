package org.urbanstat.generation;

import java.util.ArrayList;
import java.util.List;
import org.urbanstat.generation.Fault.Detection;

/** Every class of dirt, a harmless one after every third fault, so that few towns hold some of each. */
final class Catalogue {
    private static final int FAULTS_TO_A_HARMLESS = 3;

    private Catalogue() {}

    static List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        faults.addAll(CellFaults.all());
        faults.addAll(HeaderFaults.all());
        faults.addAll(LayoutFaults.all());
        faults.addAll(TitleFaults.all());
        faults.addAll(PlaceFaults.all());
        faults.addAll(SumFaults.all());
        faults.addAll(WorkbookFaults.all());
        faults.addAll(FileFaults.all());
        faults.addAll(PersonalFaults.all());
        faults.addAll(LastYearFaults.all());
        return List.copyOf(faults);
    }

    static List<Fault> mixed() {
        List<Fault> mixed = new ArrayList<>(faults());
        List<Fault> harmless = Harmless.all();
        for (int i = 0; i < harmless.size(); i++) {
            mixed.add(Math.min(mixed.size(), i * (FAULTS_TO_A_HARMLESS + 1)), harmless.get(i));
        }
        return List.copyOf(mixed);
    }

    /** Whether last year's return must lie beside it. */
    static boolean needsLastYear(Fault fault) {
        return fault.detection() == Detection.LAST_YEAR || fault.word().equals("clean");
    }
}
