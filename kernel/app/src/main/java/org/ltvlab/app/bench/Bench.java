package org.ltvlab.app.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.ltvlab.app.Version;
import org.ltvlab.app.install.Installation;
import org.ltvlab.app.install.KernelInstall;
import org.ltvlab.app.install.KernelSpec;
import org.ltvlab.app.install.KernelsFolder;
import org.ltvlab.app.install.PythonEnvironment;
import org.ltvlab.data.Transactions;

/** The benchmark: each question is answered by us and by a peer, in turn, on the same machine. */
public final class Bench {
    /** On both sides, before anything is counted: after fewer, the JVM still compiles beside. */
    private static final int WARM_UP = 30;

    private static final double ANALYSES_BAR = 1.0 / 3;
    private static final double REPORT_BAR = 0.5;
    private static final double DRAWS_BAR = 0.3;
    private static final double ROWS_BAR_SECONDS = 0.2;

    private final Path home;
    private final Peers peers;
    private final Path folder;
    private final int runs;
    private final PrintWriter out;
    private final Bars bars;

    private Bench(Path home, Peers peers, Path folder, int runs, PrintWriter out) {
        this.home = home;
        this.peers = peers;
        this.folder = folder;
        this.runs = runs;
        this.out = out;
        this.bars = new Bars(out);
    }

    /**
     * Sets up what is compared: our kernel installed beside the peers.
     *
     * @param home the checkout, for its notebooks and data
     * @param folder where it may write
     */
    public static Bench prepare(Path home, Path folder, int runs, PrintWriter out)
            throws IOException, InterruptedException {
        PythonEnvironment python = PythonEnvironment.prepare(
                home.resolve(".venv-bench"), Bench.class, "bench-requirements.txt", out::println);
        KernelInstall.run(
                new KernelSpec("ltv", Installation.java(), true), KernelsFolder.prefix(python.folder()), out::println);
        out.printf(
                Locale.ROOT,
                "LTV Lab %s, Java %s, %d cores; medians of %d runs (smallest-largest)%n",
                Version.text(),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                runs);
        return new Bench(home, Peers.of(python, folder), folder, runs, out);
    }

    /** Kernel start, analyses, formulas and report. */
    public void everything() throws IOException, InterruptedException {
        kernelStart();
        analyses();
        formulas();
        report();
        bars.close();
    }

    /** The kernels alone, with {@code starts} on a busy machine. */
    public void kernels(int starts) throws IOException, InterruptedException {
        new KernelRows(peers, out).compare(runs, starts);
    }

    /** A long session of {@code cells} cells. */
    public void soak(int cells) throws IOException, InterruptedException {
        new KernelRows(peers, out).soak(cells);
    }

    private void kernelStart() throws IOException, InterruptedException {
        JsonObject seconds = new KernelRows(peers, out).firstResults(runs);
        out.println(new Comparison(
                        "kernel: spawn to first result",
                        numbers(seconds.getAsJsonArray("ltv")),
                        "ipykernel",
                        numbers(seconds.getAsJsonArray("python3")))
                .line());
    }

    private void analyses() throws IOException, InterruptedException {
        Path file = home.resolve("datasets/online-retail/online-retail.csv.gz");
        List<Double> ours = Analyses.seconds(file, WARM_UP, runs);
        JsonObject theirs =
                peers.json("online_retail.py", file.toString(), String.valueOf(WARM_UP), String.valueOf(runs));
        Comparison comparison = new Comparison(
                "Online Retail: file to cohorts and RFM segments, warm",
                ours,
                "pandas",
                numbers(theirs.getAsJsonArray("seconds")));
        bars.judge(comparison.line(), "a third of pandas' time", comparison.ratio() <= ANALYSES_BAR);
        Transactions orders = Analyses.orders(file);
        JsonObject figures = theirs.getAsJsonObject("figures");
        out.printf(
                Locale.ROOT,
                "    both counted: %,d / %,d customers, %,d / %,d orders, %,d / %,d pence%n",
                orders.customers(),
                figures.get("customers").getAsLong(),
                orders.orders(),
                figures.get("orders").getAsLong(),
                orders.amount(),
                figures.get("minor").getAsLong());
        Map<String, Long> segments = Analyses.segments(orders);
        Map<String, Long> peerSegments = new TreeMap<>();
        theirs.getAsJsonObject("segments").asMap().forEach((name, size) -> peerSegments.put(name, size.getAsLong()));
        bars.judge("    both segmented: " + segments, "the same " + peerSegments, segments.equals(peerSegments));
    }

    private void formulas() throws IOException, InterruptedException {
        Comparison draws = new Comparison(
                "ten-input formula, 1,000,000 draws, rank tornado, warm",
                Formulas.drawSeconds(WARM_UP, runs),
                "numpy + scipy",
                numbers(formulaPeer().getAsJsonArray("seconds")));
        bars.judge(draws.line(), "ratio <= " + DRAWS_BAR, draws.ratio() <= DRAWS_BAR);
        List<Double> rows = Formulas.rowSeconds(WARM_UP, runs);
        bars.judge(
                String.format(
                        Locale.ROOT,
                        "  %-52s ltv %s",
                        "formula over 1,000,000 rows of a frame, warm",
                        Comparison.range(rows)),
                "<= " + ROWS_BAR_SECONDS + " s",
                Comparison.median(rows) <= ROWS_BAR_SECONDS);
    }

    private JsonObject formulaPeer() throws IOException, InterruptedException {
        JsonObject theirs = peers.json(
                "formulas.py", String.valueOf(Formulas.MILLION), String.valueOf(WARM_UP), String.valueOf(runs));
        Formulas.Drawn ours = Formulas.draw();
        out.printf(
                Locale.ROOT,
                "    both drew: median %s / ¥%,.0f, rank correlation of churn %.2f / %.2f%n",
                ours.median(),
                theirs.get("median").getAsDouble(),
                ours.tornado().of("churn").orElseThrow(),
                theirs.get("churn").getAsDouble());
        return theirs;
    }

    private void report() throws IOException, InterruptedException {
        Path data = home.resolve("datasets/online-retail/online-retail.csv.gz");
        Path notebook = home.resolve("notebooks/en/client-report.ipynb");
        String pandas = peers.script("client-report-pandas.ipynb").toString();
        List<String> report = ltv(
                "report", notebook.toString(), "-o", folder.resolve("ours.html").toString(), "-p", "file=" + data);
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            ours.add(peers.seconds(report));
            theirs.add(peers.seconds("papermill", pandas, "executed.ipynb", "-p", "file", data.toString())
                    + peers.seconds("jupyter-nbconvert", "--to", "html", "--no-input", "executed.ipynb"));
        }
        Comparison comparison = new Comparison("client report on Online Retail", ours, "papermill + nbconvert", theirs);
        bars.judge(comparison.line(), "ratio <= " + REPORT_BAR, comparison.ratio() <= REPORT_BAR);
        report.add("--timings");
        out.println(
                peers.output(report).lines().skip(1).map(line -> "  " + line).reduce("", (a, b) -> a + b + "\n"));
    }

    /** The command as users call it. */
    private List<String> ltv(String... arguments) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        List<String> command = new ArrayList<>();
        command.add(home.resolve(windows ? "ltv.cmd" : "ltv").toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static List<Double> numbers(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(number -> number.getAsDouble())
                .toList();
    }
}
