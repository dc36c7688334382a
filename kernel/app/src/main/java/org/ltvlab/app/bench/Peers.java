package org.ltvlab.app.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ltvlab.app.install.PythonEnvironment;

/** The Python programs that the benchmark compares with. */
final class Peers {
    private final PythonEnvironment python;
    private final Path folder;

    private Peers(PythonEnvironment python, Path folder) {
        this.python = python;
        this.folder = folder;
    }

    /** The peers, with their scripts in {@code folder}. */
    static Peers of(PythonEnvironment python, Path folder) {
        return new Peers(python, folder);
    }

    /** A file of the benchmark, laid out for Python to read. */
    Path script(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Peers.class.getResourceAsStream(name), name)) {
            return Files.write(folder.resolve(name), in.readAllBytes());
        }
    }

    /** Runs a script that prints one JSON object on its last line. */
    JsonObject json(String script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(python.command("python").toString(), script(script).toString()));
        command.addAll(List.of(arguments));
        String lastLine = output(command).lines().reduce("", (line, next) -> next);
        return JsonParser.parseString(lastLine).getAsJsonObject();
    }

    /** Whether a package is in the environment, put there now if need be. */
    boolean installed(String requirement) throws InterruptedException {
        try {
            output(List.of(python.command("python").toString(), "-m", "pip", "install", "-q", requirement));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Runs a script and prints its lines as they come. */
    void print(String script, List<String> arguments, PrintWriter out) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(python.command("python").toString(), script(script).toString()));
        command.addAll(arguments);
        Process process = start(command);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.println(line);
                out.flush();
            }
        }
        check(process, command);
    }

    /** Runs a command of the environment and gives the seconds that it took. */
    double seconds(String command, String... arguments) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(List.of(python.command(command).toString()));
        whole.addAll(List.of(arguments));
        return seconds(whole);
    }

    /** Runs a program and gives the seconds that it took. */
    double seconds(List<String> command) throws IOException, InterruptedException {
        long began = System.nanoTime();
        output(command);
        return (System.nanoTime() - began) / 1e9;
    }

    /** Runs a program and gives what it printed. */
    String output(List<String> command) throws IOException, InterruptedException {
        Process process = start(command);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        check(process, command);
        return output;
    }

    /** Starts a program whose {@code java}, if it looks for one, is the one that runs this. */
    private Process start(List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors().toFile());
        String java = Path.of(System.getProperty("java.home"), "bin").toString();
        builder.environment().merge("PATH", java, (path, bin) -> bin + File.pathSeparator + path);
        return builder.start();
    }

    private void check(Process process, List<String> command) throws IOException, InterruptedException {
        if (process.waitFor() != 0) {
            throw new IOException(
                    String.join(" ", command) + " failed:\n" + Files.readString(errors(), StandardCharsets.UTF_8));
        }
    }

    private Path errors() {
        return folder.resolve("errors.log");
    }
}
