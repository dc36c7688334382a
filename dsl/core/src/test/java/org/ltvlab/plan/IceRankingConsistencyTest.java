package org.ltvlab.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.Words.initiative;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Laws of a ranking, on seeded random scores. */
class IceRankingConsistencyTest {
    private final Random random = new Random(20_240_501);

    private int score() {
        return 1 + random.nextInt(10);
    }

    private List<Initiative> some(int number) {
        List<Initiative> all = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            all.add(initiative("i" + i).impact(score()).confidence(score()).ease(score()));
        }
        return all;
    }

    @Test
    void the_order_of_the_list_changes_no_rank_and_no_range() {
        for (int i = 0; i < 50; i++) {
            List<Initiative> all = some(7);
            List<Initiative> mixed = new ArrayList<>(all);
            Collections.shuffle(mixed, random);
            assertThat(ranges(mixed)).isEqualTo(ranges(all));
        }
    }

    @Test
    void a_rank_is_one_more_than_the_number_of_higher_scores_and_lies_in_its_range() {
        for (int i = 0; i < 50; i++) {
            List<Initiative> all = some(8);
            assertThat(new Initiatives(all).ranking().ranked()).allSatisfy(one -> {
                long higher = all.stream()
                        .filter(other -> other.ice() > one.initiative().ice())
                        .count();
                assertThat(one.rank()).isEqualTo((int) higher + 1);
                assertThat(one.rank()).isBetween(one.best(), one.worst());
            });
        }
    }

    /** Each listed move, made for real in the list, gives the listed ranks. */
    @Test
    void a_listed_move_made_for_real_gives_the_listed_ranks() {
        int seen = 0;
        for (int i = 0; i < 20; i++) {
            List<Initiative> all = some(5);
            for (IceSensitivity.Shift shift :
                    new Initiatives(all).ranking().sensitivity().shifts()) {
                List<Initiative> moved =
                        all.stream().map(one -> moved(one, shift)).toList();
                var ranks = new Initiatives(moved)
                        .ranking().ranked().stream()
                                .collect(
                                        Collectors.toMap(one -> one.initiative().name(), IceRanking.Ranked::rank));
                assertThat(shift.moved())
                        .allSatisfy(one -> assertThat(ranks).containsEntry(one.initiative(), one.after()));
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(100);
    }

    private static Initiative moved(Initiative one, IceSensitivity.Shift shift) {
        if (!one.name().equals(shift.initiative())) {
            return one;
        }
        return switch (shift.criterion()) {
            case IMPACT -> one.impact(shift.to());
            case CONFIDENCE -> one.confidence(shift.to());
            case EASE -> one.ease(shift.to());
        };
    }

    private static List<String> ranges(List<Initiative> all) {
        return new Initiatives(all)
                .ranking().ranked().stream()
                        .map(one -> one + " " + one.range())
                        .sorted()
                        .toList();
    }
}
