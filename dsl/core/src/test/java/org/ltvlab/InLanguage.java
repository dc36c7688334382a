package org.ltvlab;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.ltvlab.unit.Language;

/** Runs each test in English, whatever the machine speaks, and puts the language back. */
public final class InLanguage implements BeforeEachCallback, AfterEachCallback {
    private Language before = Language.current();

    @Override
    public void beforeEach(ExtensionContext context) {
        before = Language.current();
        Language.choose(Language.ENGLISH);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Language.choose(before);
    }
}
