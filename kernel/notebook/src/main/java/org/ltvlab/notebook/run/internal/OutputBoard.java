package org.ltvlab.notebook.run.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ltvlab.notebook.format.Output;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.output.CellOutput;

/** What the cells of a run put out so far; an update of a display reaches every cell that shows it. */
public final class OutputBoard {
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();

    /** An output and the id under which it can be updated; the id is never written. */
    private record Entry(Output output, Optional<String> displayId) {}

    /** Begins the outputs of a cell. */
    public synchronized CellOutput begin(String cellId) {
        Sheet sheet = new Sheet();
        sheets.put(cellId, sheet);
        return sheet;
    }

    /** Adds the value of a cell. */
    public synchronized void result(String cellId, MimeBundle bundle, int count) {
        add(cellId, content(bundle, OptionalInt.of(count), true));
    }

    /** Adds the failure of a cell. */
    public synchronized void failure(String cellId, String name, String message, List<String> traceback) {
        add(cellId, new Output.Failure(name, message, traceback));
    }

    /** The outputs of a cell so far, neighbouring streams joined; nothing if it has not begun. */
    public synchronized Optional<List<Output>> outputs(String cellId) {
        return Optional.ofNullable(sheets.get(cellId))
                .map(sheet -> StreamText.merged(
                        sheet.entries.stream().map(Entry::output).toList()));
    }

    private void add(String cellId, Output output) {
        Optional.ofNullable(sheets.get(cellId)).ifPresent(sheet -> sheet.add(new Entry(output, Optional.empty())));
    }

    private static Output.Content content(MimeBundle bundle, OptionalInt count, boolean result) {
        return new Output.Content(
                JsonValues.object(bundle.data()), JsonValues.object(bundle.metadata()), count, result);
    }

    private synchronized void update(MimeBundle bundle, String displayId) {
        Output.Content fresh = content(bundle, OptionalInt.empty(), false);
        sheets.values()
                .forEach(sheet -> sheet.entries.replaceAll(entry -> {
                    boolean shown = entry.displayId().filter(displayId::equals).isPresent();
                    return shown && entry.output() instanceof Output.Content old
                            ? new Entry(old.withContent(fresh.data(), fresh.metadata()), entry.displayId())
                            : entry;
                }));
    }

    /** The outputs of one cell. */
    private final class Sheet implements CellOutput {
        private final List<Entry> entries = new ArrayList<>();
        private boolean clearBeforeNext;

        @Override
        public void stream(StreamName name, String text) {
            synchronized (OutputBoard.this) {
                if (!text.isEmpty()) {
                    add(new Entry(new Output.Stream(name.name().toLowerCase(Locale.ROOT), text), Optional.empty()));
                }
            }
        }

        @Override
        public void display(MimeBundle bundle, Optional<String> displayId) {
            synchronized (OutputBoard.this) {
                displayId.ifPresent(id -> update(bundle, id));
                add(new Entry(content(bundle, OptionalInt.empty(), false), displayId));
            }
        }

        @Override
        public void updateDisplay(MimeBundle bundle, String displayId) {
            update(bundle, displayId);
        }

        @Override
        public void clearOutput(boolean wait) {
            synchronized (OutputBoard.this) {
                clearBeforeNext = wait;
                if (!wait) {
                    entries.clear();
                }
            }
        }

        private void add(Entry entry) {
            if (clearBeforeNext) {
                entries.clear();
                clearBeforeNext = false;
            }
            entries.add(entry);
        }
    }
}
