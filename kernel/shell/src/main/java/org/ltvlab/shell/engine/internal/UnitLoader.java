package org.ltvlab.shell.engine.internal;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ltvlab.shell.engine.internal.Origins.Origin;

/**
 * Loads the classes of one declaration or expression.
 *
 * <p>One loader each, so that a declaration which was replaced is collected with everything it holds as soon as no
 * running code refers to it. The loaders of the classes it refers to are kept from the moment it is defined: code of an
 * earlier cell that still runs goes on seeing what it was compiled against.
 */
final class UnitLoader extends ClassLoader {
    static final String PREFIX = "REPL.$JShell$";
    /** A unit's number and its version letters; a later version replaces the earlier ones. */
    private static final Pattern VERSIONED = Pattern.compile("REPL\\.\\$JShell\\$(\\d+)[A-Z]*");

    static final String INTERNAL_PREFIX = PREFIX.replace('.', '/');

    static {
        registerAsParallelCapable();
    }

    private final SessionLoader session;
    private final Map<String, byte[]> undefined = new ConcurrentHashMap<>();
    private final Map<String, UnitLoader> references = new ConcurrentHashMap<>();
    private final Set<String> ownReads = ConcurrentHashMap.newKeySet();
    private final String unit;
    private volatile @Nullable Origin origin;

    UnitLoader(String unit, SessionLoader session) {
        super("unit " + unit, session);
        this.unit = unit;
        this.session = session;
    }

    /** The unit that a class belongs to: {@code REPL.$JShell$12B} for its nested {@code REPL.$JShell$12B$Shop}. */
    static String unitOf(String className) {
        int end = className.indexOf('$', PREFIX.length());
        return end < 0 ? className : className.substring(0, end);
    }

    /** What all versions of a unit have in common: {@code 12} of {@code REPL.$JShell$12B$Shop}; empty for other classes. */
    static String numberOf(String className) {
        Matcher version = VERSIONED.matcher(unitOf(className));
        return version.matches() ? version.group(1) : "";
    }

    /** The class of the unit itself, which holds its variable. */
    Class<?> type() throws ClassNotFoundException {
        return own(unit);
    }

    /** Where its code comes from, if that is known. */
    Optional<Origin> origin() {
        return Optional.ofNullable(origin);
    }

    void comesFrom(Origin known) {
        origin = known;
    }

    void add(String className, byte[] code) {
        undefined.put(className, GuardedCode.rewrite(code));
    }

    void link(byte[] code) {
        ownReads.addAll(OwnReads.of(code));
        for (String name : GuardedCode.references(code)) {
            UnitLoader other = session.unit(unitOf(name));
            if (other != null && other != this) {
                references.put(other.unit, other);
            }
        }
    }

    /** Whether the variable's value is computed from what it was. */
    boolean reads(String variable) {
        return ownReads.contains(variable);
    }

    /** The loaders of what its classes refer to. */
    Collection<UnitLoader> references() {
        return references.values();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(PREFIX)) {
            return super.loadClass(name, resolve);
        }
        String wanted = unitOf(name);
        if (wanted.equals(unit)) {
            return own(name);
        }
        UnitLoader other = references.getOrDefault(wanted, session.unit(wanted));
        if (other == null) {
            throw new ClassNotFoundException(name);
        }
        return other.own(name);
    }

    private Class<?> own(String name) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            byte @Nullable [] code = undefined.remove(name);
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, code, 0, code.length);
        }
    }
}
