package org.viperstudio;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Which package may depend on which. */
class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.viperstudio");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.viperstudio.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    /** From the bottom up: each package may depend only on those before it. */
    private static final List<String> LAYERS = List.of(
            "wording",
            "tensor",
            "text",
            "scheduler",
            "model",
            "network",
            "diffusion",
            "gallery",
            "picture",
            "language",
            "preference",
            "people",
            "training",
            "bench",
            "job",
            "store",
            "studio",
            "window",
            "command");

    @Test
    void eachPackageDependsOnlyOnThoseBelow() {
        for (int i = 0; i < LAYERS.size(); i++) {
            String[] above = LAYERS.subList(i + 1, LAYERS.size()).stream()
                    .map(layer -> "org.viperstudio." + layer + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("org.viperstudio." + LAYERS.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above)
                    .check(PRODUCT);
        }
    }

    @Test
    void librariesAreUsedOnlyInTheirPackages() {
        only("ai.djl.huggingface..", "org.viperstudio.text..");
        List.of("engine", "pytorch", "ndarray", "util")
                .forEach(part -> only("ai.djl." + part + "..", "org.viperstudio.tensor.."));
        only("picocli..", "org.viperstudio.command..");
        only("javafx..", "org.viperstudio.window..");
        only("java.awt..", "org.viperstudio.picture..", "org.viperstudio.gallery..");
        only("ai.onnxruntime..", "org.viperstudio.text.meaning..");
        only("dev.langchain4j..");
        only("javax.imageio..", "org.viperstudio.picture..", "org.viperstudio.gallery..");
    }

    private static void only(String library, String... packages) {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(PRODUCT);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes().should(standInANullMarkedPackage()).check(PRODUCT);
    }

    private static ArchCondition<JavaClass> standInANullMarkedPackage() {
        return new ArchCondition<>("stand in a null-marked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getName() + " in a null-marked package"));
            }
        };
    }
}
