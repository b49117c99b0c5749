package org.urbanstat.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.OrdinalRange;
import org.urbanstat.definitions.Policies.Scope;
import org.urbanstat.vocabulary.AreaCode;

class ScopeGroupsTest {
    private static final List<OrdinalRange> TOWNS_ONLY = List.of(new OrdinalRange(100, 199));
    private static final List<AreaCode> REGISTER = codes(
            "620982401", "620982101", "620981100", "620982100", "620982", "620982100150", "620982100200", "620982101");

    @Test
    void groupsReceiversOfEachCountyByCode() {
        assertThat(ScopeGroups.of(Scope.EACH_COUNTY, List.of(), TOWNS_ONLY, REGISTER))
                .containsExactly(codes("620981100"), codes("620982100", "620982101"));
    }

    @Test
    void putsTheWholeRegisterIntoOneGroup() {
        assertThat(ScopeGroups.of(Scope.WHOLE_REGISTER, List.of(), TOWNS_ONLY, REGISTER))
                .containsExactly(codes("620981100", "620982100", "620982101"));
    }

    @Test
    void takesListedCodesThatTheRegisterKnows() {
        assertThat(ScopeGroups.of(Scope.CODES, codes("620982401", "620982100", "110101001"), List.of(), REGISTER))
                .containsExactly(codes("620982100", "620982401"));
    }

    @Test
    void leavesOutEmptyGroups() {
        assertThat(ScopeGroups.of(Scope.WHOLE_REGISTER, List.of(), TOWNS_ONLY, codes("620982401")))
                .isEmpty();
        assertThat(ScopeGroups.of(Scope.EACH_COUNTY, List.of(), TOWNS_ONLY, codes("620982401")))
                .isEmpty();
    }

    private static List<AreaCode> codes(String... digits) {
        return Stream.of(digits).map(AreaCode::new).toList();
    }
}
