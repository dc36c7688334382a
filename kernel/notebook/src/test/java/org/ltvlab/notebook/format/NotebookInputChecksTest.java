package org.ltvlab.notebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ltvlab.notebook.Corpus;
import org.ltvlab.notebook.Notebooks;
import org.ltvlab.notebook.Said;

class NotebookInputChecksTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name_the_file() {
        file = folder.resolve("orders.ipynb");
    }

    private String said() {
        return Said.by(() -> Notebooks.read(file)).replace(folder + "/", "");
    }

    private String saidOf(String text) throws IOException {
        Files.writeString(file, text);
        return said();
    }

    private static String with(String cells) {
        return "{\"cells\": [" + cells + "], \"metadata\": {}, \"nbformat\": 4, \"nbformat_minor\": 5}";
    }

    @Test
    void a_missing_file_is_told_with_the_notebooks_there_are() throws IOException {
        Files.writeString(folder.resolve("order.ipynb"), "");
        Files.writeString(folder.resolve("report.ipynb"), "");

        assertThat(said()).isEqualTo("""
                The notebook must be a file that is there.
                  where: orders.ipynb
                  got:   no such file
                  known: order.ipynb, report.ipynb; did you mean order.ipynb?""");
    }

    @Test
    void a_folder_is_no_notebook() throws IOException {
        Files.createDirectory(file);

        assertThat(said()).isEqualTo("""
                The notebook must be a file that is there.
                  where: orders.ipynb
                  got:   a folder""");
    }

    @Test
    void an_empty_file_is_told() throws IOException {
        assertThat(saidOf(" \n")).isEqualTo("""
                A notebook file must not be empty.
                  where: orders.ipynb
                  got:   2 bytes without any text
                  fix:   take the file from a copy or from version control""");
    }

    @Test
    void another_encoding_is_told() throws IOException {
        Files.write(file, "{\"顧客\": 1}".getBytes("windows-31j"));

        assertThat(said()).isEqualTo("""
                A notebook file must be text in UTF-8.
                  where: orders.ipynb
                  got:   bytes that are not UTF-8
                  fix:   save it as UTF-8; JupyterLab always does""");
    }

    @Test
    void format_3_is_refused_with_the_command_that_converts_it() throws IOException {
        assertThat(saidOf("{\"worksheets\": [], \"metadata\": {}, \"nbformat\": 3, \"nbformat_minor\": 0}"))
                .isEqualTo("""
                A notebook must be of format 4 (nbformat 4.0 or later).
                  where: orders.ipynb
                  got:   nbformat 3.0
                  fix:   jupyter nbconvert --to notebook --inplace <file>""");
    }

    @Test
    void a_format_of_the_future_is_refused() throws IOException {
        assertThat(saidOf("{\"nbformat\": 5}")).isEqualTo("""
                A notebook must be of format 4 (nbformat 4.0 or later).
                  where: orders.ipynb
                  got:   nbformat 5
                  fix:   save it as nbformat 4.5 with the program that wrote it""");
    }

    @Test
    void missing_cells_are_told() throws IOException {
        assertThat(saidOf("{\"metadata\": {}, \"nbformat\": 4, \"nbformat_minor\": 5}"))
                .isEqualTo("""
                A notebook must have `cells`, a list.
                  where: orders.ipynb
                  got:   only metadata, nbformat, nbformat_minor
                  fix:   "cells": []""");
    }

    @Test
    void a_missing_key_of_a_cell_is_told_with_the_cell() throws IOException {
        String markdown = "{\"id\": \"a\", \"cell_type\": \"markdown\", \"metadata\": {}, \"source\": []}";
        String code = "{\"id\": \"b\", \"cell_type\": \"code\", \"metadata\": {}, \"source\": []}";

        assertThat(saidOf(with(markdown + "," + code))).isEqualTo("""
                A code cell must have `outputs`, a list.
                  where: orders.ipynb, cell 2
                  got:   only id, cell_type, metadata, source
                  fix:   "outputs": []""");
    }

    @Test
    void a_value_of_the_wrong_kind_is_told() throws IOException {
        assertThat(saidOf(with("{\"id\": \"a\", \"cell_type\": \"raw\", \"metadata\": {}, \"source\": 12}")))
                .isEqualTo("""
                A raw cell must have `source`, a text or a list of texts.
                  where: orders.ipynb, cell 1
                  got:   12
                  fix:   "source": []""");
    }

    @Test
    void an_unknown_kind_of_cell_is_told() throws IOException {
        assertThat(saidOf(with("{\"id\": \"a\", \"cell_type\": \"heading\", \"metadata\": {}, \"source\": \"\"}")))
                .isEqualTo("""
                A cell must be of type code, markdown or raw.
                  where: orders.ipynb, cell 1
                  got:   heading
                  fix:   "cell_type": "code\"""");
    }

    @Test
    void an_unknown_kind_of_output_is_told_with_cell_and_output() throws IOException {
        assertThat(saidOf(with("{\"id\": \"a\", \"cell_type\": \"code\", \"metadata\": {}, \"source\": \"\","
                        + "\"execution_count\": null, \"outputs\": [{\"output_type\": \"pyout\"}]}")))
                .isEqualTo("""
                An output must be of type stream, display_data, execute_result or error.
                  where: orders.ipynb, cell 1, output 1
                  got:   pyout
                  fix:   delete this output, or run the notebook again""");
    }

    @Test
    void an_execution_count_must_be_a_number_or_null() throws IOException {
        assertThat(saidOf(with("{\"id\": \"a\", \"cell_type\": \"code\", \"metadata\": {}, \"source\": \"\","
                        + "\"execution_count\": \"*\", \"outputs\": []}")))
                .isEqualTo("""
                A code cell must have `execution_count`, a whole number or null.
                  where: orders.ipynb, cell 1
                  got:   "*"
                  fix:   "execution_count": null""");
    }

    @Test
    void ids_must_be_well_formed_and_each_its_own() throws IOException {
        String cell = "{\"id\": \"%s\", \"cell_type\": \"markdown\", \"metadata\": {}, \"source\": []}";

        assertThat(saidOf(with(cell.formatted("a b")))).isEqualTo("""
                The id of a cell must be 1 to 64 letters, digits, hyphens or underscores.
                  where: orders.ipynb, cell 1
                  got:   a b
                  fix:   delete the line with this `id`: a new one is made""");
        assertThat(saidOf(with(cell.formatted("a") + "," + cell.formatted("a"))))
                .isEqualTo("""
                The id of a cell must be its own in the notebook.
                  where: orders.ipynb, cell 2
                  got:   a, which is the id of cell 1 too
                  fix:   delete the line with this `id`: a new one is made""");
    }

    @Test
    void a_folder_that_is_missing_is_told_when_writing() {
        Notebook notebook = Notebooks.read(Corpus.file("empty"));
        Path target = folder.resolve("out/x.ipynb");

        assertThat(Said.by(() -> Notebooks.write(notebook, target)).replace(folder + "/", ""))
                .isEqualTo("""
                The notebook must be written to a file in a folder that can be written to.
                  where: out/x.ipynb
                  got:   no such folder
                  fix:   mkdir -p out""");
    }
}
