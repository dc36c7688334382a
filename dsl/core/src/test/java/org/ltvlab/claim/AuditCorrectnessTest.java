package org.ltvlab.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.CHURN_RATE;
import static org.ltvlab.Words.CPA_AS_CAC;
import static org.ltvlab.Words.JAPANESE;
import static org.ltvlab.Words.acquisitionCost;
import static org.ltvlab.Words.audit;
import static org.ltvlab.Words.claim;
import static org.ltvlab.Words.language;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.times;
import static org.ltvlab.Words.yen;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.formula.ready.AcquisitionCost;
import org.ltvlab.view.TableView;

/** A deck of five slides: 2.5 × 1.15 = 2.875; 1,300,000 ÷ 400 = 3,250; 500 × 100; 3,000 ÷ 5 %, less 1 % or 1 point. */
@ExtendWith(InLanguage.class)
class AuditCorrectnessTest {
    private static Audit deck() {
        AcquisitionCost cac = acquisitionCost().costs(yen(1_300_000)).newCustomers(100);
        var ltv = ltvByChurn()
                .revenuePerUser(yen(3_000).perMonth())
                .churnRate(percent(5).perMonth());
        return audit(
                claim("100 cups").source("1").of(yen(500).times(100)).stated(yen(50_000)),
                claim("CAC is 3,250")
                        .source("2")
                        .of(cac)
                        .or(CPA_AS_CAC, cac.newCustomers(400))
                        .stated(yen(3_250)),
                claim("2.5 to 3.0")
                        .source("3")
                        .from(times(2.5))
                        .changing(percent(15))
                        .stated(times(3)),
                claim("2.5 to 2.9")
                        .source("3")
                        .from(times(2.5))
                        .changing(percent(15))
                        .stated(times(2.9)),
                claim("churn 1 % lower")
                        .source("4")
                        .of(ltv)
                        .changing(CHURN_RATE, percent(-1))
                        .audit(),
                claim("LTV").source("5").note("Name the basis.").of(ltv).audit());
    }

    @Test
    void a_source_counts_once_under_its_gravest_verdict() {
        assertThat(deck()).hasToString("5 rows: holds 1, holds only if 1, does not hold 1, ambiguous 1, computed 1");
        assertThat(deck().rows()).isEqualTo(5);
        assertThat(deck().verdicts()).hasSize(6);
        assertThat(deck().holding()).isEqualTo(1);
        assertThat(deck().holdingOnlyIf()).isEqualTo(1);
        assertThat(deck().notHolding()).isEqualTo(1);
        assertThat(deck().ambiguous()).isEqualTo(1);
        assertThat(deck().computedOnly()).isEqualTo(1);
        assertThat(deck().and(deck()).rows()).isEqualTo(5);
        language(JAPANESE);
        assertThat(deck()).hasToString("5項目: 成立 1、条件付きで成立 1、不成立 1、あいまい 1、計算のみ 1");
    }

    @Test
    void claims_without_a_source_count_one_by_one() {
        assertThat(audit(
                        claim("100 cups").of(yen(500).times(100)).stated(yen(50_000)),
                        claim("100 cups").of(yen(500).times(100)).stated(yen(50_000)),
                        claim("5 cups").of(yen(500).times(5)).audit()))
                .hasToString("3 rows: holds 2, holds only if 0, does not hold 0, ambiguous 0, computed 1");
    }

    @Test
    void the_table_says_what_the_words_give_and_what_to_say() {
        TableView table = deck().table();
        assertThat(table.rows().get(1))
                .containsExactly(
                        "2",
                        "CAC is 3,250",
                        "holds only if",
                        yen(13_000),
                        yen(3_250),
                        "Read as CPA, per lead. CPA is per lead or action, CAC per customer won. Only CAC is compared with"
                                + " LTV.");
        assertThat(table.rows().get(4))
                .contains("ambiguous", "Either ¥60,606, or ¥75,000. Ask which meaning is meant.");
        assertThat(table.rows().get(5)).containsExactly("5", "LTV", "computed", yen(60_000), null, "Name the basis.");
        assertThat(deck().explain().paragraphs()).hasSize(7).endsWith("\"LTV\": as said ¥60,000.");
    }

    @Test
    void findings_are_what_does_not_simply_hold_the_gravest_first() {
        assertThat(deck().findings().verdicts())
                .extracting(Verdict::outcome)
                .containsExactly(Outcome.DOES_NOT_HOLD, Outcome.HOLDS_IF, Outcome.AMBIGUOUS);
    }

    /** 3.0 ÷ 2.875 = 1.0435; 3,250 ÷ 13,000 = 0.25; what can be read in two ways has no one number to differ from. */
    @Test
    void deviations_are_stated_over_computed() {
        assertThat(deck().deviations().categories()).containsExactly("2 CAC is 3,250", "3 2.5 to 3.0");
        assertThat(deck().deviations().series().get(0).values())
                .satisfiesExactly(cpa -> assertThat(cpa).isEqualTo(-0.75), pitch -> assertThat(pitch)
                        .isCloseTo(3 / 2.875 - 1, within(1e-12)));
        assertThat(deck().chart().categories())
                .containsExactly("holds", "holds only if", "does not hold", "ambiguous", "computed");
        assertThat(deck().chart().series().get(0).values()).containsOnly(1.0);
    }

    @Test
    void what_is_more_than_ten_times_off_is_named_and_not_drawn() {
        Audit far = audit(
                claim("LTV").source("p. 9").of(yen(100)).stated(yen(40_000)),
                claim("LTV").source("p. 10").of(yen(100)).stated(yen(150)));
        assertThat(far.deviations().categories()).containsExactly("p. 10 LTV");
        assertThat(far.deviations().caption().note())
                .isEqualTo("Stated ÷ what the words give, less 1. More than ten times off and not drawn: p. 9 LTV.");
    }

    @Test
    void an_audit_of_nothing_is_refused() {
        assertThatThrownBy(() -> audit()).hasMessage("""
                An audit (監査) needs at least one verdict.
                  fix:   audit(claim("LTV +15%: 2.5 to 3.0").from(times(2.5)).changing(percent(15)).stated(times(3)))""");
    }
}
