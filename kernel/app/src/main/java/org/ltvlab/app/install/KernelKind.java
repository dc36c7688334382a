package org.ltvlab.app.install;

import java.util.List;

/** What the cells of a kernel find. */
public enum KernelKind {
    /** The words of LTV, frames and charts. */
    LTV("ltv", "Java (LTV Lab)", ""),
    /** Java as the {@code jshell} tool has it, nothing of ours imported. */
    PLAIN("java", "Java (plain)", "--plain");

    private final String name;
    private final String title;
    private final String option;

    KernelKind(String name, String title, String option) {
        this.name = name;
        this.title = title;
        this.option = option;
    }

    /** The name it is installed under unless another is asked for. */
    public String usualName() {
        return name;
    }

    /** What front ends call a kernel of this kind, so that two of them can be told apart. */
    public String title(String kernel) {
        return kernel.equals(name) ? title : title.substring(0, title.length() - 1) + ", " + kernel + ")";
    }

    /** The kind that the words after the connection file name. */
    public static KernelKind told(List<String> words) {
        return words.equals(PLAIN.options()) ? PLAIN : LTV;
    }

    /** What the command {@code kernel} is told beyond the connection file. */
    List<String> options() {
        return option.isEmpty() ? List.of() : List.of(option);
    }
}
