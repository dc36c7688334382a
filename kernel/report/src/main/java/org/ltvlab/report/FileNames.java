package org.ltvlab.report;

/** Names of files for a client's eyes: the folders are the analyst's own affair. */
public final class FileNames {
    private static final String ABSOLUTE =
            "(/|~/|[A-Za-z]:[\\\\/]|\\\\\\\\).*[\\\\/][^\\\\/]+|[A-Za-z]:[\\\\/][^\\\\/]+";

    private FileNames() {}

    /** The last name of an absolute path; any other text as it is. */
    public static String withoutFolders(String text) {
        return text.matches(ABSOLUTE)
                ? text.substring(1 + Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')))
                : text;
    }
}
