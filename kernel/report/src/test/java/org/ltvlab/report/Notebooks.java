package org.ltvlab.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.ltvlab.notebook.format.Cell;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.notebook.format.Output;

/** Executed notebooks put together in code. */
final class Notebooks {
    private final List<Cell> cells = new ArrayList<>();
    private JsonObject metadata = new JsonObject();

    static Notebooks notebook() {
        return new Notebooks();
    }

    static ReportFont font() {
        Path folder = Path.of(System.getProperty("ltvlab.root"), "dsl/core/src/main/resources/org/ltvlab/chart");
        try {
            return ReportFont.of(
                    Files.readAllBytes(folder.resolve("BIZUDPGothic-Regular.ttf")),
                    Files.readAllBytes(folder.resolve("BIZUDPGothic-Bold.ttf")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Notebooks metadata(String json) {
        metadata = json(json);
        return this;
    }

    Notebooks markdown(String source, String... tags) {
        cells.add(new Cell.Markdown("m" + (cells.size() + 1), tags(tags), source, new JsonObject()));
        return this;
    }

    Notebooks attached(String source, String attachments) {
        cells.add(new Cell.Markdown("m" + (cells.size() + 1), new JsonObject(), source, json(attachments)));
        return this;
    }

    Notebooks code(List<Output> outputs, String... tags) {
        int number = cells.size() + 1;
        cells.add(new Cell.Code("c" + number, tags(tags), "run" + number + "()", outputs, OptionalInt.of(number)));
        return this;
    }

    Notebooks code(Output output, String... tags) {
        return code(List.of(output), tags);
    }

    Notebooks neverRun() {
        cells.add(new Cell.Code("c" + (cells.size() + 1), tags(), "run()", List.of(), OptionalInt.empty()));
        return this;
    }

    Notebook built() {
        return new Notebook(cells, metadata);
    }

    static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    private static JsonObject tags(String... tags) {
        JsonObject object = new JsonObject();
        if (tags.length > 0) {
            JsonArray array = new JsonArray();
            List.of(tags).forEach(array::add);
            object.add("tags", array);
        }
        return object;
    }

    static Output content(String type, String text, String ltv) {
        JsonObject data = new JsonObject();
        data.addProperty(type, text);
        data.addProperty("text/plain", "plain");
        JsonObject metadata = new JsonObject();
        if (!ltv.isEmpty()) {
            metadata.add("ltv", json(ltv));
        }
        return new Output.Content(data, metadata, OptionalInt.empty(), false);
    }

    static Output html(String html) {
        return content("text/html", html, "");
    }

    static Output table(String html, String ltv) {
        return content("text/html", html, ltv);
    }

    static Output chart(String ltv) {
        JsonObject data = new JsonObject();
        data.addProperty("image/png", png(720, 380));
        data.addProperty("text/plain", "chart");
        JsonObject metadata = json("{\"image/png\": {\"width\": 720, \"height\": 380}}");
        metadata.add("ltv", json(ltv));
        return new Output.Content(data, metadata, OptionalInt.empty(), true);
    }

    /** Some curves, so that a picture of the report looks like one. */
    static String png(int width, int height) {
        BufferedImage image = new BufferedImage(width * 2, height * 2, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width * 2, height * 2);
        g.setStroke(new BasicStroke(2));
        for (int line = 0; line <= 5; line++) {
            g.setColor(new Color(0xDD, 0xE2, 0xE8));
            g.drawLine(80, 60 + line * (height * 2 - 140) / 5, width * 2 - 40, 60 + line * (height * 2 - 140) / 5);
        }
        g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int series = 0; series < 3; series++) {
            g.setColor(new Color[] {new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73)}[series]);
            for (int x = 0; x < width * 2 - 140; x += 8) {
                g.drawLine(80 + x, at(x, series, height), 88 + x, at(x + 8, series, height));
            }
        }
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }

    private static int at(int x, int series, int height) {
        return (int) (60 + (height * 2 - 140) * (1 - 0.85 * Math.exp(-x / (300.0 + 250 * series))));
    }
}
