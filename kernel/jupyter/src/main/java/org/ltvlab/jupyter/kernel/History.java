package org.ltvlab.jupyter.kernel;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.ltvlab.jupyter.protocol.BadMessage;
import org.ltvlab.jupyter.protocol.Json;

/** The cells of this session, for {@code history_request}; the newest ten thousand are kept, long outputs cut. */
final class History {
    /** The number of this session; earlier ones are not kept. */
    private static final int SESSION = 1;

    private static final int KEPT = 10_000;

    /** Characters of an output; whole ones would keep what a long session has long let go of. */
    private static final int OUTPUT = 2_000;

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(int line, String source, Optional<String> output) {}

    synchronized void add(int line, String source) {
        if (entries.size() >= 2 * KEPT) {
            entries.subList(0, KEPT).clear();
        }
        entries.add(new Entry(line, source, Optional.empty()));
    }

    synchronized void addOutput(int line, String output) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            if (entry.line() == line) {
                entries.set(i, new Entry(line, entry.source(), Optional.of(cut(output))));
                return;
            }
        }
    }

    private static String cut(String output) {
        if (output.length() <= OUTPUT) {
            return output;
        }
        int end = Character.isHighSurrogate(output.charAt(OUTPUT - 1)) ? OUTPUT - 1 : OUTPUT;
        return output.substring(0, end) + "\n[the first " + end + " of " + output.length() + " characters]";
    }

    synchronized JsonObject reply(JsonObject request) {
        String access = Json.text(request, "hist_access_type");
        List<Entry> found =
                switch (access) {
                    case "tail" -> last(entries, Json.integer(request, "n", 10));
                    case "range" -> range(request);
                    case "search" -> search(request);
                    default -> throw new BadMessage("`hist_access_type` must be tail, range or search, got " + access);
                };
        boolean withOutput = Json.flag(request, "output", false);
        JsonObject reply = Replies.ok();
        reply.add(
                "history",
                Json.of(found.stream().map(entry -> tuple(entry, withOutput)).toList()));
        return reply;
    }

    private static List<Object> tuple(Entry entry, boolean withOutput) {
        Object cell = entry.source();
        if (withOutput) {
            List<Object> pair = new ArrayList<>();
            pair.add(entry.source());
            pair.add(entry.output().orElse(null));
            cell = pair;
        }
        return List.of(SESSION, entry.line(), cell);
    }

    // Lines count from 1; the stop is exclusive; negative ones count from the end, as IPython does it.
    private List<Entry> range(JsonObject request) {
        int session = Json.integer(request, "session", 0);
        if (entries.isEmpty() || (session != 0 && session != SESSION)) {
            return List.of();
        }
        int end = entries.get(entries.size() - 1).line() + 1;
        int start = fromEnd(Json.integer(request, "start", 1), end);
        OptionalInt stop = optional(request, "stop");
        int before = stop.isPresent() ? fromEnd(stop.getAsInt(), end) : end;
        return entries.stream()
                .filter(entry -> entry.line() >= start && entry.line() < before)
                .toList();
    }

    private static int fromEnd(int line, int end) {
        return line < 0 ? line + end : line;
    }

    private List<Entry> search(JsonObject request) {
        Pattern pattern = Glob.compile(Json.optionalText(request, "pattern").orElse("*"));
        List<Entry> found = new ArrayList<>(entries.stream()
                .filter(entry -> pattern.matcher(entry.source()).matches())
                .toList());
        if (Json.flag(request, "unique", false)) {
            keepLastOfEach(found);
        }
        OptionalInt n = optional(request, "n");
        return n.isPresent() ? last(found, n.getAsInt()) : found;
    }

    private static void keepLastOfEach(List<Entry> found) {
        Set<String> seen = new HashSet<>();
        Collections.reverse(found);
        found.removeIf(entry -> !seen.add(entry.source()));
        Collections.reverse(found);
    }

    private static OptionalInt optional(JsonObject request, String key) {
        return !request.has(key) || request.get(key).isJsonNull()
                ? OptionalInt.empty()
                : OptionalInt.of(Json.integer(request, key, 0));
    }

    private static List<Entry> last(List<Entry> from, int n) {
        return List.copyOf(from.subList(Math.max(0, from.size() - Math.max(0, n)), from.size()));
    }
}
