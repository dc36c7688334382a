package org.ltvlab.shell.engine.internal;

import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jdk.jshell.Snippet.Status;
import jdk.jshell.VarSnippet;
import org.ltvlab.shell.error.internal.Speech;

/**
 * Values that variables keep although JShell has compiled them anew: until its initialiser has run to its end, a name
 * that is declared again means what it meant before.
 */
final class Carried implements Replacement.Listener {
    private final Set<String> declared;
    private final Set<String> fresh;
    private final Set<String> computing;
    private final Set<Class<?>> kept = new HashSet<>();
    private final Set<String> lost = new TreeSet<>();

    private Carried(Set<String> declared, Set<String> fresh, Set<String> computing) {
        this.declared = declared;
        this.fresh = fresh;
        this.computing = computing;
    }

    static Carried nothing() {
        return new Carried(Set.of(), Set.of(), Set.of());
    }

    /**
     * Hands the values of earlier versions on to what was compiled; its turn to run has come.
     *
     * @param computing variables that have no value yet
     */
    static Carried into(Compiled compiled, Set<String> computing) {
        Carried carried = new Carried(
                compiled.variables().stream().map(VarSnippet::name).collect(Collectors.toSet()),
                compiled.loaded().units(),
                computing);
        compiled.loaded().replacements().forEach(replacement -> replacement.handOn(carried));
        compiled.events().stream()
                .filter(event -> event.snippet() instanceof VarSnippet && event.causeSnippet() != null)
                .filter(event -> event.status() == Status.RECOVERABLE_NOT_DEFINED)
                .forEach(event -> carried.lost.add(((VarSnippet) event.snippet()).name()));
        return carried;
    }

    @Override
    public void kept(Field variable) {
        if (!computing.contains(variable.getName())) {
            kept.add(variable.getDeclaringClass());
        }
    }

    @Override
    public void lost(Field variable) {
        if (!declared.contains(variable.getName())) {
            lost.add(variable.getName());
        }
    }

    /** Whether the variable that {@code type} holds has a value from before: an earlier version's, or the class's own. */
    boolean has(Class<?> type) {
        return kept.contains(type) || !fresh.contains(type.getName());
    }

    /** Variables that had a value which does not fit their type any more. */
    Set<String> lost() {
        return lost;
    }

    /** What to say of those; empty if there is none. */
    String losses(Speech speech) {
        String names = lost.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        return lost.isEmpty()
                ? ""
                : speech.pick(
                        names + " は、型の宣言が変わったためなくなりました。宣言したセルをもう一度実行してください\n",
                        "gone, because the type is declared anew: " + names
                                + "; run the cell again that declares it\n");
    }
}
