package org.ltvlab.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ltvlab.formula.Phrase;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Language;
import org.ltvlab.view.Axis;
import org.ltvlab.view.BarView;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Formats;
import org.ltvlab.view.Series;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;
import org.ltvlab.view.ValueFormat;

/**
 * A funnel (ファネル): how many reach each stage, step by step and of all; {@code kpi().funnel().stage("MQL", 400)
 * .stage("SQL", 120).stage("won", 30)}.
 *
 * @param stages first to last
 */
public record Funnel(List<Stage> stages) implements Shown {
    /**
     * A stage.
     *
     * @param name as it was given
     * @param count how many reached it
     */
    public record Stage(String name, long count) {
        /** As {@code MQL 400}. */
        @Override
        public String toString() {
            return name + " " + Formats.current().whole(count);
        }
    }

    public Funnel {
        stages = List.copyOf(stages);
    }

    static Funnel start() {
        return new Funnel(List.of());
    }

    /**
     * The next stage.
     *
     * @throws LtvProblem if more reach it than the stage before: then it is no part of it; or if there is one of that name
     */
    public Funnel stage(String name, long count) {
        if (stages.stream().anyMatch(stage -> stage.name().equals(name))) {
            throw LtvProblem.mustHold("Every stage of a funnel (ファネルの段階) must have a name of its own")
                    .got(name + " " + count + " after " + this)
                    .fix(".stage(\"" + name + " 2\", " + count + ")")
                    .problem();
        }
        Stage before = stages.isEmpty() ? new Stage(name, Long.MAX_VALUE) : stages.get(stages.size() - 1);
        if (count < 0 || count > before.count()) {
            throw LtvProblem.mustHold("A stage of a funnel (ファネルの段階) holds a part of the stage before")
                    .got(name + " " + count + (count < 0 ? "" : " after " + before))
                    .fix("count the leads of one start date, through all stages")
                    .problem();
        }
        List<Stage> more = new ArrayList<>(stages);
        more.add(new Stage(name, count));
        return new Funnel(more);
    }

    /**
     * The share of one stage that reaches a later one, such as {@code conversion("MQL", "won")}.
     *
     * @throws LtvProblem if there is no such stage, or the second is not the later one
     */
    public Proportion conversion(String from, String to) {
        Stage first = stage(from);
        Stage last = stage(to);
        if (stages.indexOf(first) >= stages.indexOf(last)) {
            throw LtvProblem.mustHold("conversion (転換率) runs from a stage to a later one")
                    .got("\"" + from + "\" to \"" + to + "\"")
                    .given(toString())
                    .fix(forward(first, last))
                    .problem();
        }
        return conversion(first, last);
    }

    private static Proportion conversion(Stage first, Stage last) {
        String from = first.name();
        String to = last.name();
        return new Proportion(
                "conversion (転換率)",
                () -> from + "→" + to,
                last.count(),
                first.count(),
                new Phrase(to + " ÷ " + from + "(同じ開始日のリード)", to + " ÷ " + from + ", leads of one start date")
                        ::toString,
                Whom.LEADS);
    }

    /** The conversion that runs forward between two stages; of a stage with itself, between the ends of the funnel. */
    private String forward(Stage first, Stage last) {
        if (stages.size() == 1) {
            return "add a later .stage(…)";
        }
        Stage from = first.equals(last) ? stages.get(0) : last;
        Stage to = first.equals(last) ? stages.get(stages.size() - 1) : first;
        return ".conversion(\"" + from.name() + "\", \"" + to.name() + "\")";
    }

    private Stage stage(String name) {
        List<String> names = stages.stream().map(Stage::name).toList();
        return stages.stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow(() -> LtvProblem.mustHold("The funnel (ファネル) must have the stage that is named")
                        .got("\"" + name + "\"")
                        .known(names, name)
                        .problem());
    }

    /** One row per stage: count, share of the stage before with its interval, share of the first. */
    @Override
    public TableView view() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            List<@Nullable Object> row = new ArrayList<>(Arrays.asList(stage.name(), stage.count()));
            if (i == 0) {
                row.addAll(Arrays.asList(null, null, null));
            } else {
                Proportion step = conversion(stages.get(i - 1), stage);
                Proportion whole = conversion(stages.get(0), stage);
                row.add(step.isDefined() ? step.ratio() : MetricRow.undefined());
                row.add(step.isDefined() ? step.interval(0.95).toString() : null);
                row.add(whole.isDefined() ? whole.ratio() : MetricRow.undefined());
            }
            rows.add(row);
        }
        return new TableView(
                Caption.of(toString()),
                List.of(
                        TableView.Column.of("段階", "stage"),
                        TableView.Column.of("n"),
                        TableView.Column.of("前段階からの転換率", "of the stage before"),
                        TableView.Column.of("95%信頼区間", "95% interval"),
                        TableView.Column.of("最初からの転換率", "of the first")),
                rows);
    }

    /** How many reach each stage, as lying bars with the share of the first stage (ファネル図). */
    public BarView chart() {
        Language language = Language.current();
        Axis axis = new Axis(language.pick("件数", "leads"), ValueFormat.number(0));
        return BarView.of(
                Caption.of(toString())
                        .note(language.pick("括弧内は最初の段階に対する割合。", "In brackets: the share of the first stage.")),
                BarView.Orientation.HORIZONTAL,
                stages.stream().map(this::label).toList(),
                axis,
                List.of(Series.of(
                        axis.label(), stages.stream().mapToDouble(Stage::count).toArray())));
    }

    /** A stage with its share of the first one: {@code SQL (30.0%)}. */
    private String label(Stage stage) {
        Proportion whole = conversion(stages.get(0), stage);
        String share = whole.isDefined() ? Formats.current().text(whole.ratio()) : MetricRow.undefined();
        return stage.equals(stages.get(0))
                ? stage.name()
                : stage.name() + Language.current().pick("(" + share + ")", " (" + share + ")");
    }

    @Override
    public TextView explain() {
        return TextView.of(
                toString(),
                Language.current()
                        .pick(
                                "同じ開始日のリードを最後まで追います。各期に起きた件数どうしを割ると転換率になりません。",
                                "Follow the leads of one start date to the end; dividing what happened in one month by what"
                                        + " happened in it is no conversion."));
    }

    /** As {@code MQL 400 → SQL 120 → won 30}. */
    @Override
    public String toString() {
        return String.join(" → ", stages.stream().map(Stage::toString).toList());
    }
}
