package org.ltvlab.shell.engine.internal;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl.InternalException;
import org.jspecify.annotations.Nullable;

/** The class loader of a session: its own {@link Gate}, the jars added to it, and the loader of every live unit. */
final class SessionLoader extends URLClassLoader implements LoaderDelegate {
    static {
        registerAsParallelCapable();
    }

    private final Map<String, UnitLoader> units = new ConcurrentHashMap<>();
    private final Living living = new Living();
    private final Map<String, String> newest = new ConcurrentHashMap<>();
    private final Class<?> gate;
    private final Set<String> loaded = new LinkedHashSet<>();
    private final List<Replacement> replacements = new ArrayList<>();

    SessionLoader(ClassLoader parent, GateHooks hooks) {
        super("session", new URL[0], parent);
        this.gate = defineGate();
        try {
            gate.getField("hooks").set(null, hooks);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Class<?> defineGate() {
        String resource = Gate.class.getName().replace('.', '/') + ".class";
        try (InputStream code = Objects.requireNonNull(getParent().getResourceAsStream(resource))) {
            byte[] bytes = code.readAllBytes();
            return defineClass(Gate.class.getName(), bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the session's code is asked to stop at its next check. */
    void stopping(boolean stopping) {
        try {
            gate.getField("stopping").setBoolean(null, stopping);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Nullable
    UnitLoader unit(String name) {
        return units.get(name);
    }

    /** The loader of a unit, also of one that is forgotten, as long as somebody can run its code. */
    Optional<UnitLoader> living(String name) {
        return living.named(name);
    }

    /** No longer keeps the unit of {@code className} alive. */
    void forget(String className) {
        units.remove(UnitLoader.unitOf(className));
        units.remove(current(className));
    }

    /** What has been loaded since this was last called. */
    Loaded loaded() {
        Loaded since = new Loaded(loaded, replacements);
        loaded.clear();
        replacements.clear();
        return since;
    }

    /** The newest version of the unit of {@code className}. */
    private String current(String className) {
        return newest.getOrDefault(UnitLoader.numberOf(className), UnitLoader.unitOf(className));
    }

    /** What a static field of the newest version of a unit holds; null if there is none. */
    @Nullable
    Object valueOf(String className, String field) {
        try {
            Field found = findClass(current(className)).getDeclaredField(field);
            found.setAccessible(true);
            return found.get(null);
        } catch (ReflectiveOperationException | LinkageError e) {
            return null;
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.equals(Gate.class.getName())) {
            return gate;
        }
        if (name.startsWith(UnitLoader.PREFIX)) {
            return findClass(name);
        }
        return super.loadClass(name, resolve);
    }

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        UnitLoader unit = name.startsWith(UnitLoader.PREFIX) ? units.get(UnitLoader.unitOf(name)) : null;
        return unit == null ? super.findClass(name) : unit.loadClass(name);
    }

    @Override
    public void load(ClassBytecodes[] classes) {
        Map<String, UnitLoader> fresh = new LinkedHashMap<>();
        for (ClassBytecodes one : classes) {
            String unit = UnitLoader.unitOf(one.name());
            fresh.computeIfAbsent(unit, name -> new UnitLoader(name, this)).add(one.name(), one.bytecodes());
        }
        units.putAll(fresh);
        fresh.forEach(living::add);
        for (ClassBytecodes one : classes) {
            Objects.requireNonNull(fresh.get(UnitLoader.unitOf(one.name()))).link(one.bytecodes());
        }
        loaded.addAll(fresh.keySet());
        fresh.forEach(this::replaceEarlier);
    }

    @Override
    public void classesRedefined(ClassBytecodes[] classes) {
        // Nothing is ever redefined: JShell loads a new version under a new name instead.
    }

    private void replaceEarlier(String unit, UnitLoader loader) {
        String number = UnitLoader.numberOf(unit);
        String earlier = number.isEmpty() ? null : newest.put(number, unit);
        UnitLoader old = earlier == null || earlier.equals(unit) ? null : units.remove(earlier);
        if (old != null) {
            replacements.add(new Replacement(old, loader));
        }
    }

    @Override
    public void addToClasspath(String path) throws InternalException {
        for (String part : path.split(File.pathSeparator, -1)) {
            try {
                addURL(Path.of(part).toUri().toURL());
            } catch (MalformedURLException e) {
                throw new InternalException(e.getMessage());
            }
        }
    }
}
