package org.ltvlab.claim;

import org.ltvlab.formula.Phrase;

/** Two measures that articles take for one another (取り違え): what it is read as, and what to say. */
public enum Mixup {
    /** Cost per lead or action in place of cost per customer (CPAとCACの混同). */
    CPA_AS_CAC(
            "リードあたりのCPA",
            "as CPA, per lead",
            "CPAはリード・成果1件あたり、CACは顧客1人あたりです。LTVと比べるのはCACです。",
            "CPA is per lead or action, CAC per customer won. Only CAC is compared with LTV."),
    /** Money per order in place of money per user and period (AOVとARPUの混同). */
    AOV_AS_ARPU(
            "1注文あたりのAOV",
            "as AOV, per order",
            "AOVは1注文あたり、ARPUは1人・1期間あたりの売上です。ARPU = AOV × 購入頻度。",
            "AOV is per order, ARPU per user and period: ARPU = AOV × frequency."),
    /** Revenue per user in place of revenue per account (ARPUとARPAの混同). */
    ARPU_AS_ARPA(
            "1ユーザーあたりのARPU",
            "as ARPU, per user",
            "ARPAは1アカウントあたり、ARPUは1ユーザーあたりです。",
            "ARPA is per account, ARPU per user; an account may have many users."),
    /** The total of the period in place of what there was at its start (期中と期首の混同). */
    DURING_AS_AT_START(
            "期中の合計を分母",
            "with the total of the period below",
            "解約率の分母は期首の値(期首MRR・期首顧客数)です。期中に増えた分は解約できません。",
            "Churn is divided by what there was at the start (MRR or customers); what came later could not leave."),
    /** The other way round (分子と分母の逆転). */
    UPSIDE_DOWN(
            "割る順を逆",
            "with the division the other way round",
            "分子と分母が逆に書かれています。",
            "Numerator and denominator are swapped.");

    private final String readingJapanese;
    private final String readingEnglish;
    private final String adviceJapanese;
    private final String adviceEnglish;

    Mixup(String readingJapanese, String readingEnglish, String adviceJapanese, String adviceEnglish) {
        this.readingJapanese = readingJapanese;
        this.readingEnglish = readingEnglish;
        this.adviceJapanese = adviceJapanese;
        this.adviceEnglish = adviceEnglish;
    }

    Phrase reading() {
        return new Phrase(readingJapanese, readingEnglish);
    }

    Sentence advice() {
        return Sentence.of(adviceJapanese, adviceEnglish);
    }

    /** The reading, in the language that displays use now. */
    @Override
    public String toString() {
        return reading().toString();
    }
}
