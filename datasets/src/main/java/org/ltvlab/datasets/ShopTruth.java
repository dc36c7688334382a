package org.ltvlab.datasets;

import java.time.LocalDate;
import java.util.List;

/**
 * The truth of the synthetic shop: what an analysis of its orders should find.
 *
 * <p>Repeat orders follow the BG/NBD process (Fader, Hardie and Lee 2005): while alive, a customer orders at rate λ per
 * week, λ ~ Gamma(r, α); after each repeat order the customer leaves with probability p, p ~ Beta(a, b) of the channel.
 * What an order is worth follows Gamma-Gamma (Fader and Hardie 2013): z ~ Gamma(shape, ν), ν ~ Gamma(q, γ), in yen,
 * independent of how often the customer orders. Channel, category and coupon do not change the worth of an order.
 */
record ShopTruth(
        long seed,
        int customers,
        LocalDate firstDay,
        LocalDate lastDay,
        double r,
        double alpha,
        double shape,
        double q,
        double gamma,
        double couponShare,
        List<Channel> channels,
        List<Category> categories) {

    /**
     * Where customers come from.
     *
     * @param share of the new customers
     * @param a first parameter of the drop-out probability
     * @param b second parameter
     * @param cost yen spent for one new customer
     */
    record Channel(String name, double share, double a, double b, int cost) {}

    /** What is sold. */
    record Category(String name, List<String> products) {}

    /** The shop that the project ships. */
    static ShopTruth shipped() {
        return new ShopTruth(
                20260101L,
                5_000,
                LocalDate.of(2022, 1, 1),
                LocalDate.of(2024, 12, 31),
                0.45,
                6.0,
                6.0,
                4.0,
                2_400.0,
                0.15,
                List.of(
                        new Channel("検索広告", 0.35, 1.1, 2.6, 6_200),
                        new Channel("SNS", 0.30, 1.4, 2.4, 4_800),
                        new Channel("自然検索", 0.22, 0.8, 3.2, 1_500),
                        new Channel("紹介", 0.13, 0.5, 4.0, 2_500)),
                List.of(
                        new Category("スキンケア", List.of("薬用化粧水 200mL", "保湿クリーム 50g", "日焼け止めジェル", "洗顔フォーム詰替")),
                        new Category("健康食品", List.of("国産青汁 30包", "えごま油カプセル", "乳酸菌サプリ 90粒", "黒酢ドリンク 12本")),
                        new Category("コーヒー・お茶", List.of("深煎りブレンド 500g", "宇治煎茶ティーバッグ", "ドリップバッグ 20袋", "ほうじ茶ラテ")),
                        new Category("日用品", List.of("柔軟剤詰替 大容量", "竹歯ブラシ 5本組", "今治タオル 2枚", "食器用洗剤 無香料"))));
    }

    /** The mean worth of an order over all customers: shape · γ / (q − 1) yen. */
    double meanOrder() {
        return shape * gamma / (q - 1);
    }
}
