package org.ltvlab;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class HouseTest {
    @Test
    void the_scan_sees_the_house() {
        assertThat(new ClassFileImporter().importPackages("org.ltvlab").size()).isPositive();
    }
}
