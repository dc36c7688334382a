package org.ltvlab.shell.engine.internal;

import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;

/** Classes in one place of the class path. */
interface Library {
    /** The jar or folder. */
    Path path();

    /** Whether it may hold classes of a package. */
    boolean has(String packageName);

    /** The classes of a package, nested ones included. */
    List<JavaFileObject> classes(String packageName);

    /** A class file that knows its name. */
    interface Named extends JavaFileObject {
        /** The class's name as {@link Class#forName} takes it. */
        String binaryName();
    }
}
