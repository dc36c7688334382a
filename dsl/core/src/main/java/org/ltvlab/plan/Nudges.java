package org.ltvlab.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Ranks of scored initiatives, and what becomes of them if one score is one off: every such move is tried. */
final class Nudges {
    private final List<Initiative> scored;
    private final List<Integer> now;
    private final List<Move> moves;

    /** One score moved by one, and the ranks of all then. */
    private record Move(int place, Criterion criterion, int from, int to, int ice, List<Integer> ranks) {}

    Nudges(List<Initiative> scored) {
        this.scored = List.copyOf(scored);
        int[] products = scored.stream().mapToInt(Initiative::ice).toArray();
        this.now = ranks(products);
        List<Move> all = new ArrayList<>();
        for (int place = 0; place < products.length; place++) {
            for (Criterion criterion : Criterion.values()) {
                all.addAll(moves(products, place, criterion));
            }
        }
        this.moves = List.copyOf(all);
    }

    private List<Move> moves(int[] products, int place, Criterion criterion) {
        int from = scored.get(place).score(criterion).orElseThrow();
        return IntStream.of(from - 1, from + 1)
                .filter(to -> to >= Criterion.LEAST && to <= Criterion.MOST)
                .mapToObj(to -> {
                    int[] moved = products.clone();
                    moved[place] = products[place] / from * to;
                    return new Move(place, criterion, from, to, moved[place], ranks(moved));
                })
                .toList();
    }

    /** 1 for the highest; equal products share a rank. */
    private static List<Integer> ranks(int[] products) {
        return IntStream.of(products)
                .mapToObj(one -> 1
                        + (int) IntStream.of(products)
                                .filter(other -> other > one)
                                .count())
                .toList();
    }

    int rank(int place) {
        return now.get(place);
    }

    int best(int place) {
        return moves.stream().mapToInt(move -> move.ranks().get(place)).reduce(rank(place), Math::min);
    }

    int worst(int place) {
        return moves.stream().mapToInt(move -> move.ranks().get(place)).reduce(rank(place), Math::max);
    }

    /** The moves that change a rank. */
    List<IceSensitivity.Shift> shifts() {
        return moves.stream()
                .filter(move -> !move.ranks().equals(now))
                .map(this::shift)
                .toList();
    }

    private IceSensitivity.Shift shift(Move move) {
        List<IceSensitivity.Moved> moved = IntStream.range(0, scored.size())
                .filter(place -> !move.ranks().get(place).equals(now.get(place)))
                .mapToObj(place -> new IceSensitivity.Moved(
                        scored.get(place).name(), now.get(place), move.ranks().get(place)))
                .toList();
        return new IceSensitivity.Shift(
                scored.get(move.place()).name(), move.criterion(), move.from(), move.to(), move.ice(), moved);
    }
}
