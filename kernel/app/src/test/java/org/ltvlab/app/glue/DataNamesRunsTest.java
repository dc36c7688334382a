package org.ltvlab.app.glue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ltvlab.progress.Progress;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.engine.CellResult;
import org.ltvlab.shell.engine.CellResult.Finished;
import org.ltvlab.shell.engine.Completion.Item;
import org.ltvlab.shell.engine.Shell;
import org.ltvlab.shell.engine.Shells;
import org.ltvlab.shell.output.CellInput;
import org.ltvlab.shell.output.CellOutput;

/** Names offered inside of texts: columns of data that was read or is only named, quantities, segments. */
class DataNamesRunsTest {
    private static Shell shell;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() throws IOException {
        LtvExtension extension = LtvExtension.headless(new Progress.Listener() {}, new Timings());
        shell = Shells.start(List.of(extension));
        String text = """
                顧客ID,注文日,購入金額
                C1,2024-01-05,1200
                C2,2024-02-05,800
                C3,2024-03-01,500
                C4,2024-03-02,700
                C5,2024-03-09,900
                """;
        Files.writeString(folder.resolve("plain.csv"), text);
        Files.writeString(folder.resolve("marked.csv"), "\ufeff" + text);
        Files.write(folder.resolve("excel.csv"), text.getBytes(Charset.forName("windows-31j")));
        Files.writeString(folder.resolve("broken.csv"), "\0\0", StandardCharsets.UTF_8);
        run("var orders = transactions(\"" + file("plain.csv") + "\").load(); var frame = orders.toTablesaw();");
        run("var source = transactions(\"" + file("excel.csv") + "\"); var missing = transactions(\"no.csv\");");
        run("var segments = rfm(orders).asOf(\"2024-03-31\").scoredBy(quintiles()).segmentedBy(standardSegments());"
                + " var kpis = kpi(frame); var ltv = ltvByLifespan(); var table = figures(\"売上\", yen(5));");
    }

    @AfterAll
    static void close() {
        shell.close();
        Progress.listen(new Progress.Listener() {});
    }

    @Test
    void columns_of_a_file_named_in_the_same_chain_are_offered_in_every_encoding() {
        for (String name : List.of("plain.csv", "marked.csv", "excel.csv")) {
            String file = file(name);
            assertThat(items("transactions(\"" + file + "\").customerId(\""))
                    .startsWith(
                            new Item("顧客ID", "column", file),
                            new Item("注文日", "column", file),
                            new Item("購入金額", "column", file));
        }
        assertThat(names("transactions(\"" + file("plain.csv") + "\")\n    .customerId(\"顧客ID\").amount(\"購"))
                .containsExactly("購入金額");
    }

    @Test
    void what_cannot_be_read_offers_nothing_and_harms_nothing() {
        for (String file : List.of("broken.csv", "no-such-file.csv", "")) {
            assertThat(names("transactions(\"" + file(file) + "\").customerId(\"顧"))
                    .isEmpty();
        }
        assertThat(names("missing.customerId(\"顧")).isEmpty();
    }

    @Test
    void data_and_results_in_variables_offer_their_names() {
        assertThat(names("source.customerId(\"顧")).containsExactly("顧客ID");
        assertThat(names("orders.toTablesaw().column(\"")).startsWith("customer_id", "order_date", "amount");
        assertThat(names("kpis.nps(\"am")).containsExactly("amount");
        assertThat(names("ltv.over(frame).column(\"pur")).containsExactly("purchaseFrequency");
        assertThat(names("ltv.over(frame).column(\"purchaseFrequency\", \"cust"))
                .containsExactly("customer_id");
        assertThat(names("segments.only(\"")).startsWith(segments());
        assertThat(names("Objects.hash(table, \"売")).containsExactly("売上");
    }

    @Test
    void the_columns_of_orders_are_those_of_their_frame() {
        assertThat(value("String.join(\",\", frame.columnNames())")).isEqualTo("customer_id,order_date,amount");
        assertThat(value("%who")).containsPattern("orders +Transactions +5 × 3");
    }

    private static String[] segments() {
        return value("String.join(\",\", segments.names())").split(",");
    }

    private static String file(String name) {
        return folder.resolve(name).toString().replace('\\', '/');
    }

    private static List<Item> items(String code) {
        return shell.complete(code, code.codePointCount(0, code.length())).items();
    }

    private static List<String> names(String code) {
        return items(code).stream().map(Item::text).toList();
    }

    private static String value(String code) {
        return run(code)
                .value()
                .map(bundle -> String.valueOf(bundle.data().get("text/plain")))
                .orElse("");
    }

    private static Finished run(String code) {
        CellResult result = shell.run(code, 1, new Silent(), CellInput.none());
        assertThat(result).as(code).isInstanceOf(Finished.class);
        return (Finished) result;
    }

    /** Nobody looks at what these cells show. */
    private static final class Silent implements CellOutput {
        @Override
        public void stream(StreamName name, String text) {}

        @Override
        public void display(MimeBundle bundle, java.util.Optional<String> displayId) {}

        @Override
        public void updateDisplay(MimeBundle bundle, String displayId) {}

        @Override
        public void clearOutput(boolean wait) {}
    }
}
