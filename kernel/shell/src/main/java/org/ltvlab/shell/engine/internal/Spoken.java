package org.ltvlab.shell.engine.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ltvlab.shell.error.internal.Speech;
import org.ltvlab.shell.extension.Extension;

/** The language of messages: the one that the first extension with a say in it names at the moment, or the system's. */
record Spoken(List<Extension> extensions) implements Speech {
    @Override
    public boolean isJapanese() {
        Locale locale = extensions.stream()
                .map(Extension::language)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(Locale::getDefault);
        return locale.getLanguage().equals("ja");
    }
}
