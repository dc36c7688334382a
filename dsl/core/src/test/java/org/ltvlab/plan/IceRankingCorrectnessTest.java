package org.ltvlab.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.Words.ACQUISITION_COST;
import static org.ltvlab.Words.AVERAGE_ORDER_VALUE;
import static org.ltvlab.Words.CHURN_RATE;
import static org.ltvlab.Words.initiative;
import static org.ltvlab.Words.initiatives;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.yen;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.table.TextTable;
import org.ltvlab.unit.Language;

/** All products were taken by hand. */
@ExtendWith(InLanguage.class)
class IceRankingCorrectnessTest {
    private final Initiatives three = initiatives(
            initiative("Ads")
                    .lever(ACQUISITION_COST)
                    .by(percent(-10))
                    .impact(4)
                    .confidence(7)
                    .ease(8), // 224
            initiative("Onboarding") // 240
                    .lever(CHURN_RATE)
                    .byPoints(-1)
                    .afterPurchase()
                    .longTerm()
                    .segment("new customers")
                    .cost(yen(3_000_000))
                    .evidence("12 interviews")
                    .impact(8)
                    .confidence(6)
                    .ease(5),
            initiative("Bundle") // 240
                    .lever(AVERAGE_ORDER_VALUE)
                    .by(percent(30))
                    .atPurchase()
                    .shortTerm()
                    .impact(5)
                    .confidence(6)
                    .ease(8));

    /** Sells up: impact × confidence × ease on ten levels each. */
    @Test
    void the_score_is_the_product_from_1_to_1000() {
        assertThat(initiative("least").impact(1).confidence(1).ease(1).ice()).isEqualTo(1);
        assertThat(initiative("most").impact(10).confidence(10).ease(10).ice()).isEqualTo(1_000);
        assertThat(initiative("some").ease(5).impact(8).confidence(6).ice()).isEqualTo(240);
    }

    @Test
    void equal_scores_share_a_rank_and_keep_their_order() {
        assertThat(three.ranking())
                .hasToString("ICE: 1. Onboarding 240, 1. Bundle 240, 3. Ads 224")
                .extracting(IceRanking::sentence)
                .isEqualTo("First: Onboarding, Bundle (ICE 240). They are tied.");
    }

    @Test
    void what_lacks_a_score_has_no_rank_and_is_named() {
        IceRanking ranking = three.and(initiative("Wish").impact(9)).ranking();
        assertThat(ranking).hasToString("ICE: 1. Onboarding 240, 1. Bundle 240, 3. Ads 224; without a score: Wish");
        assertThat(ranking.table().rows().get(3)).containsExactly(null, "Wish", "", 9, null, null, null, "");
        assertThat(initiatives(initiative("Wish")).ranking().sentence())
                .isEqualTo("No initiative has an ICE score yet.");
    }

    /**
     * 224 against two of 240: with 8×6×4 = 192, 7×6×5 = 210 or 8×5×5 = 200 Onboarding falls behind Ads; with more it is
     * alone in front. Ads passes both with 5×7×8 = 280, 4×8×8 = 256 or 4×7×9 = 252; with less nothing changes.
     */
    @Test
    void sensitivity_lists_every_move_by_one_that_changes_a_rank() {
        List<String> shifts = three.ranking().sensitivity().shifts().stream()
                .map(IceSensitivity.Shift::toString)
                .toList();
        assertThat(shifts)
                .containsExactly(
                        "Onboarding impact 8→7 (ICE 210): Onboarding 1→3, Ads 3→2",
                        "Onboarding impact 8→9 (ICE 270): Bundle 1→2",
                        "Onboarding confidence 6→5 (ICE 200): Onboarding 1→3, Ads 3→2",
                        "Onboarding confidence 6→7 (ICE 280): Bundle 1→2",
                        "Onboarding ease 5→4 (ICE 192): Onboarding 1→3, Ads 3→2",
                        "Onboarding ease 5→6 (ICE 288): Bundle 1→2",
                        "Bundle impact 5→4 (ICE 192): Bundle 1→3, Ads 3→2",
                        "Bundle impact 5→6 (ICE 288): Onboarding 1→2",
                        "Bundle confidence 6→5 (ICE 200): Bundle 1→3, Ads 3→2",
                        "Bundle confidence 6→7 (ICE 280): Onboarding 1→2",
                        "Bundle ease 8→7 (ICE 210): Bundle 1→3, Ads 3→2",
                        "Bundle ease 8→9 (ICE 270): Onboarding 1→2",
                        "Ads impact 4→5 (ICE 280): Onboarding 1→2, Bundle 1→2, Ads 3→1",
                        "Ads confidence 7→8 (ICE 256): Onboarding 1→2, Bundle 1→2, Ads 3→1",
                        "Ads ease 8→9 (ICE 252): Onboarding 1→2, Bundle 1→2, Ads 3→1");
        assertThat(three.ranking().sensitivity())
                .hasToString("Ranks that can change if one score is 1 off: Onboarding, Ads, Bundle");
    }

