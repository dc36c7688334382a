package org.ltvlab.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ltvlab.chart.TreeLayout.Placed;
import org.ltvlab.view.TreeView.Fact;
import org.ltvlab.view.TreeView.Node;
import org.ltvlab.view.TreeView.Tone;

/** Laws of the places of boxes, whatever the tree. */
class TreeLayoutConsistencyTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 12, 40})
    void no_box_lies_over_another_and_all_lie_inside(int leaves) {
        TreeLayout layout = TreeLayout.of(Samples.tree(leaves).root());
        List<Box> boxes = boxes(layout.at(10, 20));
        assertThat(boxes).hasSize(leaves + 3);
        for (Box box : boxes) {
            assertThat(box.x()).isGreaterThanOrEqualTo(10);
            assertThat(box.y()).isGreaterThanOrEqualTo(20);
            assertThat(box.right()).isLessThanOrEqualTo(10 + layout.width() + 1e-9);
            assertThat(box.bottom()).isLessThanOrEqualTo(20 + layout.height() + 0.5);
        }
        nothingOverlaps(boxes);
    }

    @Test
    void a_box_that_is_higher_than_its_children_keeps_clear_of_its_neighbours() {
        List<Fact> many =
                IntStream.range(0, 12).mapToObj(i -> new Fact("line " + i, "1")).toList();
        Node low = new Node("low", List.of(), Tone.PART, List.of());
        Node high = new Node("high", many, Tone.PART, List.of(low));
        TreeLayout layout = TreeLayout.of(new Node("root", List.of(), Tone.RESULT, List.of(high, high, low)));
        List<Box> boxes = boxes(layout.at(0, 0));
        nothingOverlaps(boxes);
    }

    private static void nothingOverlaps(List<Box> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(apart(boxes.get(i), boxes.get(j)))
                        .as("%s and %s", boxes.get(i), boxes.get(j))
                        .isTrue();
            }
        }
    }

    private static boolean apart(Box one, Box other) {
        return one.right() < other.x()
                || other.right() < one.x()
                || one.bottom() < other.y()
                || other.bottom() < one.y();
    }

    private static List<Box> boxes(Placed placed) {
        List<Box> boxes = new ArrayList<>(List.of(placed.place()));
        placed.children().forEach(child -> boxes.addAll(boxes(child)));
        return boxes;
    }
}
