package org.ltvlab.shell.engine.internal;

import java.util.List;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.UnresolvedReferenceException;
import org.ltvlab.shell.engine.CellResult.Failed;
import org.ltvlab.shell.error.internal.Speech;

/** Failures of what uses a name that nobody has declared so far. */
record Undeclared(JShell shell, CompileErrors compileErrors, RuntimeErrors runtimeErrors, Speech speech) {
    /** Something was run that uses it. */
    Failed use(UnresolvedReferenceException exception, int cell) {
        DeclarationSnippet user = exception.getSnippet();
        boolean isNamed = shell.unresolvedDependencies(user).findAny().isPresent();
        String message = isNamed
                ? undeclared(user)
                : compileErrors.unfit(user.name(), shell.diagnostics(user).toList());
        return runtimeErrors.failed(new UnresolvedName(message), exception, cell);
    }

    private String undeclared(DeclarationSnippet user) {
        String what = names(user);
        return speech.pick(
                "`" + user.name() + "` は、まだ宣言されていない " + what + " を使っています",
                "`" + user.name() + "` uses " + what + ", which is not declared so far");
    }

    /** A variable is of a type with that name. */
    Failed type(Snippet variable, Piece piece) {
        List<String> unknown = unresolved(variable);
        shell.drop(variable);
        return compileErrors.unknownType(unknown.isEmpty() ? piece.source() : unknown.get(0), piece);
    }

    private List<String> unresolved(Snippet snippet) {
        // JShell says "variable total" or "method total(int)".
        return shell.unresolvedDependencies((DeclarationSnippet) snippet)
                .map(name -> name.substring(name.indexOf(' ') + 1))
                .toList();
    }

    private String names(Snippet snippet) {
        List<String> names = unresolved(snippet);
        return names.isEmpty() ? speech.pick("ある名前", "a name") : "`" + String.join("`, `", names) + "`";
    }
}
