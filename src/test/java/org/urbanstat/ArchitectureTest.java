package org.urbanstat;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows between the packages: each imports what is named here, and all else is refused. */
class ArchitectureTest {
    private static final String ROOT = "org.urbanstat";

    /** Of the packages that show figures to people, whatever the stages hand out. */
    private static final List<String> STAGES = List.of(
            "vocabulary",
            "definitions",
            "database",
            "intake",
            "parsing",
            "validation",
            "facts",
            "feedback",
            "indicators",
            "linkage",
            "publication",
            "audit",
            "generation");

    private static final Map<String, List<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("vocabulary", List.of()),
            Map.entry("definitions", List.of("vocabulary")),
            Map.entry("database", List.of("vocabulary")),
            Map.entry("intake", List.of("vocabulary", "definitions", "database")),
            Map.entry("parsing", List.of("vocabulary", "definitions")),
            Map.entry("validation", List.of("vocabulary", "definitions", "parsing", "database")),
            Map.entry("facts", List.of("vocabulary", "definitions", "validation", "database")),
            Map.entry("feedback", List.of("vocabulary", "definitions", "parsing", "validation")),
            Map.entry("indicators", List.of("vocabulary", "definitions", "database")),
            Map.entry("linkage", List.of("vocabulary", "definitions")),
            Map.entry("publication", List.of("vocabulary", "definitions", "database")),
            Map.entry("explanation", STAGES),
            Map.entry("audit", List.of("vocabulary", "database")),
            Map.entry("generation", List.of("vocabulary", "definitions")),
            Map.entry("pipeline", STAGES),
            Map.entry("scheduling", List.of("vocabulary", "definitions", "database", "audit", "pipeline")),
            Map.entry("console", and(STAGES, "explanation", "pipeline", "scheduling")),
            Map.entry("cli", and(STAGES, "explanation", "pipeline", "scheduling", "console")));

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
    }

    @Test
    void everyPackageIsInTheTable() {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : classes) {
            if (!type.getPackageName().equals(ROOT)) {
                found.add(type.getPackageName().substring(ROOT.length() + 1));
            }
        }
        assertThat(found).contains("vocabulary", "definitions").isSubsetOf(MAY_IMPORT.keySet());
    }

    @TestFactory
    List<DynamicTest> everyPackageImportsOnlyWhatItsRowNames() {
        return MAY_IMPORT.keySet().stream()
                .sorted()
                .map(name -> DynamicTest.dynamicTest(name, () -> checkArrows(name)))
                .toList();
    }

    private static void checkArrows(String name) {
        List<String> allowed = new ArrayList<>(List.of(inside(name)));
        MAY_IMPORT.get(name).forEach(other -> allowed.add(inside(other)));
        noClasses()
                .that(resideInAPackage(inside(name)))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..")
                        .and(DescribedPredicate.not(resideInAnyPackage(allowed.toArray(String[]::new))))
                        .as("are of this project and none of %s", MAY_IMPORT.get(name)))
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void theEntryOfTheProgramUsesTheCommandsAlone() {
        noClasses()
                .that(resideInAPackage(ROOT))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..")
                        .and(DescribedPredicate.not(resideInAnyPackage(ROOT, inside("cli")))))
                .check(classes);
    }

    @Test
    void onlyThePipelineImportsSpringBatch() {
        noClasses()
                .that(DescribedPredicate.not(resideInAPackage(inside("pipeline"))))
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework.batch.."))
                .check(classes);
    }

    @Test
    void theVocabularyNeedsTheJdkAndJspecifyAlone() {
        noClasses()
                .that(resideInAPackage(inside("vocabulary")))
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.not(resideInAnyPackage(inside("vocabulary"), "java..", "org.jspecify..")))
                .check(classes);
    }

    @Test
    void theVocabularyAndTheLinkageKnowNoSpringNoSqlAndNoClock() {
        String[] pure = {inside("vocabulary"), inside("linkage")};
        noClasses()
                .that(resideInAnyPackage(pure))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.springframework..", "java.sql..", "javax.sql..", "org.postgresql..", "org.slf4j.."))
                .orShould()
                .dependOnClassesThat(describe("are a clock", type -> type.isAssignableTo(Clock.class)))
                .orShould()
                .callMethodWhere(describe("asks for the time", ArchitectureTest::asksForTheTime))
                .check(classes);
    }

    /** A stream of rows that is not closed keeps its connection, and a pool of sixteen is empty after sixteen of them. */
    @Test
    void rowsAreReadAsAListAndNeverAsAStreamThatHoldsAConnection() {
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "streams rows",
                        call -> call.getTargetOwner().getPackageName().startsWith("org.springframework.jdbc")
                                && call.getTarget().getRawReturnType().isAssignableTo(Stream.class)))
                .check(classes);
    }

    private static boolean asksForTheTime(JavaCall<?> call) {
        String owner = call.getTargetOwner().getPackageName();
        return owner.startsWith("java.time") && call.getName().equals("now")
                || call.getName().equals("currentTimeMillis")
                || call.getName().equals("nanoTime");
    }

    private static String inside(String name) {
        return ROOT + "." + name + "..";
    }

    private static List<String> and(List<String> some, String... more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
