package org.ltvlab.data.internal;

/** Days of another reader; remembers the latest of them. */
public final class LatestDay implements DayReader {
    private final DayReader days;
    private int latest = NONE;

    private LatestDay(DayReader days) {
        this.days = days;
    }

    /** Days as another reader reads them. */
    public static LatestDay of(DayReader days) {
        return new LatestDay(days);
    }

    @Override
    public int read(char[] text, int offset, int length) {
        int day = days.read(text, offset, length);
        latest = Math.max(latest, day);
        return day;
    }

    /** The latest day read so far; {@link #NONE} if none could be read. */
    public int latest() {
        return latest;
    }
}
