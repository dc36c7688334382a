package org.ltvlab.notebook.format;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.lang.Character.UnicodeScript;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The language that a notebook is written in.
 *
 * @param tag the BCP 47 tag, such as {@code ja} or {@code en}
 */
public record NotebookLanguage(String tag) {
    /** Kana and kanji carry more than letters do: a Japanese text with many names in Latin letters is still Japanese. */
    private static final double ENOUGH = 0.1;

    /**
     * The language of {@code notebook}: what its metadata says under {@code ltv.lang}, {@code lang} or
     * {@code language}, else {@code ja} if a tenth of the letters of its prose is kana or kanji, else {@code en}.
     */
    public static NotebookLanguage of(Notebook notebook) {
        JsonObject metadata = notebook.metadata();
        JsonObject ltv = metadata.get("ltv") instanceof JsonObject object ? object : new JsonObject();
        return Stream.of(ltv.get("lang"), metadata.get("lang"), metadata.get("language"))
                .flatMap(value -> text(value).stream())
                .findFirst()
                .map(NotebookLanguage::new)
                .orElseGet(() -> new NotebookLanguage(isJapanese(prose(notebook)) ? "ja" : "en"));
    }

    private static Optional<String> text(JsonElement value) {
        boolean text = value instanceof JsonPrimitive primitive && primitive.isString();
        return text ? Optional.of(value.getAsString()).filter(tag -> !tag.isBlank()) : Optional.empty();
    }

    private static String prose(Notebook notebook) {
        return notebook.cells().stream()
                .filter(Cell.Markdown.class::isInstance)
                .map(Cell::source)
                .collect(Collectors.joining("\n"));
    }

    private static boolean isJapanese(String prose) {
        long letters = prose.codePoints().filter(Character::isLetter).count();
        long japanese = prose.codePoints()
                .mapToObj(UnicodeScript::of)
                .filter(script -> script == UnicodeScript.HIRAGANA
                        || script == UnicodeScript.KATAKANA
                        || script == UnicodeScript.HAN)
                .count();
        return japanese > 0 && japanese >= ENOUGH * letters;
    }
}
