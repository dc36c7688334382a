package org.ltvlab.shell.error.internal;

import java.util.Optional;

/** What is larger than a class of Java may be, as data that were pasted into a cell. */
final class Limits implements Rule {
    @Override
    public Optional<Mistake> explain(Complaint complaint) {
        if (complaint.code().startsWith("limit.string")) {
            return Optional.of(Mistake.at(
                            complaint,
                            "この文字列は長すぎます。コードの中の文字列は 65,535 バイトまでです",
                            "this text is too long: in code a text has at most 65,535 bytes")
                    .fix(
                            "ファイルに置いて `Files.readString(Path.of(…))` で読みます",
                            "put it into a file and read that with `Files.readString(Path.of(…))`"));
        }
        return !complaint.code().startsWith("limit.")
                ? Optional.empty()
                : Optional.of(Mistake.at(
                                complaint,
                                "この文は大きすぎます。Java ではひとつの文や宣言に入る量に限りがあります",
                                "this is too large: what a statement or a declaration of Java can hold is limited")
                        .fix("データはファイルに置いて読み込みます", "put data into a file and read that"));
    }
}
