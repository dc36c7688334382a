package org.ltvlab.notebook.parameters;

/** A value for a parameter as one types it on a command line. */
public final class Assignment {
    private Assignment() {}

    /** As {@code -p months=24} or {@code -p 'client=A & B'}: quoted for a shell where it must be. */
    public static String option(String name, String value) {
        return "-p " + quoted(name + "=" + value);
    }

    /** One word for a shell, in quotes if it holds more than letters, digits and a few harmless signs. */
    public static String quoted(String word) {
        return word.matches("[\\p{L}\\p{N}_./=:+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
