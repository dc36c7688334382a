package org.ltvlab.data;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names that columns have in shops' exports, English and Japanese: for each role first the names that say exactly
 * this, then the names that are taken if there is none of the first.
 */
final class ColumnNames {
    private static final Map<Role, List<String>> NAMES = Map.of(
            Role.CUSTOMER_ID,
            List.of(
                    "customer_id customer_no customer_number customer_code client_id user_id member_id buyer_id account_id master_id"
                            + " 顧客ID 顧客番号 顧客コード 顧客No 会員番号 会員ID 会員コード 会員No ユーザーID ユーザID 購入者ID お客様番号 お客様ID 得意先コード",
                    "customer client user member buyer account email e-mail メールアドレス 顧客 会員 購入者 お客様 ユーザー 得意先 customer_email customer_name 顧客名 購入者名"),
            Role.ORDER_DATE,
            List.of(
                    "order_date ordered_at order_datetime order_time purchase_date purchased_at transaction_date invoice_date sales_date"
                            + " 注文日 注文日時 購入日 購入日時 受注日 受注日時 売上日 取引日 決済日 注文年月日 購入年月日",
                    "date datetime timestamp created_at day 日付 日時 年月日"),
            Role.AMOUNT,
            List.of(
                    "amount total_amount order_amount order_total total_price sales_amount purchase_amount dollar_value revenue"
                            + " 金額 合計金額 購入金額 注文金額 受注金額 売上金額 総額 支払金額 請求金額 お支払い金額 税込金額 税抜金額 本体価格 決済金額",
                    "total sales spend value price subtotal grand_total line_total 売上 合計 売上高 小計 税込 税抜 請求額 支払額"),
            Role.QUANTITY,
            List.of("quantity qty 数量 個数 購入数 注文数 点数", "units pieces items item_count"),
            Role.UNIT_PRICE,
            List.of("unit_price price_per_unit item_price 単価 販売単価 商品単価 税込単価 税抜単価", "price 価格 販売価格"),
            Role.ORDER_ID,
            List.of(
                    "order_id order_no order_number invoice_no invoice_id invoice_number invoice transaction_id receipt_no"
                            + " 注文番号 注文ID 受注番号 受注ID 伝票番号 取引番号 取引ID 購入番号 注文No 受注No 請求書番号 レシート番号",
                    "order 注文 伝票"),
            Role.CURRENCY,
            List.of("currency currency_code 通貨 通貨コード", ""));

    private ColumnNames() {}

    /** The columns that may have a role, of the best kind of name that occurs; several if the names leave it open. */
    static List<String> matching(Role role, List<String> columns) {
        for (String kind : NAMES.getOrDefault(role, List.of())) {
            List<String> names = new ArrayList<>();
            for (String name : kind.split(" ", -1)) {
                names.add(plain(name));
            }
            List<String> found = columns.stream()
                    .filter(column -> !plain(column).isEmpty() && names.contains(plain(column)))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** The name without what differs between exports: case, width, blanks, underscores, a unit in brackets. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\(\\[].*?[\\)\\]]", "")
                .replaceAll("[\\s_.\\-:・]", "");
    }
}
