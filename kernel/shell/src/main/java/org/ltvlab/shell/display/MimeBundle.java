package org.ltvlab.shell.display;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One output in several MIME types, best first, always with {@code text/plain}.
 *
 * <p>Values are texts; binary types hold Base64, JSON types hold maps, lists, texts, numbers and booleans.
 *
 * @param data content by MIME type
 * @param metadata by MIME type (such as width and height of an image) or by a front end's own key
 */
public record MimeBundle(Map<String, Object> data, Map<String, Object> metadata) {
    public MimeBundle {
        if (!data.containsKey("text/plain")) {
            throw new IllegalArgumentException("a bundle needs text/plain, got " + data.keySet());
        }
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /** A bundle of plain text. */
    public static MimeBundle plain(String text) {
        return new MimeBundle(Map.of("text/plain", text), Map.of());
    }

    /** The same bundle with one more type. */
    public MimeBundle with(String mimeType, Object content) {
        Map<String, Object> more = new LinkedHashMap<>(data);
        more.put(mimeType, content);
        return new MimeBundle(more, metadata);
    }

    /** The same bundle with metadata under a key: a MIME type or a front end's own. */
    public MimeBundle withMetadata(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(metadata);
        more.put(key, value);
        return new MimeBundle(data, more);
    }
}
