package org.ltvlab.metric;

import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Phrase;
import org.ltvlab.unit.Frequency;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.MoneyFlow;
import org.ltvlab.unit.Ratio;
import org.ltvlab.unit.Span;

/**
 * KPIs from numbers (主要指標): each names its denominator, and is undefined with a reason where that is zero.
 *
 * <p>Example: {@code kpi().revenueMovements().atStart(yen(100).perMonth())...}. From the columns of a frame: {@link
 * FrameKpis}.
 */
public final class Kpis {
    private Kpis() {}

    /** The catalogue. */
    public static Kpis of() {
        return new Kpis();
    }

    /** New, expansion, contraction, churned revenue: NRR, GRR, revenue churn, quick ratio (MRRの増減). */
    public RevenueMovements revenueMovements() {
        return RevenueMovements.start();
    }

    /** MQL, SQL, won: step by step and in all (商談ファネル). */
    public Funnel funnel() {
        return Funnel.start();
    }

    /** NPS from promoters (9–10), passives (7–8) and detractors (0–6), with its interval (推奨者正味比率). */
    public NetPromoterScore nps(long promoters, long passives, long detractors) {
        return NetPromoterScore.of(promoters, passives, detractors);
    }

    /** AOV: revenue ÷ orders (平均購入単価). */
    public Formula<Money> averageOrderValue(Money revenue, long orders) {
        return Average.orderValue(revenue, orders);
    }

    /** ARPU: revenue of a period ÷ its users, whether they pay or not (ユーザー平均売上). */
    public Formula<MoneyFlow> revenuePerUser(MoneyFlow revenue, long users) {
        return Average.revenue("revenuePerUser", "ARPU", Average.USERS, revenue, users);
    }

    /** ARPPU: revenue of a period ÷ the users who paid in it (課金ユーザー平均売上). */
    public Formula<MoneyFlow> revenuePerPayingUser(MoneyFlow revenue, long payingUsers) {
        return Average.revenue("revenuePerPayingUser", "ARPPU", Average.PAYING_USERS, revenue, payingUsers);
    }

    /** ROI: profit ÷ investment; the profit is the benefit less the investment, never the revenue (投資利益率). */
    public Formula<Ratio> returnOnInvestment(Money profit, Money investment) {
        return Average.returnOnInvestment(profit, investment);
    }

    /** A health score of weighted parts, in bands of your own (ヘルススコア). */
    public HealthScore healthScore() {
        return HealthScore.start();
    }

    /** Any part ÷ any whole, by name: {@code share("complaints", "inquiries")} (割合). */
    public Share share(String part, String whole) {
        Phrase definition = new Phrase(part + " ÷ " + whole + "。", part + " ÷ " + whole + ".");
        return new Share("share (割合)", Phrase.both(part), definition, Whom.CASES);
    }

    /** Purchase frequency: orders ÷ customers, in a span of time (購入頻度). */
    public Formula<Frequency> purchaseFrequency(long orders, long customers, Span span) {
        return Average.purchaseFrequency(orders, customers, span);
    }

    /** Customers who bought again ÷ customers who bought (リピート率). */
    public Share repeatRate() {
        return share(
                "repeatRate (リピート率)",
                new Phrase("リピート率", "repeat rate"),
                "期間内に2回以上購入した顧客 ÷ 1回以上購入した顧客。期間を区切らないとF2転換率と同じになります。",
                "Customers with 2 or more orders ÷ customers with 1 or more, in one period; without a period it is the F2"
                        + " conversion.");
    }

    /** Customers with a second order ÷ customers with a first whose window is over (F2転換率). */
    public Share f2Conversion() {
        return share(
                "f2Conversion (F2転換率)",
                new Phrase("F2転換率", "F2 conversion"),
                "2回目の購入をした顧客 ÷ 初回購入した顧客のうち期間が終わった人。",
                "Customers with a 2nd order ÷ customers with a 1st whose window is over.");
    }

    /** Customers kept ÷ customers at the start (顧客維持率). */
    public Share customerRetention() {
        return share(
                "customerRetention (顧客維持率)",
                new Phrase("顧客維持率", "customer retention"),
                "期首の顧客のうち期末に残った顧客 ÷ 期首の顧客。期中の新規は入れません。",
                "Customers at the start who are there at the end ÷ customers at the start; those won in between are in"
                        + " neither count.");
    }

    /** Onboarding completed ÷ started (オンボーディング完了率). */
    public Share onboardingCompletion() {
        return share(
                "onboardingCompletion (オンボーディング完了率)",
                new Phrase("オンボーディング完了率", "onboarding completion"),
                "期限内に完了した顧客 ÷ 開始した顧客。",
                "Customers who completed it within the window ÷ customers who started it.");
    }

    /** New customers by referral ÷ existing customers (リファラル率、分母は既存顧客). */
    public Share referralsPerCustomer() {
        return share(
                "referralsPerCustomer (リファラル率)",
                new Phrase("リファラル率(対既存顧客)", "referrals per customer"),
                "紹介による新規顧客 ÷ 既存顧客。",
                "New customers by referral ÷ existing customers.");
    }

    /** New customers by referral ÷ all new customers (紹介経由の比率、分母は新規顧客). */
    public Share referralShareOfNew() {
        return share(
                "referralShareOfNew (紹介経由の比率)",
                new Phrase("紹介経由の比率(対新規顧客)", "referral share of new customers"),
                "紹介による新規顧客 ÷ 新規顧客。",
                "New customers by referral ÷ all new customers.");
    }

    /** Answers in the top two boxes ÷ answers (顧客満足度, CSAT). */
    public Share csat() {
        return new Share(
                "csat (顧客満足度)",
                new Phrase("CSAT(上位2段階)", "CSAT (top two boxes)"),
                new Phrase("上位2段階の回答 ÷ 全回答。尺度は5段階。", "Answers in the top two boxes ÷ answers, on a scale of 5."),
                Whom.ANSWERS);
    }

    private static Share share(String word, Phrase name, String japanese, String english) {
        return new Share(word, name, new Phrase(japanese, english), Whom.CUSTOMERS);
    }

    /** What there is. */
    @Override
    public String toString() {
        return "KPIs: revenueMovements, funnel, nps, csat, averageOrderValue, revenuePerUser, revenuePerPayingUser,"
                + " returnOnInvestment, healthScore, share, purchaseFrequency, repeatRate, f2Conversion, customerRetention, onboardingCompletion, referralsPerCustomer, referralShareOfNew";
    }
}
