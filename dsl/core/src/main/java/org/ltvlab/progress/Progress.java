package org.ltvlab.progress;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The port through which long work speaks: how far it is, and which data it read.
 *
 * <p>Nobody listens unless a front end installs itself, so the library stays silent in a plain program.
 */
public final class Progress {
    private static volatile Listener listener = new Listener() {};

    private Progress() {}

    /** What a front end hears; every method does nothing by default and may be called from any thread. */
    public interface Listener {
        /**
         * Work went on.
         *
         * @param task what is being done, in the current language
         * @param done how much is done
         * @param total how much there is; 0 if that is not known
         */
        default void advanced(String task, long done, long total) {}

        /** Work ended, well or not. */
        default void ended(String task) {}

        /** Data was read. */
        default void read(DataRead data) {}

        /** The day as of which orders are looked at from now on (基準日): the last in the data, or the one asked for. */
        default void asOf(LocalDate day) {}
    }

    /** Makes {@code front} the one who hears. */
    public static void listen(Listener front) {
        listener = Objects.requireNonNull(front);
    }

    /** Says that work went on; cheap, yet not meant for every row: call it every few thousand. */
    public static void advanced(String task, long done, long total) {
        listener.advanced(task, done, total);
    }

    /** Says that work ended. */
    public static void ended(String task) {
        listener.ended(task);
    }

    /** Says that data was read. */
    public static void read(DataRead data) {
        listener.read(data);
    }

    /** Says as of which day orders are looked at. */
    public static void asOf(LocalDate day) {
        listener.asOf(day);
    }
}
