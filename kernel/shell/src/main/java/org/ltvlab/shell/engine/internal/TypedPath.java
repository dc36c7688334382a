package org.ltvlab.shell.engine.internal;

/**
 * The path that a text begins, whichever system it is meant for: where it leads, and how it goes on.
 *
 * @param folder the path up to its last separator; empty for the folder that relative paths begin in
 * @param begun the beginning of a name in that folder
 * @param end what separates a folder from what it holds
 * @param ignoresCase whether names that only differ in case are one name
 */
record TypedPath(String folder, String begun, char end, boolean ignoresCase) {
    private static final char SLASH = '/';
    private static final String HOME = "~";

    /**
     * The path that {@code text} begins.
     *
     * @param separator the system's own; a slash separates everywhere
     * @param home the user's folder, which {@code ~} means everywhere but in Java
     */
    static TypedPath of(String text, char separator, String home) {
        if (text.equals(HOME)) {
            return of(HOME + SLASH, separator, home);
        }
        int last = Math.max(text.lastIndexOf(SLASH), text.lastIndexOf(separator));
        char end = last < 0 ? SLASH : text.charAt(last);
        String folder = text.substring(0, last + 1);
        if (folder.startsWith(HOME + SLASH) || folder.startsWith(HOME + separator)) {
            // A slash needs no escape in a text, and is understood wherever Java runs.
            folder = home.replace(separator, SLASH).replaceFirst("/$", "") + folder.substring(HOME.length());
        }
        return new TypedPath(folder, text.substring(last + 1), end, separator != SLASH);
    }

    /** Whether a name goes on from here; hidden ones want their dot typed. */
    boolean fits(String name) {
        return name.regionMatches(ignoresCase, 0, begun, 0, begun.length())
                && (!name.startsWith(".") || begun.startsWith("."));
    }

    /** The whole path to something in the folder. */
    String to(String name, boolean isFolder) {
        return folder + name + (isFolder ? end : "");
    }
}
