package org.ltvlab.shell.display.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import org.ltvlab.shell.display.MimeBundle;

/** Images of the JDK as PNG. */
final class Images {
    private Images() {}

    static MimeBundle bundle(Object value) {
        BufferedImage image = (BufferedImage) value;
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return MimeBundle.plain("image, " + image.getWidth() + " × " + image.getHeight() + " pixels")
                .with("image/png", Base64.getEncoder().encodeToString(png.toByteArray()))
                .withMetadata("image/png", Map.of("width", image.getWidth(), "height", image.getHeight()));
    }
}