    /** 10×10×10 against 1×1×1: 900 against 2 at the nearest, and no score leaves 1 to 10. */
    @Test
    void a_clear_ranking_is_said_to_stand() {
        IceRanking clear = initiatives(
                        initiative("A").impact(10).confidence(10).ease(10),
                        initiative("B").impact(1).confidence(1).ease(1))
                .ranking();
        assertThat(clear.sensitivity()).hasToString("No rank changes if one score is 1 off");
        assertThat(clear.sensitivity().view())
                .hasToString(
                        "No rank changes if one score is 1 off\nOne score of one initiative at a time was raised and"
                                + " lowered by 1, within 1 to 10, the others staying, and all were ranked again.");
        assertThat(clear.sentence()).isEqualTo("First: A (ICE 1000). It stays first if any one score is 1 off.");
        assertThat(clear.ranked()).extracting(IceRanking.Ranked::range).containsExactly("1", "2");
    }

    /** 6×6×6 = 216 against 5×6×7 = 210, which becomes 6×6×7 = 252. */
    @Test
    void a_close_ranking_is_said_to_be_close() {
        IceRanking close = initiatives(
                        initiative("A").impact(6).confidence(6).ease(6),
                        initiative("B").impact(5).confidence(6).ease(7))
                .ranking();
        assertThat(close.sentence()).isEqualTo("First: A (ICE 216). It can lose first place if one score is 1 off.");
        Language.choose(Language.JAPANESE);
        assertThat(close.sentence()).isEqualTo("最優先は「A」(ICE 216)。スコアが1つ1点違うだけで1位でなくなりえます。");
        assertThat(close).hasToString("ICE:1. A 216、2. B 210");
    }

    @Test
    void the_table_says_what_stands_behind_each_rank() {
        assertThat(TextTable.text(three.ranking().table())).isEqualTo("""
                First: Onboarding, Bundle (ICE 240). They are tied
                rank  initiative  lever and change            impact  confidence  ease  ICE  rank if one score is 1 off
                ----  ----------  --------------------------  ------  ----------  ----  ---  --------------------------
                   1  Onboarding  churn rate -1 pt                 8           6     5  240  1–3
                   1  Bundle      average order value +30.0%       5           6     8  240  1–3
                   3  Ads         acquisition cost -10.0%          4           7     8  224  1–3
                ICE score = impact × confidence × ease, each 1 to 10, so 1 to 1,000; the product, as in the article of Sells up on BtoB LTV, not the mean. Equal scores share a rank.""");
    }

    @Test
    void the_chart_has_the_highest_on_top() {
        assertThat(three.ranking().chart().categories()).containsExactly("1. Onboarding", "1. Bundle", "3. Ads");
        assertThat(three.ranking().chart().series().get(0).values()).containsExactly(240.0, 240.0, 224.0);
    }

    @Test
    void an_initiative_says_all_that_is_known_of_it() {
        assertThat(three.of("Onboarding"))
                .hasToString(
                        "Onboarding: ICE 240 = 8 × 6 × 5; churn rate -1 pt, after purchase, long term, new customers,"
                                + " cost ¥3,000,000");
        assertThat(three.of("Onboarding").explain().paragraphs()).contains("Evidence: 12 interviews");
        assertThat(initiative("Wish").confidence(3)).hasToString("Wish: ICE ? = ? × 3 × ?");
        Language.choose(Language.JAPANESE);
        assertThat(three.of("Onboarding"))
                .hasToString("Onboarding:ICE 240 = 8 × 6 × 5、解約率 -1ポイント、購入後、中長期、new customers、費用 3,000,000円");
    }

    @Test
    void the_list_is_a_table_of_all_traits() {
        assertThat(TextTable.text(three.table())).isEqualTo("""
                Initiatives
                initiative  lever                expected change  phase           horizon     segment              cost  evidence       ICE
                ----------  -------------------  ---------------  --------------  ----------  -------------  ----------  -------------  ---
                Ads         acquisition cost     -10.0%                                                                                 224
                Onboarding  churn rate           -1 pt            after purchase  long term   new customers  ¥3,000,000  12 interviews  240
                Bundle      average order value  +30.0%           at purchase     short term                                            240
                ICE score = impact × confidence × ease, each 1 to 10, so 1 to 1,000; the product, as in the article of Sells up on BtoB LTV, not the mean. Equal scores share a rank.""");
    }
}
