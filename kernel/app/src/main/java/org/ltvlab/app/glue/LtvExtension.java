package org.ltvlab.app.glue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ltvlab.app.Version;
import org.ltvlab.progress.DataRead;
import org.ltvlab.progress.Progress;
import org.ltvlab.shell.display.Renderer;
import org.ltvlab.shell.extension.Extension;
import org.ltvlab.shell.extension.Shape;
import org.ltvlab.shell.output.CellOutput;
import org.ltvlab.unit.Language;

/** The DSL in a shell: its words imported, its results shown, its progress and the data it read noted. */
public final class LtvExtension implements Extension {
    private final Set<DataRead> reads = new LinkedHashSet<>();
    private @Nullable LocalDate day;
    private final Map<String, Long> loads = new ConcurrentHashMap<>();
    private final Front front;
    private final Timings timings;

    /** How a front end shows progress, given the output of the cells. */
    @FunctionalInterface
    public interface Front {
        /** The listener that shows progress on {@code output} or elsewhere. */
        Progress.Listener listener(CellOutput output);
    }

    private LtvExtension(Front front, Timings timings) {
        this.front = front;
        this.timings = timings;
    }

    /** The DSL in a notebook: progress is a display that updates itself. */
    public static LtvExtension inNotebook() {
        return new LtvExtension(LiveProgress::new, new Timings());
    }

    /** The DSL in a headless run, where progress must not become part of the notebook. */
    public static LtvExtension headless(Progress.Listener listener, Timings timings) {
        return new LtvExtension(output -> listener, timings);
    }

    @Override
    public List<String> imports() {
        return List.of("import static org.ltvlab.Words.*;", "import org.ltvlab.unit.*;", "import tech.tablesaw.api.*;");
    }

    @Override
    public List<Renderer> renderers() {
        ShownRenderer shown = new ShownRenderer(timings);
        return List.of(shown, new FrameRenderer(shown), new XChartRenderer());
    }

    @Override
    public Optional<Locale> language() {
        return Optional.of(Locale.forLanguageTag(Language.current().tag()));
    }

    @Override
    public Optional<Shape> shape(Object value) {
        return DataNames.shape(value);
    }

    @Override
    public List<String> names(Object value) {
        return DataNames.of(value);
    }

    @Override
    public List<String> columns(String file) {
        return DataNames.ofFile(file);
    }

    @Override
    public void started(CellOutput output) {
        Progress.listen(noting(front.listener(output)));
    }

    @Override
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("version", Version.text());
        synchronized (reads) {
            facts.put("data", reads.stream().map(LtvExtension::fact).toList());
            if (day != null) {
                facts.put("asOf", day.toString());
            }
        }
        return Map.of("ltvlab", facts);
    }

    private Progress.Listener noting(Progress.Listener listener) {
        return new Progress.Listener() {
            @Override
            public void advanced(String task, long done, long total) {
                loads.putIfAbsent(task, System.nanoTime());
                listener.advanced(task, done, total);
            }

            @Override
            public void ended(String task) {
                Long began = loads.remove(task);
                if (began != null) {
                    timings.add(Timings.Phase.DATA, (System.nanoTime() - began) / 1e9);
                }
                listener.ended(task);
            }

            @Override
            public void read(DataRead data) {
                synchronized (reads) {
                    reads.add(data);
                }
                listener.read(data);
            }

            @Override
            public void asOf(LocalDate asked) {
                synchronized (reads) {
                    day = asked;
                }
                listener.asOf(asked);
            }
        };
    }

    private static Map<String, Object> fact(DataRead data) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("name", data.name());
        fact.put("sha256", data.sha256());
        fact.put("bytes", data.bytes());
        fact.put("rows", data.rows());
        fact.put("rowsLeftOut", data.rowsLeftOut());
        return fact;
    }
}
