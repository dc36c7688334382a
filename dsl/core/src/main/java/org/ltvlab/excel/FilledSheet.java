package org.ltvlab.excel;

import org.ltvlab.formula.Computed;
import org.ltvlab.formula.ready.AcquisitionCost;
import org.ltvlab.formula.ready.UnitEconomics;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Money;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;

/**
 * A sheet of the template that somebody filled in.
 *
 * @param <F> the type of its LTV formula
 * @param sheet its name in the file
 * @param ltv what a customer is worth (顧客生涯価値)
 * @param acquisitionCost the cost to win one (獲得コスト)
 */
public record FilledSheet<F extends Computed<Money>>(String sheet, F ltv, AcquisitionCost acquisitionCost)
        implements Shown {
    /** LTV/CAC and payback from both (ユニットエコノミクス). */
    public UnitEconomics unitEconomics() {
        return UnitEconomics.start().customerValue(ltv).acquisitionCost(acquisitionCost);
    }

    @Override
    public TableView view() {
        return unitEconomics().view();
    }

    @Override
    public TextView explain() {
        return unitEconomics().explain();
    }

    /** As {@code Retail: LTV/CAC 6.92x (gross profit) = LTV ¥90,000 ÷ CAC ¥13,000; payback 0.4333 years}. */
    @Override
    public String toString() {
        return sheet + Language.current().pick(":", ": ") + unitEconomics();
    }
}
