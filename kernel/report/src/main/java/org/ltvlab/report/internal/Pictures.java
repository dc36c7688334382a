package org.ltvlab.report.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Images as data URIs, so that nothing is fetched. */
final class Pictures {
    private static final Pattern DATA_URI =
            Pattern.compile("(?i)data:(image/(?:png|jpeg|gif|webp|svg\\+xml));base64," + "([A-Za-z0-9+/=\\s]+)");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private Pictures() {}

    /**
     * An image of an output.
     *
     * @param uri the image as a data URI
     * @param width in CSS pixels; 0 if that is not known
     * @param height in CSS pixels; 0 if that is not known
     */
    record Picture(String uri, int width, int height) {}

    /** The best image among the output's types: PNG, then SVG, then JPEG. */
    static Optional<Picture> of(JsonObject data, JsonObject metadata) {
        for (String type : new String[] {"image/png", "image/svg+xml", "image/jpeg"}) {
            if (data.has(type)) {
                String uri = uri(type, Json.text(data, type));
                if (!uri.isEmpty()) {
                    return Optional.of(sized(type, uri, Json.object(metadata, type)));
                }
            }
        }
        return Optional.empty();
    }

    private static Picture sized(String type, String uri, JsonObject size) {
        int width = Json.whole(size, "width");
        int height = Json.whole(size, "height");
        if ((width <= 0 || height <= 0) && type.equals("image/png")) {
            byte[] bytes = Base64.getDecoder().decode(uri.substring(uri.indexOf(',') + 1));
            return new Picture(uri, intAt(bytes, 16), intAt(bytes, 20));
        }
        return new Picture(uri, Math.max(0, width), Math.max(0, height));
    }

    /** The image as a data URI; empty if its content is not what its type says. */
    static String uri(String type, String content) {
        if (type.equals("image/svg+xml")) {
            String safe = SafeSvg.clean(content);
            return safe.isEmpty() ? "" : "data:" + type + ";base64," + encoded(safe.getBytes(UTF_8));
        }
        byte[] bytes = decoded(content);
        boolean broken = bytes.length == 0 || (type.equals("image/png") && !isPng(bytes));
        return broken ? "" : "data:" + type + ";base64," + encoded(bytes);
    }

    /** The data URI if it is an image's, cleaned; empty for every other address. */
    static String safeUri(String uri) {
        Matcher matcher = DATA_URI.matcher(uri.strip());
        if (!matcher.matches()) {
            return "";
        }
        String type = matcher.group(1).toLowerCase(Locale.ROOT);
        String content = matcher.group(2);
        return uri(type, type.equals("image/svg+xml") ? new String(decoded(content), UTF_8) : content);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static boolean isPng(byte[] bytes) {
        if (bytes.length < 24) {
            return false;
        }
        for (int i = 0; i < PNG.length; i++) {
            if (bytes[i] != PNG[i]) {
                return false;
            }
        }
        return true;
    }

    private static int intAt(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 24
                | (bytes[at + 1] & 0xFF) << 16
                | (bytes[at + 2] & 0xFF) << 8
                | (bytes[at + 3] & 0xFF);
    }
}
