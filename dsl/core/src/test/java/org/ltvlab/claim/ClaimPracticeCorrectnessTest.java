package org.ltvlab.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.Words.acquisitionCost;
import static org.ltvlab.Words.claim;
import static org.ltvlab.Words.formula;
import static org.ltvlab.Words.meanLifetime;
import static org.ltvlab.Words.months;
import static org.ltvlab.Words.perMonth;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.quantity;
import static org.ltvlab.Words.times;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;
import static org.ltvlab.claim.Outcome.AMBIGUOUS;
import static org.ltvlab.claim.Outcome.DOES_NOT_HOLD;
import static org.ltvlab.claim.Outcome.HOLDS_IF;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ltvlab.InLanguage;

/** Inconsistencies 5 to 10 of five practitioner articles: mix-ups, the pitch, the payback, lifetimes and effects. */
@ExtendWith(InLanguage.class)
class ClaimPracticeCorrectnessTest {
    static Stream<FoundClaim> inconsistencies() {
        return Stream.of(mixups(), pitch(), payback(), models()).flatMap(List::stream);
    }

    /** C01 500 ÷ 100,000 = 0.005; E06 10,000 × 2 = 20,000; B05 1,300,000 ÷ 400 = 3,250; C11 50 ÷ 1,000 and ÷ 1,250. */
    private static List<FoundClaim> mixups() {
        var one = quantity("accounts", times(500));
        var other = quantity("revenue", times(100_000));
        var order = quantity("AOV", yen(10_000));
        var orders = quantity("frequency", perMonth(2));
        var lost = quantity("lost MRR", yen(50_000));
        var start = quantity("MRR at start", yen(1_000_000));
        var during = quantity("revenue of the period", yen(1_250_000));
        var cac = acquisitionCost().costs(yen(800_000), yen(300_000), yen(200_000));
        return List.of(
                new FoundClaim(
                        5,
                        "C01",
                        claim("500 accounts ÷ 100,000 = 200")
                                .of(formula("ARPA", times(1), one.dividedBy(other)))
                                .stated(times(200)),
                        HOLDS_IF,
                        List.of("with the division the other way round"),
                        "200.00x"),
                new FoundClaim(
                        5,
                        "E06",
                        claim("ARPU is 10,000")
                                .of(formula("ARPU", yen(1).perMonth(), order.times(orders)))
                                .or(
                                        Mixup.AOV_AS_ARPU,
                                        formula(
                                                "AOV",
                                                yen(1).perMonth(),
                                                order.times(quantity("per order", perMonth(1)))))
                                .stated(yen(10_000).perMonth()),
                        HOLDS_IF,
                        List.of("as AOV, per order"),
                        "¥10,000/month"),
                new FoundClaim(
                        5,
                        "B05",
                        claim("CAC is 3,250")
                                .of(cac.newCustomers(100))
                                .or(Mixup.CPA_AS_CAC, cac.newCustomers(400))
                                .stated(yen(3_250)),
                        HOLDS_IF,
                        List.of("as CPA, per lead"),
                        "¥3,250"),
                new FoundClaim(
                        5,
                        "C11",
                        claim("revenue churn is 4%")
                                .of(formula("revenue churn", percent(1), lost.dividedBy(start)))
                                .or(
                                        Mixup.DURING_AS_AT_START,
                                        formula("revenue churn", percent(1), lost.dividedBy(during)))
                                .stated(percent(4)),
                        HOLDS_IF,
                        List.of("with the total of the period below"),
                        "4.0%"));
    }

    /** B06: 2.5 × 1.15 = 2.875. */
    private static List<FoundClaim> pitch() {
        return List.of(new FoundClaim(
                6,
                "B06",
                claim("churn -1pt, LTV +15%: LTV/CAC from 2.5 to 3.0")
                        .from(times(2.5))
                        .changing(percent(15))
                        .throughChurnPoints(-1)
                        .stated(times(3.0)),
                DOES_NOT_HOLD,
                List.of(),
                "2.88x"));
    }

    /** B07: year 1 if the benefit is even, year 2 if it rises in a line, whether the cost is yearly or once. */
    private static List<FoundClaim> payback() {
        return List.of(new FoundClaim(
                7,
                "B07",
                claim("paid back in 2 years")
                        .costing(yen(10_000_000))
                        .bringing(yen(50_000_000), years(3))
                        .stated(years(2)),
                HOLDS_IF,
                List.of("benefit rising in a line, cost every year", "benefit rising in a line, cost once"),
                "2 years"));
    }

    /** Fader-Hardie "Regular": churn of year 1 36.9 %, so 1 ÷ 0.369 = 2.71 years, yet 24.1 % are there after year 7. */
    private static List<FoundClaim> models() {
        return List.of(
                new FoundClaim(
                        8,
                        "1/churn",
                        claim("a customer stays 2.7 years")
                                .of(meanLifetime().churnRate(percent(36.9).perYear()))
                                .stillThere(percent(24.1), years(7))
                                .stated(years(2.7)),
                        HOLDS_IF,
                        List.of("with constant churn"),
                        "2.7 years"),
                new FoundClaim(
                        9,
                        "D06",
                        claim("a customer stays 10 months")
                                .lifetimes(months(1_000), 100)
                                .stillActive(40)
                                .stated(months(10)),
                        HOLDS_IF,
                        List.of("as if all still active left today"),
                        "10 months"),
                new FoundClaim(
                        10,
                        "E13 20%向上",
                        claim("the mail raised the repeat rate by 20%")
                                .moved(percent(20), percent(24))
                                .stated(percent(20)),
                        AMBIGUOUS,
                        List.of("as a relative change"),
                        "20.0%"),
                new FoundClaim(
                        10,
                        "C18 +5%, with a control that moved by 2 points as well",
                        claim("active share +5%")
                                .moved(percent(50), percent(55))
                                .control(percent(50), percent(52))
                                .inPoints()
                                .stated(percent(5)),
                        HOLDS_IF,
                        List.of("as points, without the control"),
                        "5.0%"));
    }

    @ParameterizedTest
    @MethodSource("inconsistencies")
    void the_inconsistency_is_found(FoundClaim found) {
        found.check();
    }

    @Test
    void all_ten_kinds_are_covered() {
        assertThat(Stream.concat(ClaimReadingsCorrectnessTest.inconsistencies(), inconsistencies())
                        .map(FoundClaim::kind)
                        .distinct()
                        .sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 10).boxed().toList());
    }
}
