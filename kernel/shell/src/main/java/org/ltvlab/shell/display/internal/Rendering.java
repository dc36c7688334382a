package org.ltvlab.shell.display.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.display.Renderer;

/** Turns any value into a bundle: the libraries' renderers first, in order, then images, then plain text. */
public final class Rendering {
    private final List<Renderer> renderers;

    /** Rendering that asks {@code renderers} before the shell's own. */
    public Rendering(List<Renderer> renderers) {
        this.renderers = List.copyOf(renderers);
    }

    /** {@code value} in one short line of plain text. */
    public static String line(@Nullable Object value, int length) {
        String text = new PlainText().of(value).strip().replaceAll("\\s+", " ");
        int points = text.codePointCount(0, text.length());
        return points <= length ? text : text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
    }

    /** The bundle of {@code value}; never empty, never an object's hash. */
    public MimeBundle render(@Nullable Object value) {
        if (value == null) {
            return MimeBundle.plain("null");
        }
        if (value instanceof MimeBundle bundle) {
            return bundle;
        }
        for (Renderer renderer : renderers) {
            Optional<MimeBundle> bundle = renderer.render(value);
            if (bundle.isPresent()) {
                return bundle.get();
            }
        }
        // By name, so that no class of the desktop module is loaded before there is an image.
        if (value.getClass().getName().equals("java.awt.image.BufferedImage")) {
            return Images.bundle(value);
        }
        return MimeBundle.plain(new PlainText().of(value));
    }
}
