package org.ltvlab.report.internal;

import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a cell's tags ask of the report; hyphens and underscores mean the same. */
record CellTags(Set<String> tags, boolean outputsFolded) {
    static CellTags of(JsonObject metadata) {
        Set<String> tags = Json.list(metadata, "tags").stream()
                .map(tag -> Json.text(tag).strip().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toUnmodifiableSet());
        boolean folded =
                Json.text(Json.object(metadata, "jupyter"), "outputs_hidden").equals("true");
        return new CellTags(tags, folded);
    }

    boolean removed() {
        return tags.contains("remove-cell");
    }

    boolean outputsRemoved() {
        return tags.contains("remove-output") || tags.contains("remove-outputs");
    }

    boolean printedRemoved() {
        return tags.contains("remove-stdout");
    }

    boolean folded() {
        return tags.contains("hide-cell");
    }

    boolean outputFolded() {
        return folded() || tags.contains("hide-output") || tags.contains("hide-outputs") || outputsFolded;
    }

    boolean summary() {
        return tags.contains("summary");
    }

    boolean mayFail() {
        return tags.contains("raises-exception");
    }
}
