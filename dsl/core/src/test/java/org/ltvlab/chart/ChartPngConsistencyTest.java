package org.ltvlab.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ltvlab.unit.Language;

/** Law: the same view gives the same bytes, in one process and across processes, whatever the locale. */
class ChartPngConsistencyTest {
    @TempDir
    private Path home;

    @Test
    void drawing_twice_gives_the_same_bytes() {
        Samples.all().forEach((name, view) -> assertThat(ChartPng.draw(view).bytes())
                .as(name)
                .isEqualTo(ChartPng.draw(view).bytes()));
    }

    @Test
    void callers_cannot_change_a_picture() {
        ChartPng png = ChartPng.draw(Samples.line());
        png.bytes()[0] = 0;
        assertThat(png.bytes()[0]).isEqualTo((byte) 0x89);
    }

    @Test
    void another_process_in_another_locale_gives_the_same_bytes() throws IOException, InterruptedException {
        Language before = Language.current();
        Locale locale = Locale.getDefault();
        try {
            Language.choose(Language.JAPANESE);
            Locale.setDefault(Locale.ENGLISH);
            assertThat(fingerprintsElsewhere("-Duser.language=de", "-Dfile.encoding=ISO-8859-1"))
                    .isEqualTo(Fingerprints.of(Samples.all()));
        } finally {
            Locale.setDefault(locale);
            Language.choose(before);
        }
    }

    private String fingerprintsElsewhere(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=true"));
        command.addAll(List.of(options));
        command.addAll(List.of("-Duser.home=" + home, "-cp", System.getProperty("java.class.path")));
        command.add(Fingerprints.class.getName());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return text;
    }
}
