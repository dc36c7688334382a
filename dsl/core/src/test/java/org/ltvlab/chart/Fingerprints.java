package org.ltvlab.chart;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.ltvlab.unit.Language;
import org.ltvlab.view.ChartView;

/** Writes the fingerprints of the sample charts; run as a process of its own. */
final class Fingerprints {
    private Fingerprints() {}

    public static void main(String[] arguments) throws IOException {
        Language.choose(Language.JAPANESE);
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write(of(Samples.all()).getBytes(StandardCharsets.UTF_8));
        }
    }

    static String of(Map<String, ChartView> views) {
        StringBuilder text = new StringBuilder();
        views.forEach((name, view) -> text.append(name)
                .append(' ')
                .append(sha256(ChartPng.draw(view).bytes()))
                .append('\n'));
        return text.toString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
