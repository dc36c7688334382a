package org.ltvlab.formula.ready;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ltvlab.formula.Basis;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Terms;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.Multiple;
import org.ltvlab.unit.Span;
import org.ltvlab.view.Caption;
import org.ltvlab.view.TableView;

/** Unit economics as a table. */
final class UnitTable {
    private UnitTable() {}

    static TableView of(Formula<Money> worth, Formula<Multiple> ratio, Formula<Span> payback) {
        Language language = Language.current();
        return new TableView(
                Caption.of(ratio.toString()),
                List.of(TableView.Column.of("項目", "quantity"), TableView.Column.asWritten("値", "value")),
                List.of(
                        row("LTV" + worth.basis().map(Basis::inBrackets).orElse(""), worth.shown()),
                        row("CAC", ratio.given().get(Terms.ACQUISITION_COST.word())),
                        row("LTV/CAC", ratio.shown()),
                        row(language.pick("回収期間", "payback"), payback.shown())));
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
