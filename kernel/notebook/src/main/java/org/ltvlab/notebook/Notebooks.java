package org.ltvlab.notebook;

import java.nio.file.Path;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.notebook.format.internal.JsonPrinter;
import org.ltvlab.notebook.format.internal.JsonText;
import org.ltvlab.notebook.format.internal.NotebookDecoder;
import org.ltvlab.notebook.format.internal.NotebookEncoder;
import org.ltvlab.notebook.format.internal.NotebookFiles;
import org.ltvlab.notebook.problem.NotebookProblem;

/**
 * Reads and writes notebook files (.ipynb) as Jupyter does: a file of format 4.5 that Jupyter wrote comes out byte for
 * byte as it went in.
 *
 * <pre>{@code
 * Notebook notebook = Notebooks.read(Path.of("orders.ipynb"));
 * Notebooks.write(notebook, Path.of("copy.ipynb"));
 * }</pre>
 */
public final class Notebooks {
    private Notebooks() {}

    /**
     * The notebook in {@code file}; formats 4.0 to 4.4 become 4.5, with ids made of the cells' texts.
     *
     * @throws NotebookProblem if there is no such file, or it is not a notebook of format 4
     */
    public static Notebook read(Path file) {
        try {
            return parse(NotebookFiles.text(file));
        } catch (NotebookProblem problem) {
            throw problem.in(file);
        }
    }

    /**
     * The notebook that {@code text} spells.
     *
     * @throws NotebookProblem if it is not a notebook of format 4
     */
    public static Notebook parse(String text) {
        return NotebookDecoder.decode(JsonText.parse(text));
    }

    /** The text of the file of {@code notebook}, with a final newline. */
    public static String text(Notebook notebook) {
        return JsonPrinter.print(NotebookEncoder.encode(notebook)) + "\n";
    }

    /**
     * Writes {@code notebook} to {@code file}, which is replaced as a whole or, if anything fails, left as it was.
     *
     * @throws NotebookProblem if the folder is not there or cannot be written to
     */
    public static void write(Notebook notebook, Path file) {
        NotebookFiles.replace(file, text(notebook));
    }
}
