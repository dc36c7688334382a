package org.ltvlab.shell.engine.internal;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;

/** Documentation comments of the methods and types that cells have declared. */
record OwnDocs(JShell shell, Places places) {
    private static final Pattern CALL = Pattern.compile("(?:.*\\s)?(?:([\\w.]+)\\.)?(\\w+)\\((.*)\\)[^()]*");
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(?:[^*]|\\*(?!/))*+\\*/\\s*$");
    /** The class that stands around a declaration while its comments are read. */
    private static final String FRAME = "Own";

    /** The comment of what {@code signature} declares, as the compiler words it: {@code int twice(int n)}. */
    Optional<String> of(String signature) {
        String plain = SourceDocs.plain(signature);
        Matcher call = CALL.matcher(plain);
        if (!call.matches()) {
            String type = plain.substring(plain.lastIndexOf(' ') + 1);
            return comment(type, type + ".");
        }
        String name = call.group(2);
        String member = name + SourceDocs.key(call.group(3));
        if (call.group(1) != null) {
            String owner = call.group(1).substring(call.group(1).lastIndexOf('.') + 1);
            return comment(owner, owner + "." + member);
        }
        return comment(name, FRAME + "." + member)
                .or(() -> comment(name, name + "." + member))
                .or(() -> comment(name, name + "."));
    }

    private Optional<String> comment(String declared, String key) {
        return shell.snippets()
                .filter(each -> each instanceof DeclarationSnippet own
                        && own.name().equals(declared)
                        && shell.status(each).isActive())
                .flatMap(each -> places.piece(each.id()).stream())
                .flatMap(piece -> Optional.ofNullable(comments(piece).get(key)).stream())
                .findFirst();
    }

    private static Map<String, String> comments(Piece piece) {
        Matcher before = COMMENT.matcher(piece.code().substring(0, piece.start()));
        String comment = before.find() ? before.group() : "";
        return SourceDocs.comments("class " + FRAME + " {\n" + comment + piece.source() + "\n}");
    }
}
