package org.ltvlab.data.internal;

/** Days of another reader; a text like the one before is the same day and not looked into again. */
public final class RepeatedDays implements DayReader {
    private final DayReader days;
    private final LastText last = new LastText();
    private int day;

    private RepeatedDays(DayReader days) {
        this.days = days;
    }

    /** Days as another reader reads them. */
    public static RepeatedDays of(DayReader days) {
        return new RepeatedDays(days);
    }

    @Override
    public int read(char[] text, int offset, int length) {
        if (!last.is(text, offset, length)) {
            day = days.read(text, offset, length);
            last.become(text, offset, length);
        }
        return day;
    }
}
