package org.ltvlab.jupyter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The map of this module. */
class LayersConsistencyTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.ltvlab.jupyter");

    @Test
    void arrows_point_down() {
        assertThat(classes.size()).isGreaterThan(30);
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("kernel")
                .definedBy("org.ltvlab.jupyter.kernel..")
                .layer("comm")
                .definedBy("org.ltvlab.jupyter.comm..")
                .layer("channel")
                .definedBy("org.ltvlab.jupyter.channel..")
                .layer("protocol")
                .definedBy("org.ltvlab.jupyter.protocol..")
                .whereLayer("kernel")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("comm")
                .mayOnlyBeAccessedByLayers("kernel")
                .whereLayer("channel")
                .mayOnlyBeAccessedByLayers("kernel", "comm")
                .check(classes);
    }

    @Test
    void only_channels_know_sockets_and_nobody_knows_the_dsl() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.ltvlab.jupyter.channel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.zeromq..", "zmq..")
                .check(classes);
        noClasses()
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "belong to the DSL or to the inside of the shell",
                        found -> found.getPackageName().startsWith("org.ltvlab")
                                && !found.getPackageName().startsWith("org.ltvlab.jupyter")
                                && (!found.getPackageName().startsWith("org.ltvlab.shell")
                                        || found.getPackageName().contains("internal"))))
                .check(classes);
    }

    @Test
    void nothing_sleeps() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(classes);
    }
}
