package org.ltvlab.shell.engine.internal;

/** Has nothing to import; names the snippet that holds the imports of the start. */
public final class StartupImports {
    private StartupImports() {}
}
