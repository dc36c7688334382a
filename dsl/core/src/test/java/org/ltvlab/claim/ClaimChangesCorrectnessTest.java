package org.ltvlab.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ltvlab.Words.JAPANESE;
import static org.ltvlab.Words.claim;
import static org.ltvlab.Words.days;
import static org.ltvlab.Words.language;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.times;
import static org.ltvlab.Words.yen;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;

/** Changes of a printed number: an impossible reading is none, clear words hold as said, 0 has no change in percent. */
@ExtendWith(InLanguage.class)
class ClaimChangesCorrectnessTest {
    /** 5 % less a tenth is 4.5 %; 5 % less 10 points would be −5 %. */
    @Test
    void an_impossible_reading_is_no_reading() {
        assertThat(claim("churn falls by 10%")
                        .from(percent(5).perMonth())
                        .changing(percent(-10))
                        .audit())
                .hasToString("\"churn falls by 10%\": relative change 4.5%/month.");
        Verdict<?> share = claim("churn falls by 10%: 4.5%")
                .from(percent(5))
                .changing(percent(-10))
                .stated(percent(4.5));
        assertThat(share.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(share.view().rows().get(1))
                .containsExactly(
                        "change in points", null, percent(4.5), "no", "It leaves 0 % to 100 %: an impossible reading.");
        assertThat(claim("60% rises by 50%")
                        .from(percent(60))
                        .changing(percent(50))
                        .audit())
                .hasToString("\"60% rises by 50%\": relative change 90.0%.");
        language(JAPANESE);
        assertThat(share.view().rows().get(1)).contains("0%〜100%の範囲を外れるため、ありえない読み方です。");
    }

    /** 5 % a month less 10 points is none, in either period; a span never becomes negative. */
    @Test
    void a_claim_without_a_possible_reading_gives_no_number() {
        var gone = claim("churn falls by 10 points").from(percent(5).perMonth()).changingByPoints(-10);
        assertThat(gone.audit()).hasToString("\"churn falls by 10 points\" is ambiguous: the words give no number.");
        assertThat(gone.stated(percent(10).perYear()).outcome()).isEqualTo(Outcome.DOES_NOT_HOLD);
        assertThat(gone.stated(percent(-5).perYear()).outcome()).isEqualTo(Outcome.DOES_NOT_HOLD);
        assertThat(claim("gap −150%")
                        .from(days(30))
                        .changingBy(percent(-150))
                        .stated(days(15))
                        .outcome())
                .isEqualTo(Outcome.DOES_NOT_HOLD);
        assertThat(claim("80% a month + 50%")
                        .from(percent(80).perMonth())
                        .changing(percent(50))
                        .stated(percent(99).perYear())
                        .outcome())
                .isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    /** NRR 95 % rises by 10 points to 105 %; a net churn of 5 % falls by 10 points to −5 %. */
    @Test
    void shares_that_may_leave_the_whole_raise_no_alarm() {
        assertThat(claim("NRR +10 points")
                        .from(percent(95))
                        .changingByPoints(10)
                        .stated(percent(105))
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
        assertThat(claim("NRR 92% +8.5%: 100.5%")
                        .from(percent(92))
                        .changing(percent(8.5))
                        .stated(percent(100.5))
                        .readings())
                .containsExactly("change in points");
        assertThat(claim("net churn −10 points")
                        .from(percent(5))
                        .changingByPoints(-10)
                        .stated(percent(-5))
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    /** 10 % rises by 12 points: 22 %; relatively: 11.2 %; 2.5 × 1.2 = 3. */
    @Test
    void clear_words_hold_as_said() {
        assertThat(claim("10% rises by 12 points: 22%")
                        .from(percent(10))
                        .changingByPoints(12)
                        .stated(percent(22)))
                .hasToString("\"10% rises by 12 points: 22%\" holds: as said 22.0%; stated 22.0%.");
        assertThat(claim("relatively")
                        .from(percent(10))
                        .changingBy(percent(12))
                        .stated(percent(11.2))
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
        assertThat(claim("+20%")
                        .from(times(2.5))
                        .changingBy(percent(20))
                        .stated(times(3))
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
        assertThat(claim("points")
                        .from(percent(10))
                        .changingByPoints(12)
                        .stated(percent(35))
                        .advice())
                .isEqualTo("Do not repeat this number. To reach 35.0% it must change by 25.0 points.");
        assertThatThrownBy(() -> claim("points of money").from(yen(10)).changingByPoints(12))
                .hasMessage("""
                changingByPoints (ポイント変化) is for shares and rates.
                  got:   ¥10
                  fix:   .changingBy(percent(10))""");
    }

    @Test
    void no_change_in_percent_leads_away_from_nothing() {
        assertThat(claim("0 rises to 5")
                        .from(yen(0))
                        .changing(percent(10))
                        .stated(yen(5))
                        .advice())
                .isEqualTo("Do not repeat this number. No change in percent leads away from 0.");
        language(JAPANESE);
        assertThat(claim("0が5円に")
                        .from(yen(0))
                        .changing(percent(10))
                        .stated(yen(5))
                        .advice())
                .isEqualTo("この数字は使わないでください。0からの変化率はありません。何%変わっても0のままです。");
    }
}
