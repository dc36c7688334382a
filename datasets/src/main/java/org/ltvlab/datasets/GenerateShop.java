package org.ltvlab.datasets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the synthetic shop into the folder named by the first argument: {@code orders.csv}, {@code channels.csv}. */
public final class GenerateShop {
    /** Excel reads UTF-8 only if the file begins with this mark. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private GenerateShop() {}

    /** The command. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        ShopTruth truth = ShopTruth.shipped();
        List<Shop.Sale> sales = Shop.sales(truth);
        Files.createDirectories(folder);
        write(folder.resolve("orders.csv"), orders(sales));
        write(folder.resolve("channels.csv"), channels(truth, sales));
    }

    static String orders(List<Shop.Sale> sales) {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK).append("注文番号,顧客ID,注文日,商品名,カテゴリ,チャネル,クーポン,金額\r\n");
        int number = 0;
        for (Shop.Sale sale : sales) {
            number++;
            text.append(String.format(Locale.ROOT, "N%06d,C%05d,", number, sale.customer()))
                    .append(sale.date())
                    .append(',')
                    .append(String.join(",", sale.product(), sale.category(), sale.channel()))
                    .append(sale.coupon() ? ",あり," : ",なし,")
                    .append(sale.yen())
                    .append("\r\n");
        }
        return text.toString();
    }

    /** What each channel cost and brought: the shop spends the channel's cost for every customer it wins. */
    static String channels(ShopTruth truth, List<Shop.Sale> sales) {
        Map<Integer, String> channelOf = new HashMap<>();
        sales.forEach(sale -> channelOf.putIfAbsent(sale.customer(), sale.channel()));
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK).append("チャネル,新規顧客数,獲得費用\r\n");
        for (ShopTruth.Channel channel : truth.channels()) {
            long won =
                    channelOf.values().stream().filter(channel.name()::equals).count();
            text.append(channel.name() + "," + won + "," + won * channel.cost() + "\r\n");
        }
        return text.toString();
    }

    private static void write(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        Files.write(draft, text.getBytes(StandardCharsets.UTF_8));
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
