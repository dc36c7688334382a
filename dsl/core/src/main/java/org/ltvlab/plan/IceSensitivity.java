package org.ltvlab.plan;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ltvlab.unit.Language;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TableView.Column;
import org.ltvlab.view.TextView;
import org.ltvlab.view.View;

/**
 * Which ranks change if one score of one initiative is one higher or one lower (感度), within 1 to 10, all others staying.
 *
 * @param shifts the moves that change a rank; empty if the ranking stands whatever score is one off
 */
public record IceSensitivity(List<Shift> shifts) implements Shown {
    /**
     * One score one off, and what it does.
     *
     * @param initiative whose score
     * @param criterion which score
     * @param from as given
     * @param to one off
     * @param ice the ICE score then
     * @param moved whose rank changes
     */
    public record Shift(String initiative, Criterion criterion, int from, int to, int ice, List<Moved> moved) {
        public Shift {
            moved = List.copyOf(moved);
        }

        /** As {@code Bundle ease 5→6 (ICE 252): Bundle 2→1, Onboarding review 1→2}. */
        @Override
        public String toString() {
            return initiative + " " + criterion + " " + from + "→" + to + " (ICE " + ice + "): " + written();
        }

        private String written() {
            return moved.stream()
                    .map(Moved::toString)
                    .collect(joining(Language.current().pick("、", ", ")));
        }
    }

    /**
     * A rank that changes.
     *
     * @param initiative whose rank
     * @param before the rank as given
     * @param after the rank then
     */
    public record Moved(String initiative, int before, int after) {
        /** As {@code Bundle 2→1}. */
        @Override
        public String toString() {
            return initiative + " " + before + "→" + after;
        }
    }

    public IceSensitivity {
        shifts = List.copyOf(shifts);
    }

    /** One row for each move of a score that changes a rank. */
    public TableView table() {
        Language language = Language.current();
        return new TableView(
                Caption.of(language.pick("スコアが1点違うと変わる順位", "Ranks that change if one score is 1 off")),
                Stream.of(
                                language.pick("施策", "initiative"),
                                language.pick("スコア", "score"),
                                language.pick("変更", "change"),
                                "ICE",
                                language.pick("順位の変化", "ranks that change"))
                        .map(Column::of)
                        .toList(),
                shifts.stream()
                        .map(one -> Arrays.<Object>asList(
                                one.initiative(),
                                one.criterion().toString(),
                                one.from() + "→" + one.to(),
                                one.ice(),
                                one.written()))
                        .toList());
    }

    @Override
    public View view() {
        return shifts.isEmpty() ? explain() : table();
    }

    @Override
    public TextView explain() {
        String how = Language.current()
                .pick(
                        "1つの施策の1つのスコアだけを1点上げ下げし(1〜10の範囲)、ほかはそのままにして順位を付け直しました。",
                        "One score of one initiative at a time was raised and lowered by 1, within 1 to 10, the others"
                                + " staying, and all were ranked again.");
        String moves = shifts.stream().map(Shift::toString).collect(joining("\n"));
        return shifts.isEmpty() ? TextView.of(toString(), how) : TextView.of(toString(), moves, how);
    }

    /** As {@code 3 of the scores, 1 off, change a rank: …} or {@code No rank changes if one score is 1 off}. */
    @Override
    public String toString() {
        Language language = Language.current();
        if (shifts.isEmpty()) {
            return language.pick("どのスコアが1点違っても順位は変わりません", "No rank changes if one score is 1 off");
        }
        String whose = shifts.stream()
                .flatMap(one -> one.moved().stream())
                .map(Moved::initiative)
                .distinct()
                .collect(joining(language.pick("、", ", ")));
        return language.pick("スコアが1点違うと順位が変わりうる施策:", "Ranks that can change if one score is 1 off: ") + whose;
    }
}
