package org.ltvlab.shell.engine.internal;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.SnippetEvent;
import org.jspecify.annotations.Nullable;

/**
 * JShell as the compiler of cells, for one thread at a time. While users' code runs nobody holds it, so that completion,
 * help and the compilation of later cells go on.
 */
final class Compiler {
    /** A statement, because JShell runs those at once. */
    private static final String STATEMENT = "if (true) { }";
    /** How complaints begin about what is larger than a class may be. */
    private static final String LIMIT = "compiler.err.limit.";

    private final JShell shell;
    private final SessionControl control;
    private final SessionLoader loader;
    private final Places places;
    private final Optional<Ties> ties;
    private final Optional<TrackedClasses> tracked;
    private final Optional<CompilerPool> pool;
    private final Optional<Origins> origins;
    private final ReentrantLock lock;

    Compiler(JShell shell, SessionControl control, SessionLoader loader, Places places, ReentrantLock lock) {
        this.shell = shell;
        this.control = control;
        this.loader = loader;
        this.places = places;
        this.ties = Ties.of(shell);
        this.tracked = TrackedClasses.of(shell);
        this.pool = CompilerPool.of(shell);
        this.origins = Origins.of(shell, loader, places);
        this.lock = lock;
    }

    /** Does {@code work} alone. */
    <T> T alone(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** The parts of a cell. */
    Program program(String code, int cell) {
        return alone(() -> Program.of(code, cell, shell.sourceCodeAnalysis()));
    }

    /** A piece that JShell is sure to reject, so that compiling it alone only brings the complaint. */
    boolean isBroken(Piece piece) {
        return alone(() -> !piece.whole()
                && shell.sourceCodeAnalysis().sourceToSnippets(piece.source()).stream()
                        .anyMatch(snippet -> snippet.kind() == Kind.ERRONEOUS));
    }

    /** Declares what the piece declares, and compiles what it does. */
    Compiled compile(Piece piece, boolean isLast) {
        return alone(() -> {
            places.begin(piece, isLast);
            loaded(); // by what was dropped
            List<SnippetEvent> events =
                    shell.eval(PublicRecords.of(piece.source()).text());
            boolean tooLarge = events.stream().anyMatch(this::isTooLarge);
            if (tooLarge) { // a compiler that has met its limit once finds it in all that comes after
                pool.ifPresent(CompilerPool::renew);
            }
            Compiled compiled = new Compiled(piece, events, control.noted(), loaded(), tooLarge);
            ties.ifPresent(known -> compiled.variables().forEach(known::loosen));
            compiled.events().forEach(event -> forgetOnce(event.snippet(), compiled.methods()));
            return compiled;
        });
    }

    private Loaded loaded() {
        Loaded loaded = loader.loaded();
        origins.ifPresent(known -> known.note(loaded.units()));
        return loaded;
    }

    private boolean isTooLarge(SnippetEvent event) {
        return shell.diagnostics(event.snippet())
                .anyMatch(each -> each.getCode().startsWith(LIMIT));
    }

    /** A statement is never needed again; JShell would go on compiling it anew, with all it refers to. */
    private void forgetOnce(Snippet snippet, List<Method> methods) {
        boolean isOnce = snippet.kind() == Kind.STATEMENT || snippet.kind() == Kind.EXPRESSION;
        if (isOnce && shell.status(snippet).isActive()) {
            shell.drop(snippet);
            methods.forEach(method -> loader.forget(method.getDeclaringClass().getName()));
        }
    }

    /** Forgets a declaration. */
    void drop(Snippet snippet) {
        alone(() -> {
            shell.drop(snippet);
            return control.noted();
        });
    }

    /** Lets go of the class of a variable that was dropped; the same declaration loads it again. */
    void unload(String className) {
        loader.forget(className);
        alone(() -> {
            tracked.ifPresent(known -> known.forget(className));
            return className;
        });
    }

    /** JShell's view of an exception of users' code, with frames in snippet lines. */
    @Nullable
    JShellException translated(Throwable thrown) {
        return alone(() -> {
            origins.ifPresent(known -> known.recall(thrown));
            control.translate(thrown);
            try {
                SnippetEvent event = shell.eval(STATEMENT).get(0);
                forgetOnce(event.snippet(), control.noted());
                return event.exception();
            } finally {
                control.translate(null);
            }
        });
    }

    /** Takes back what pieces have declared that will not run. */
    void takeBack(List<Compiled> pieces) {
        alone(() -> {
            List<Snippet> snippets = new ArrayList<>();
            pieces.forEach(piece -> piece.events().forEach(event -> snippets.add(0, event.snippet())));
            snippets.stream().filter(each -> shell.status(each).isActive()).forEach(shell::drop);
            return snippets.size();
        });
    }
}
