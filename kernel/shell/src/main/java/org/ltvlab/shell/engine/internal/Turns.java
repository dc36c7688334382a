package org.ltvlab.shell.engine.internal;

import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.VarSnippet;
import org.ltvlab.shell.error.internal.Speech;
import org.ltvlab.shell.output.internal.Routing;

/**
 * What happens before and after a piece runs. Each is done alone, so that cells which run at the same time find the
 * values of variables where they belong.
 */
final class Turns {
    private final JShell shell;
    private final Compiler compiler;
    private final Variables variables;
    private final Places places;
    private final Unfinished unfinished;
    private final Speech speech;

    /** A piece that may run now, unless an obstacle stands against it. */
    record Turn(Compiled compiled, Carried carried, Optional<NoValueYet> obstacle) {}

    Turns(JShell shell, Compiler compiler, Variables variables, Places places, Unfinished unfinished, Speech speech) {
        this.shell = shell;
        this.compiler = compiler;
        this.variables = variables;
        this.places = places;
        this.unfinished = unfinished;
        this.speech = speech;
    }

    /** The turn of a piece has come; {@code ahead} if it is compiled already. */
    Turn begin(Piece piece, boolean isLast, Optional<Compiled> ahead) {
        Routing.replaceMissing();
        return compiler.alone(() -> {
            Compiled compiled = ahead.orElseGet(() -> compiler.compile(piece, isLast));
            Carried carried = Carried.into(compiled, unfinished.names());
            if (compiled.isBroken()) { // nothing of it counts, and nothing has to go for it
                return new Turn(compiled, Carried.nothing(), Optional.empty());
            }
            carried.lost().forEach(name -> variables.named(name).ifPresent(variables::drop));
            compiled.variables().forEach(variable -> compiled.classOf(variable.name())
                    .filter(carried::has)
                    .ifPresent(type -> variables.ran(variable, type.getName())));
            Optional<NoValueYet> obstacle =
                    unfinished.usedBy(compiled).map(this::noValueYet).or(() -> ofItself(compiled, carried));
            Turn turn = new Turn(compiled, carried, obstacle);
            unfinished.begin(compiled, carried);
            return turn;
        });
    }

    /** A value that is computed from what the variable was before, which is nothing or of a type that does not fit. */
    private Optional<NoValueYet> ofItself(Compiled compiled, Carried carried) {
        return compiled.variables().stream()
                .filter(variable -> compiled.classOf(variable.name())
                        .filter(type -> !carried.has(type))
                        .filter(type -> type.getClassLoader() instanceof UnitLoader unit && unit.reads(variable.name()))
                        .isPresent())
                .map(variable -> new NoValueYet(speech.pick(
                        "`" + variable.name() + "` は自分自身から計算されますが、" + variable.typeName() + " 型の値がまだありません",
                        "`" + variable.name() + "` is computed from itself, but has no value of type "
                                + variable.typeName() + " so far")))
                .findFirst();
    }

    private NoValueYet noValueYet(Unfinished.Missing missing) {
        return new NoValueYet(speech.pick(
                "`" + missing.name() + "` の値はまだありません。セル " + missing.cell() + " が計算しています",
                "`" + missing.name() + "` has no value yet; cell " + missing.cell() + " is computing it"));
    }

    /** A declaration that does not compile leaves what it would have replaced. */
    private void restore(Compiled broken) {
        broken.events().stream()
                .filter(event -> event.status() == Status.OVERWRITTEN)
                .flatMap(event ->
                        places.piece(event.snippet().id()).map(piece -> alone(event.snippet(), piece)).stream())
                .map(piece -> begin(piece, false, Optional.empty()))
                .forEach(turn -> unfinished.end(turn.compiled()));
    }

    /** Of a variable its declaration alone: its neighbours may be others by now, and so may what it was computed from. */
    private static Piece alone(Snippet snippet, Piece piece) {
        if (!(snippet instanceof VarSnippet variable) || variable.typeName().contains("$JShell$")) {
            return piece;
        }
        String source = variable.typeName() + " " + variable.name() + ";";
        return new Piece(piece.cell(), piece.code(), piece.start(), source, true);
    }

    /** The piece has run. */
    void end(Turn turn, UserRun run) {
        compiler.alone(() -> {
            unfinished.end(turn.compiled());
            if (turn.compiled().isBroken()) {
                restore(turn.compiled());
            } else if (run.thrown() != null) {
                turn.compiled().variables().forEach(variable -> dropUnset(variable, turn, run));
            }
            return turn;
        });
    }

    /** A variable whose initialiser did not run to its end has no value, so that nobody computes with a 0 or null. */
    private void dropUnset(VarSnippet variable, Turn turn, UserRun run) {
        Compiled compiled = turn.compiled();
        compiled.classOf(variable.name())
                .filter(type ->
                        !run.complete().contains(type) && !turn.carried().has(type))
                .filter(type -> shell.status(variable).isActive()) // else another cell has declared it anew
                .ifPresent(type -> {
                    variables.ran(variable, type.getName());
                    variables.drop(variable);
                });
    }
}
