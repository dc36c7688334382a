package org.ltvlab.shell.engine.internal;

import java.util.Locale;
import org.ltvlab.shell.error.internal.Speech;
import org.ltvlab.shell.output.internal.CellNotes;

/** The notes under output that was cut, in the language of the session. */
record OutputNotes(Speech speech) implements CellNotes {
    @Override
    public String textEnds() {
        return speech.pick(
                "\n[このセルの出力はここまでです。1 千万文字を超えた分は表示しません。セルの実行は続いています]\n",
                "\n[the output of this cell ends here: what is printed after the first ten million characters is left out;"
                        + " the cell goes on]\n");
    }

    @Override
    public String textLeftOut(long bytes) {
        double mega = bytes / 1e6;
        return String.format(
                Locale.ROOT, speech.pick("[表示しなかった出力は %,.1f MB です]\n", "[%,.1f MB of output were left out]\n"), mega);
    }

    @Override
    public String displaysEnd() {
        return speech.pick(
                "\n[このセルの表示が多すぎます。ここから先は表示しません。セルの実行は続いています]\n",
                "\n[this cell displays too much: what it displays from here on is left out; the cell goes on]\n");
    }

    @Override
    public String displaysLeftOut(long count) {
        return String.format(
                Locale.ROOT, speech.pick("[表示しなかったものは %,d 件です]\n", "[%,d displays were left out]\n"), count);
    }
}
