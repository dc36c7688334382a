package org.ltvlab.notebook;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** The notebooks that the tests read. */
public final class Corpus {
    private Corpus() {}

    /** The file of the notebook {@code name}. */
    public static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(Corpus.class.getResource("corpus/" + name + ".ipynb"), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
