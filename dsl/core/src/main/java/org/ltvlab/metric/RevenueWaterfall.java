package org.ltvlab.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.ltvlab.formula.Quantity;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.MoneyFlow;
import org.ltvlab.view.Axis;
import org.ltvlab.view.Caption;
import org.ltvlab.view.RangeBarView;
import org.ltvlab.view.RangeBarView.Bar;
import org.ltvlab.view.RangeBarView.Row;
import org.ltvlab.view.RangeBarView.Tone;
import org.ltvlab.view.ValueFormat;

/** The picture of revenue movements: the start, what each movement adds or takes away, the end. */
final class RevenueWaterfall {
    private static final List<Quantity<MoneyFlow>> MORE =
            List.of(RevenueMovements.NEW, RevenueMovements.EXPANSION, RevenueMovements.REACTIVATION);
    private static final List<Quantity<MoneyFlow>> LESS =
            List.of(RevenueMovements.CONTRACTION, RevenueMovements.CHURNED);

    private RevenueWaterfall() {}

    static RangeBarView of(RevenueMovements movements) {
        MoneyFlow start = movements.given().get(RevenueMovements.START.word());
        if (start == null) {
            throw LtvProblem.mustHold("The chart of revenue movements (増減の図) needs atStart (期首MRR)")
                    .fix(".atStart(yen(100_000).perMonth())")
                    .problem();
        }
        List<Row> rows = new ArrayList<>();
        rows.add(whole(Language.current().pick("期首", "start"), start));
        double at = start.number();
        for (Quantity<MoneyFlow> movement :
                Stream.concat(MORE.stream(), LESS.stream()).toList()) {
            MoneyFlow flow = movements.given().get(movement.word());
            if (flow != null) {
                boolean less = LESS.contains(movement);
                MoneyFlow alike = flow.in(start.grain());
                double next = less ? at - alike.number() : at + alike.number();
                Bar bar = new Bar(at, next, (less ? "-" : "+") + alike, less ? Tone.LESS : Tone.MORE);
                rows.add(Row.of(movement.brief().toString(), bar));
                at = next;
            }
        }
        rows.add(whole(Language.current().pick("期末", "end"), start.of(at)));
        return new RangeBarView(Caption.of(movements.title()), told(rows), axis(start), rows, OptionalDouble.empty());
    }

    private static Row whole(String name, MoneyFlow flow) {
        return Row.of(name, new Bar(0, flow.number(), flow.toString(), Tone.WHOLE));
    }

    private static Axis axis(MoneyFlow start) {
        return new Axis("MRR", ValueFormat.money(start.amount().currency()));
    }

    /** As {@code Waterfall chart. start ¥100/month, expansion +¥10/month, end ¥110/month.} */
    private static String told(List<Row> rows) {
        Language language = Language.current();
        List<String> parts = rows.stream()
                .map(row -> row.name() + " " + row.bars().get(0).label())
                .toList();
        return language.pick("ウォーターフォール図。", "Waterfall chart. ")
                + String.join(language.pick("、", ", "), parts)
                + language.pick("。", ".");
    }
}
