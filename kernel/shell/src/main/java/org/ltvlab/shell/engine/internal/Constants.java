package org.ltvlab.shell.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ltvlab.shell.error.internal.Blanked;

/**
 * Neighbouring declarations of constants of one type, such as a cell of parameters holds, made one declaration: each piece
 * is a compilation of its own. Every sign stays in its place, so that lines and columns are those of the cell.
 */
final class Constants {
    /** Values that cannot fail, so that either all of them are declared or none. */
    private static final Pattern DECLARATION = Stream.of(
                    declaration("String", "\"(?:[^\"\\\\\\n]|\\\\[\\\\\"nt])*+\""),
                    declaration("int", "-?(?:0|[1-9](?:_?\\d){0,8})"),
                    declaration("long", "-?(?:0|[1-9](?:_?\\d){0,8}|[1-9](?:_?\\d){0,17}L)"),
                    declaration("double", "-?(?:0|[1-9](?:_?\\d){0,8})(?:\\.\\d+)?"),
                    declaration("boolean", "true|false"))
            .collect(Collectors.collectingAndThen(Collectors.joining("|"), Pattern::compile));

    private final Piece piece;
    private final String type;
    private final Set<String> names;
    private final int semicolon;

    private Constants(Piece piece, String type, Set<String> names, int semicolon) {
        this.piece = piece;
        this.type = type;
        this.names = names;
        this.semicolon = semicolon;
    }

    private static String declaration(String type, String value) {
        return type + "\\s+[\\p{L}_][\\p{L}\\p{N}_]*\\s*=\\s*(?:" + value + ")\\s*;(?:\\s*//[^\\n]*)?";
    }

    /** The pieces, with as few of them for constants as will do. */
    static List<Piece> together(List<Piece> pieces) {
        List<Piece> fewer = new ArrayList<>();
        Optional<Constants> last = Optional.empty();
        for (Piece piece : pieces) {
            Optional<Constants> next = of(piece);
            Optional<Constants> joined = last.flatMap(before -> next.flatMap(before::with));
            if (joined.isPresent()) {
                fewer.remove(fewer.size() - 1);
            }
            last = joined.or(() -> next);
            fewer.add(last.map(constants -> constants.piece).orElse(piece));
        }
        return List.copyOf(fewer);
    }

    private static Optional<Constants> of(Piece piece) {
        String source = piece.source();
        Matcher declaration = DECLARATION.matcher(source);
        if (!piece.code().startsWith(source, piece.start()) || !declaration.matches()) {
            return Optional.empty();
        }
        String[] typeAndName = source.substring(0, source.indexOf('=')).strip().split("\\s+", 2);
        int end = Blanked.of(source).indexOf(';');
        return Optional.of(new Constants(piece, typeAndName[0], Set.of(typeAndName[1]), end));
    }

    /** These and the next ones, if they are of the same type and their names are new. */
    private Optional<Constants> with(Constants next) {
        if (!next.type.equals(type) || next.names.stream().anyMatch(names::contains)) {
            return Optional.empty();
        }
        int offset = next.piece.start() - piece.start();
        StringBuilder source = new StringBuilder(piece.code()
                .substring(
                        piece.start(), next.piece.start() + next.piece.source().length()));
        source.replace(0, piece.source().length(), piece.source());
        source.setCharAt(semicolon, ',');
        source.replace(offset, offset + type.length(), " ".repeat(type.length()));
        Set<String> all = new TreeSet<>(names);
        all.addAll(next.names);
        Piece joined = new Piece(piece.cell(), piece.code(), piece.start(), source.toString(), true);
        return Optional.of(new Constants(joined, type, all, offset + next.semicolon));
    }
}
