package org.ltvlab.report.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.ltvlab.notebook.format.Cell;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.report.FileNames;
import org.ltvlab.report.ReportLanguage;
import org.ltvlab.report.ReportOptions;

/** Where every number comes from, and how to get it again. */
final class Provenance {
    private static final int SHORT_HASH = 12;

    private final ReportLanguage language;
    private final JsonObject run;
    private final Element section = new Element("section").addClass("provenance");

    private Provenance(ReportLanguage language, JsonObject run) {
        this.language = language;
        this.run = run;
    }

    static Element of(Notebook notebook, ReportOptions options, Outline outline, ReportLanguage language) {
        Provenance provenance = new Provenance(language, Manuscript.ltv(notebook));
        provenance.section.appendChild(outline.appendix("provenance", Phrase.PROVENANCE));
        provenance.data();
        provenance.parameters(options.defaults());
        provenance.madeWith(notebook);
        provenance.reproduce(options.command());
        return provenance.section;
    }

    /** The version of LTV Lab that ran the notebook; empty if it is not recorded. */
    static String version(Notebook notebook) {
        JsonObject run = Manuscript.ltv(notebook);
        String stated = Json.text(Json.object(run, "versions"), "ltvlab");
        return stated.isBlank() ? Json.text(Json.object(Json.object(run, "facts"), "ltvlab"), "version") : stated;
    }

    private String in(Phrase phrase) {
        return phrase.in(language);
    }

    /** The files that were read, as every extension told them. */
    private List<JsonObject> files() {
        List<JsonObject> files = new ArrayList<>();
        for (Map.Entry<String, JsonElement> fact : Json.object(run, "facts").entrySet()) {
            if (fact.getValue().isJsonObject()) {
                for (JsonElement file : Json.list(fact.getValue().getAsJsonObject(), "data")) {
                    if (file.isJsonObject()) {
                        files.add(file.getAsJsonObject());
                    }
                }
            }
        }
        return files;
    }

    private void data() {
        section.appendElement("h3").id("provenance-data").text(in(Phrase.DATA));
        List<JsonObject> files = files();
        if (files.isEmpty()) {
            section.appendElement("p").text(in(Phrase.NO_DATA));
            return;
        }
        section.appendChild(table(files).framed(1, 2, 3));
        section.appendChild(hashes(files));
    }

    private Facts table(List<JsonObject> files) {
        Facts table = new Facts(
                "provenance-data",
                List.of(
                        in(Phrase.DATA_NAME),
                        in(Phrase.ROWS),
                        in(Phrase.ROWS_LEFT_OUT),
                        in(Phrase.BYTES),
                        in(Phrase.SHA)));
        for (JsonObject file : files) {
            String hash = Json.text(file, "sha256");
            table.row(
                    Json.text(file, "name"),
                    Json.number(file, "rows"),
                    Json.number(file, "rowsLeftOut"),
                    Json.number(file, "bytes"),
                    hash.substring(0, Math.min(SHORT_HASH, hash.length())));
        }
        return table;
    }

    /** The hashes in full, which the table cuts short. */
    private Element hashes(List<JsonObject> files) {
        Element hashes = new Element("dl").addClass("hashes");
        for (JsonObject file : files) {
            hashes.appendElement("dt").text(Json.text(file, "name") + " — " + in(Phrase.SHA_FULL));
            hashes.appendElement("dd").appendElement("code").text(Json.text(file, "sha256"));
        }
        return hashes;
    }

    private void parameters(Map<String, String> defaults) {
        JsonObject parameters = Json.object(run, "parameters");
        if (parameters.isEmpty()) {
            return;
        }
        section.appendElement("h3").id("provenance-parameters").text(in(Phrase.PARAMETERS));
        List<String> heads = new ArrayList<>(List.of(in(Phrase.PARAMETER_NAME), in(Phrase.PARAMETER_VALUE)));
        if (!defaults.isEmpty()) {
            heads.add(in(Phrase.PARAMETER_DEFAULT));
        }
        Facts table = new Facts("provenance-parameters", heads);
        for (Map.Entry<String, JsonElement> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            String value = FileNames.withoutFolders(Json.text(parameter.getValue()));
            if (defaults.isEmpty()) {
                table.row(name, value);
            } else {
                table.row(name, value, FileNames.withoutFolders(defaults.getOrDefault(name, "")));
            }
        }
        section.appendChild(table.framed());
    }

    private void madeWith(Notebook notebook) {
        section.appendElement("h3").text(in(Phrase.VERSIONS));
        Element list = section.appendElement("dl").addClass("versions");
        pair(list, "LTV Lab", version(notebook));
        for (Map.Entry<String, JsonElement> entry : Json.object(run, "versions").entrySet()) {
            if (!entry.getKey().equals("ltvlab")) {
                pair(list, entry.getKey().equals("java") ? "Java" : entry.getKey(), Json.text(entry.getValue()));
            }
        }
        pair(list, in(Phrase.NOTEBOOK), fingerprint(notebook));
    }

    /** Of what the notebook says and does, not of what came out: kinds and sources of its cells. */
    private static String fingerprint(Notebook notebook) {
        StringBuilder text = new StringBuilder();
        for (Cell cell : notebook.cells()) {
            text.append(cell.getClass().getSimpleName()).append('\n');
            text.append(cell.source()).append('\u0000');
        }
        return Texts.sha256(text.toString());
    }

    private static void pair(Element list, String name, String value) {
        if (!value.isBlank()) {
            list.appendElement("dt").text(name);
            list.appendElement("dd").appendElement("code").text(value);
        }
    }

    private void reproduce(String command) {
        if (!command.isBlank()) {
            section.appendElement("h3").text(in(Phrase.REPRODUCE));
            section.appendElement("p").text(in(Phrase.REPRODUCE_TEXT));
            section.appendElement("pre").addClass("command").text(command);
        }
    }

    /** A small table under a heading. */
    private static final class Facts {
        private final Element table = new Element("table");
        private final Element rows;
        private final String headingId;

        Facts(String headingId, List<String> heads) {
            this.headingId = headingId;
            Element row = table.appendElement("thead").appendElement("tr");
            heads.forEach(head -> row.appendElement("th").text(head));
            rows = table.appendElement("tbody");
        }

        void row(String name, String... values) {
            Element row = rows.appendElement("tr");
            row.appendElement("th").text(name);
            for (String value : values) {
                row.appendElement("td").text(value);
            }
        }

        Element framed(int... numberColumns) {
            for (Element row : table.select("tr")) {
                for (int column : numberColumns) {
                    row.child(column).addClass("num");
                }
            }
            return TableFrames.framed(table, "aria-labelledby", headingId);
        }
    }
}
