package org.ltvlab.shell.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.output.CellOutput;

/** A front end for tests: writes down what arrives, in order. */
final class Screen implements CellOutput {
    private final List<String> events = new ArrayList<>();

    @Override
    public synchronized void stream(StreamName name, String text) {
        events.add(name + ":" + text);
        notifyAll();
    }

    @Override
    public synchronized void display(MimeBundle bundle, Optional<String> displayId) {
        events.add("display:" + bundle.data().get("text/plain"));
        notifyAll();
    }

    @Override
    public synchronized void updateDisplay(MimeBundle bundle, String displayId) {
        events.add("update:" + bundle.data().get("text/plain"));
        notifyAll();
    }

    @Override
    public synchronized void clearOutput(boolean wait) {
        events.add("clear:" + wait);
        notifyAll();
    }

    synchronized List<String> events() {
        return List.copyOf(events);
    }

    /** Everything printed to one stream. */
    synchronized String text(StreamName name) {
        StringBuilder text = new StringBuilder();
        String prefix = name + ":";
        events.stream()
                .filter(event -> event.startsWith(prefix))
                .forEach(event -> text.append(event.substring(prefix.length())));
        return text.toString();
    }

    /** Waits until the text has been printed; generous, because only a hang fails here. */
    synchronized void await(String text) throws InterruptedException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (events.stream().noneMatch(event -> event.contains(text))) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("no `" + text + "` within 20 s, only " + events);
            }
            wait(left);
        }
    }
}
