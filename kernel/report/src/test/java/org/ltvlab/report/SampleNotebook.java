package org.ltvlab.report;

import static org.ltvlab.report.Notebooks.chart;
import static org.ltvlab.report.Notebooks.table;

import java.util.List;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.notebook.format.Output;

/** A Japanese client report with everything in it. */
final class SampleNotebook {
    private static final String METADATA = """
            {"language_info": {"name": "java"},
             "authors": [{"name": "山田 花子"}, {"name": "佐藤 一郎"}],
             "date": "2026-01-15", "version": "1.0", "confidentiality": "社外秘",
             "subtitle": "株式会社みほん商店 オンライン事業",
             "ltv": {
               "parameters": {"asOf": "2025-12-31", "client": "\\"株式会社みほん商店\\"", "file": "\\"datasets/shop/orders.csv\\""},
               "facts": {"ltvlab": {"data": [
                 {"name": "orders.csv", "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                  "bytes": 1843201, "rows": 23876, "rowsLeftOut": 124}]}},
               "versions": {"ltvlab": "0.1.0", "java": "17.0.17"}}}
            """;
    private static final String RETENTION = """
            {"kind": "chart", "title": "初回購入から3か月で維持率は4割を切り、その後は緩やかに下がる",
             "alt": "折れ線グラフ。横軸は経過月数0から12、縦軸は維持率。三つの半期コホートがいずれも3か月で40%%を下回る。",
             "source": "受注データ（2023年1月〜2025年12月）", "n": %d, "note": "到達していない経過月は空欄"}
            """;

    private SampleNotebook() {}

    static Notebook japanese() {
        return Notebooks.notebook()
                .metadata(METADATA)
                .markdown("# 顧客生涯価値の現状と打ち手\n\n受注データ3年分から、顧客一人がもたらす価値（LTV）と\nその伸ばし方を示します。")
                .code(new Output.Stream("stdout", "設定を読み込みました\n"), "remove_output")
                .markdown("""
                        | 顧客生涯価値（粗利） | LTV/CAC比 | F2転換率 | 回収期間 |
                        |---:|---:|---:|---:|
                        | 14,820円 | 2.6倍 | 38.2% | 7.4か月 |

                        - **価値の6割は上位2割の顧客から生まれている。** 上位五分位のLTVは全体平均の3.1倍である。
                        - **最大の漏れは二回目の購入の前にある。** 初回購入者の61.8%が戻らない。
                        - **二回目購入を5ポイント高めると、年間の粗利は約2,340万円増える。** 最初の90日に施策を集中することを勧める。
                        """, "summary")
                .markdown("## 顧客は最初の90日で決まる\n\n初回購入から三か月の間に、維持率は大きく下がります。[価値の集中](#価値は上位の顧客に集中している)もあわせてご覧ください。")
                .code(chart(RETENTION.formatted(5000)))
                .markdown("### 二回目の購入が分かれ目\n\nF2転換率は獲得経路によって大きく異なります。")
                .code(List.of(new Output.Stream("stderr", "warning"), channels()))
                .markdown("## 価値は上位の顧客に集中している\n\nRFMの各セグメントを比べます。\n\n> 金額はすべて税抜きの粗利です。送料と返品は除いています。")
                .code(chart(RETENTION.formatted(4876)))
                .code(new Output.Stream("stdout", "10%\r50%\r対象 4,876人 / 除外 124行\n"))
                .markdown(
                        "#### 計算の前提\n\n| 項目 | 値 |\n|---|---:|\n| 粗利率 | 42.0% |\n| 割引率 | 年8.0% |\n\n1. 同じ日の注文は一件にまとめる\n2. 取消は除く")
                .code(cohorts())
                .code(List.of(chart(RETENTION.formatted(1203))), "hide-output")
                .markdown("## 提案と次の一歩\n\n詳しくは[手法の解説](https://example.org/ltv)をご覧ください。")
                .built();
    }

    private static Output channels() {
        return table(
                """
                <table><caption>古い題名</caption><thead><tr><th>獲得経路</th><th style="text-align: right">初回購入者</th>
                <th style="text-align: right">F2転換率</th><th style="text-align:right">LTV（円）</th></tr></thead><tbody>
                <tr><td>検索</td><td style="text-align: right">2,130</td><td style="text-align: right">44.1%</td><td style="text-align: right">17,320</td></tr>
                <tr><td>紹介</td><td style="text-align: right">610</td><td style="text-align: right">52.8%</td><td style="text-align: right">21,045</td></tr>
                <tr><td>広告（SNS）</td><td style="text-align: right">2,260</td><td style="text-align: right">28.7%</td><td style="text-align: right">10,110</td></tr>
                </tbody></table>
                """, "{\"kind\": \"table\", \"title\": \"紹介の顧客は広告の二倍戻ってくる\", \"source\": \"受注データ\", \"n\": 5000.0}");
    }

    private static Output cohorts() {
        StringBuilder html = new StringBuilder("<table><thead><tr><th></th><th class=\"num\">人数</th>");
        for (int age = 0; age <= 12; age++) {
            html.append("<th class=\"num\">").append(age).append("か月</th>");
        }
        html.append("</tr></thead><tbody>");
        for (int month = 1; month <= 12; month++) {
            html.append("<tr><th>2025-")
                    .append(month < 10 ? "0" : "")
                    .append(month)
                    .append("</th>");
            html.append("<td class=\"num\">").append(140 + month * 7).append("</td>");
            for (int age = 0; age <= 12; age++) {
                String value = age > 12 - month ? "" : age == 0 ? "100.0%" : (62 - age * 3) + "." + month % 10 + "%";
                html.append("<td class=\"num\">").append(value).append("</td>");
            }
            html.append("</tr>");
        }
        return table(
                html.append("</tbody></table>").toString(),
                "{\"kind\": \"table\", \"title\": \"月次コホートの維持率\", \"source\": \"受注データ\", \"n\": 2230}");
    }
}
