package org.ltvlab.app.carrier;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Objects;

/**
 * {@code main} of the single jar: unpacks the jars it carries into a cache, once, and runs the command from there.
 *
 * <p>The jars stay whole, so that an installed kernel has an ordinary class path.
 */
public final class Carrier {
    private Carrier() {}

    /** Runs the command {@code ltv} with these arguments. */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException, URISyntaxException {
        Path self = Path.of(Carrier.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path cache = Cargo.cache(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home"));
        Path jar = Cargo.of(self).unpackedIn(cache).resolve("ltv.jar");
        System.setProperty("java.class.path", jar.toString()); // the compiler of cells reads it
        System.setProperty("ltvlab.command", "java -jar " + self.getFileName());
        // Never closed: the command ends with the process.
        ClassLoader loader = new URLClassLoader("ltv", new URL[] {jar.toUri().toURL()}, Carrier.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        run(loader, arguments);
    }

    private static void run(ClassLoader loader, String[] arguments) throws ReflectiveOperationException {
        try {
            Class.forName("org.ltvlab.app.Ltv", true, loader)
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(Objects.requireNonNull(e.getCause()));
        }
    }
}
