package org.ltvlab.formula.ready;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ltvlab.formula.Basis;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Phrase;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Multiple;
import org.ltvlab.view.Axis;
import org.ltvlab.view.Caption;
import org.ltvlab.view.RangeBarView;
import org.ltvlab.view.RangeBarView.Bar;
import org.ltvlab.view.RangeBarView.Row;
import org.ltvlab.view.RangeBarView.Tone;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TextView;
import org.ltvlab.view.ValueFormat;

/**
 * LTV/CAC against the published rules of thumb (健全性の目安): a gauge of the bands, a sentence, the sources.
 *
 * @param ltvToCac the ratio with the customer value as one number
 */
public record Health(Formula<Multiple> ltvToCac) implements Shown {
    private static final double LEAST_END = 6;

    /** LTV ÷ CAC. */
    public Multiple ratio() {
        return ltvToCac.value().amount();
    }

    /** The band that it lies in. */
    public Benchmark band() {
        return Benchmark.of(ratio());
    }

    /** The gauge: the bands and the ratio under them. */
    public RangeBarView chart() {
        Language language = Language.current();
        double now = ratio().number();
        double end = Math.max(LEAST_END, Math.ceil(now + 1));
        List<Row> rows = new ArrayList<>();
        for (Benchmark band : Benchmark.LTV_TO_CAC) {
            Bar bar = new Bar(band.from(), Math.min(band.below(), end), "", Tone.BAND);
            rows.add(Row.of(band.name().toString(), bar));
        }
        rows.add(Row.of(language.pick("現在", "now"), new Bar(0, now, Benchmark.written(ratio()), Tone.WHOLE)));
        return new RangeBarView(
                Caption.of(headline()).note(note()),
                toString(),
                new Axis("LTV/CAC", ValueFormat.number(0)),
                rows,
                OptionalDouble.of(now));
    }

    @Override
    public RangeBarView view() {
        return chart();
    }

    @Override
    public TextView explain() {
        List<String> told = new ArrayList<>(List.of(headline(), Benchmark.line(ltvToCac)));
        ltvToCac.basis().map(Basis::sentence).ifPresent(told::add);
        caution().ifPresent(told::add);
        told.add(Benchmark.SOURCE.toString());
        told.add(Benchmark.ALSO.toString());
        return new TextView(told);
    }

    private Optional<String> caution() {
        return Benchmark.caution(ltvToCac.basis()).map(Phrase::toString);
    }

    private String note() {
        return caution().map(said -> said + Language.current().pick("", " ")).orElse("") + Benchmark.SOURCE;
    }

    private String headline() {
        String basis = ltvToCac.basis().map(Basis::inBrackets).orElse("");
        return "LTV/CAC " + Benchmark.written(ratio()) + basis
                + Language.current().pick("。", ". ") + band();
    }

    /** As {@code LTV/CAC 1.85x (gross profit). By rule of thumb below 2 needs improvement.} */
    @Override
    public String toString() {
        return headline()
                + caution().map(said -> Language.current().pick("", " ") + said).orElse("");
    }
}
