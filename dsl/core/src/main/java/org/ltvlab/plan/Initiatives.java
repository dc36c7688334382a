package org.ltvlab.plan;

import static java.util.stream.Collectors.joining;
import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ltvlab.formula.Computed;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TableView.Column;
import org.ltvlab.view.TextView;

/**
 * Initiatives side by side (施策一覧), to be ranked or laid over the levers of a formula.
 *
 * @param all in the order in which they were given, each with its own name
 */
public record Initiatives(List<Initiative> all) implements Shown {
    /** @throws org.ltvlab.problem.LtvProblem if there is none, or two have one name */
    public Initiatives {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw mustHold("initiatives (施策一覧) needs at least one initiative")
                    .fix("initiatives(initiative(\"Onboarding review\").impact(8).confidence(6).ease(5))")
                    .problem();
        }
        Set<String> names = new HashSet<>();
        all.stream()
                .map(Initiative::name)
                .filter(name -> !names.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw mustHold("Each initiative (施策) must have its own name")
                            .got("\"" + name + "\" twice")
                            .problem();
                });
    }

    /** With one more. */
    public Initiatives and(Initiative more) {
        List<Initiative> longer = new ArrayList<>(all);
        longer.add(more);
        return new Initiatives(longer);
    }

    /**
     * The initiative of this name.
     *
     * @throws org.ltvlab.problem.LtvProblem if there is none
     */
    public Initiative of(String name) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow(() -> mustHold(
                        "The initiative (施策) must be one of these")
                .got("\"" + name + "\"")
                .known(all.stream().map(Initiative::name).toList(), name)
                .problem());
    }

    /** Ranked by ICE score, the highest first (ICE優先順位); equal scores share a rank. */
    public IceRanking ranking() {
        return IceRanking.of(this);
    }

    /**
     * Laid over the levers of a formula (レバー×施策): what each is expected to add to the result, and which levers have none.
     *
     * <pre>{@code
     * initiatives(…).leverMap(ltv).withoutInitiative()
     * }</pre>
     */
    public <V extends Measured<V>> LeverMap<V> leverMap(Computed<V> formula) {
        return new LeverMap<>(formula.formula(), this);
    }

    /** One row each: lever, change, phase, horizon, segment, cost, evidence, ICE score. */
    public TableView table() {
        Language language = Language.current();
        List<Column> heads = Stream.of(
                        language.pick("施策", "initiative"),
                        language.pick("レバー", "lever"),
                        language.pick("期待される変化", "expected change"),
                        language.pick("時期", "phase"),
                        language.pick("効果の現れ方", "horizon"),
                        language.pick("セグメント", "segment"),
                        language.pick("費用", "cost"),
                        language.pick("根拠", "evidence"),
                        "ICE")
                .map(Column::of)
                .toList();
        return new TableView(
                Caption.of(language.pick("施策一覧", "Initiatives")).note(IceRanking.convention()),
                heads,
                all.stream().map(Initiatives::row).toList());
    }

    private static List<@Nullable Object> row(Initiative one) {
        Traits traits = one.traits();
        return Arrays.asList(
                one.name(),
                traits.lever().map(lever -> lever.full().toString()).orElse(""),
                traits.change().map(ExpectedChange::toString).orElse(""),
                traits.phase().map(Phase::toString).orElse(""),
                traits.horizon().map(Horizon::toString).orElse(""),
                traits.segment(),
                traits.cost().orElse(null),
                traits.evidence(),
                one.isScored() ? one.ice() : null);
    }

    @Override
    public TableView view() {
        return table();
    }

    @Override
    public TextView explain() {
        List<String> told = new ArrayList<>();
        all.forEach(one -> told.add(one.toString()));
        told.add(IceRanking.convention());
        return new TextView(told);
    }

    /** As {@code 3 initiatives: Onboarding review, Win-back mail, Bundle}. */
    @Override
    public String toString() {
        Language language = Language.current();
        return (all.size() == 1
                        ? language.pick("施策1件:", "1 initiative: ")
                        : language.pick("施策" + all.size() + "件:", all.size() + " initiatives: "))
                + all.stream().map(Initiative::name).collect(joining(language.pick("、", ", ")));
    }
}
