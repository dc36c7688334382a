package org.ltvlab.metric;

import java.util.List;
import java.util.stream.Stream;
import org.ltvlab.formula.Phrase;
import org.ltvlab.unit.Count;

/** The rows of the summary that are neither shares nor gaps, with their definitions. */
record Summary(OrderMetrics metrics) {
    static final Phrase OBSERVED = new Phrase(
            "顧客の観察期間 = 初回注文日からデータの最終日まで(両端を含む)。途中で離れた顧客も含むため、購入頻度とARPUは解約率ではなく期間と掛け合わせてください。",
            "A customer is observed from the first order to the last day of the data, both included. Customers who left"
                    + " are included, so multiply frequency and ARPU by a lifespan, do not divide them by a churn rate.");

    List<MetricRow> rows() {
        return Stream.of(totals(), averages(), perMonth()).flatMap(List::stream).toList();
    }

    private List<MetricRow> totals() {
        return List.of(
                MetricRow.of(
                        new Phrase("顧客数", "Customers"),
                        metrics.customers(),
                        metrics.customers(),
                        new Phrase("1回以上注文した顧客", "Customers with at least one order")),
                MetricRow.of(
                        new Phrase("注文数", "Orders"),
                        metrics.orders(),
                        metrics.orders(),
                        new Phrase("クリーニング後の注文", "Orders after cleaning")),
                MetricRow.of(
                        new Phrase("売上", "Revenue"),
                        metrics.revenue(),
                        metrics.orders(),
                        new Phrase("注文金額の合計", "Sum of the orders")));
    }

    private List<MetricRow> averages() {
        return List.of(
                MetricRow.of(
                        new Phrase("平均購入単価(AOV)", "Average order value (AOV)"),
                        metrics.averageOrderValue(),
                        metrics.orders(),
                        new Phrase("売上 ÷ 注文数", "Revenue ÷ orders")),
                MetricRow.of(
                        new Phrase("顧客1人あたり注文数", "Orders per customer"),
                        new Count(metrics.ordersPerCustomer()),
                        metrics.customers(),
                        new Phrase("注文数 ÷ 顧客数(データ期間の累計)", "Orders ÷ customers, over all the data")),
                MetricRow.of(
                        new Phrase("顧客1人あたり売上", "Revenue per customer"),
                        metrics.revenuePerCustomer(),
                        metrics.customers(),
                        new Phrase("売上 ÷ 顧客数(データ期間の累計)", "Revenue ÷ customers, over all the data")));
    }

    private List<MetricRow> perMonth() {
        return List.of(
                MetricRow.of(
                        new Phrase("購入頻度", "Purchase frequency"),
                        metrics.purchaseFrequency(),
                        metrics.customers(),
                        new Phrase("注文数 ÷ 顧客の観察月数", "Orders ÷ months in which customers were observed")),
                MetricRow.of(
                        new Phrase("ARPU(月)", "Revenue per customer and month (ARPU)"),
                        metrics.revenuePerUser(),
                        metrics.customers(),
                        new Phrase("売上 ÷ 顧客の観察月数", "Revenue ÷ months in which customers were observed")));
    }
}
