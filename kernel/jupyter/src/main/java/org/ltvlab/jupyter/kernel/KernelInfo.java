package org.ltvlab.jupyter.kernel;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ltvlab.jupyter.protocol.Json;
import org.ltvlab.jupyter.protocol.Session;

/**
 * What a kernel says about itself.
 *
 * @param implementation its short name
 * @param version its version
 * @param banner what a console shows at the start
 * @param helpLinks addresses by title, for the Help menu
 */
public record KernelInfo(String implementation, String version, String banner, Map<String, String> helpLinks) {
    public KernelInfo {
        helpLinks = new LinkedHashMap<>(helpLinks);
    }

    JsonObject content() {
        JsonObject content = Replies.ok();
        content.addProperty("protocol_version", Session.PROTOCOL_VERSION);
        content.addProperty("implementation", implementation);
        content.addProperty("implementation_version", version);
        content.add("language_info", language());
        content.addProperty("banner", banner);
        content.addProperty("debugger", false);
        content.add("supported_features", Json.of(List.of("kernel subshells")));
        content.add("help_links", links());
        return content;
    }

    private static JsonObject language() {
        JsonObject language = new JsonObject();
        language.addProperty("name", "java");
        language.addProperty("version", System.getProperty("java.version"));
        language.addProperty("mimetype", "text/x-java-source");
        language.addProperty("file_extension", ".java");
        language.addProperty("pygments_lexer", "java");
        language.addProperty("codemirror_mode", "text/x-java");
        return language;
    }

    private JsonArray links() {
        JsonArray links = new JsonArray();
        helpLinks.forEach((text, url) -> {
            JsonObject link = new JsonObject();
            link.addProperty("text", text);
            link.addProperty("url", url);
            links.add(link);
        });
        return links;
    }
}
