package org.ltvlab.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.ltvlab.excel.FilledTemplate;
import org.ltvlab.excel.Workbook;
import org.ltvlab.excel.internal.OpenedWorkbook;
import org.ltvlab.formula.ready.AcquisitionCost;
import org.ltvlab.formula.ready.LtvByChurn;
import org.ltvlab.formula.ready.LtvByLifespan;
import org.ltvlab.formula.ready.UnitEconomics;
import org.ltvlab.unit.Frequency;
import org.ltvlab.unit.Grain;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.MoneyFlow;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Ratio;
import org.ltvlab.unit.Span;

/** Templates that somebody filled in, with other numbers, periods and currencies each time. */
final class FilledTemplates {
    private static final List<Grain> GRAINS = List.of(Grain.values());
    private static final List<String> CURRENCIES = List.of("JPY", "USD", "EUR");

    private FilledTemplates() {}

    /**
     * One of them, with what the library computes from the same values.
     *
     * @param file as it was filled in, with no computed value in it
     * @param unit subscription and retail
     */
    record Case(Path file, List<UnitEconomics> unit) {
        /** The four results of both sheets, as LibreOffice computed them, and the formulas read back from its file. */
        void check(Path saved) throws IOException {
            Path result = saved.resolve(file.getFileName());
            OpenedWorkbook opened = LibreOffice.open(result);
            FilledTemplate read = FilledTemplate.read(result.toString());
            assertThat(read.problems()).isEmpty();
            assertThat(read.subscription().unitEconomics())
                    .hasToString(unit.get(0).toString());
            assertThat(read.retail().unitEconomics()).hasToString(unit.get(1).toString());
            for (int sheet = 0; sheet < 2; sheet++) {
                UnitEconomics economics = unit.get(sheet);
                String name = List.copyOf(opened.sheets().keySet()).get(sheet);
                int row = sheet == 0 ? 13 : 14;
                double cac = Objects.requireNonNull(economics.formula().given().get("acquisitionCost"))
                        .number();
                close(opened, name, row + 1, cac);
                double ratio = economics.ltvToCac().number();
                close(opened, name, row, ratio * cac);
                close(opened, name, row + 2, ratio);
                String period = opened.at(name, "D" + (row + 3)).text();
                close(
                        opened,
                        name,
                        row + 3,
                        economics.payback().in(ReadyFormulas.grain(period)).number());
            }
        }

        private void close(OpenedWorkbook opened, String sheet, int row, double expected) {
            OpenedWorkbook.Value value = opened.at(sheet, "B" + row);
            assertThat(value.kind()).as("%s!B%d: %s", sheet, row, value).isEqualTo(OpenedWorkbook.Kind.NUMBER);
            assertThat(value.number()).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
            assertThat(Math.round(value.number())).as("to the yen").isEqualTo(Math.round(expected));
        }
    }

    static List<Case> write(Path folder, int many) throws IOException {
        List<Case> cases = new ArrayList<>();
        Random random = new Random(42);
        for (int i = 0; i < many; i++) {
            Language.choose(i % 2 == 0 ? Language.JAPANESE : Language.ENGLISH);
            Path file = folder.resolve("filled-" + i + ".xlsx");
            Workbook.template().write(file.toString());
            String currency = CURRENCIES.get(i % CURRENCIES.size());
            cases.add(new Case(file, List.of(subscription(file, currency, random), retail(file, currency, random))));
        }
        return cases;
    }

    private static UnitEconomics subscription(Path file, String currency, Random random) throws IOException {
        Grain flow = grain(random);
        Grain rate = grain(random);
        double revenue = Math.rint(100 + 50_000 * random.nextDouble());
        double margin = Math.rint(1 + 99 * random.nextDouble()) / 100;
        double churn = Math.rint(1 + 600 * random.nextDouble()) / 1000;
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("B3", currency);
        cells.put("B6", revenue);
        cells.put("D6", "/" + flow.per(Language.current()));
        cells.put("B7", margin);
        cells.put("B8", churn);
        cells.put("D8", "/" + rate.per(Language.current()));
        AcquisitionCost cac = cac(cells, 9, currency, random);
        LibreOffice.type(file, 1, cells);
        return UnitEconomics.start()
                .customerValue(LtvByChurn.start()
                        .revenuePerUser(new MoneyFlow(Money.money(revenue, currency), flow))
                        .grossMargin(new Ratio(margin))
                        .churnRate(new PeriodicRate(new Ratio(churn), rate)))
                .acquisitionCost(cac);
    }

    private static UnitEconomics retail(Path file, String currency, Random random) throws IOException {
        Grain often = grain(random);
        Grain stays = grain(random);
        double order = Math.rint(100 + 90_000 * random.nextDouble());
        double margin = Math.rint(1 + 99 * random.nextDouble()) / 100;
        double frequency = Math.rint(1 + 300 * random.nextDouble()) / 10;
        double lifespan = Math.rint(1 + 90 * random.nextDouble()) / 10;
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("B3", currency);
        cells.put("B6", order);
        cells.put("B7", margin);
        cells.put("B8", frequency);
        cells.put("D8", "/" + often.per(Language.current()));
        cells.put("B9", lifespan);
        cells.put("D9", stays.count("2", Language.current()).substring(1).strip());
        AcquisitionCost cac = cac(cells, 10, currency, random);
        LibreOffice.type(file, 2, cells);
        return UnitEconomics.start()
                .customerValue(LtvByLifespan.start()
                        .averageOrderValue(Money.money(order, currency))
                        .grossMargin(new Ratio(margin))
                        .purchaseFrequency(new Frequency(frequency, often))
                        .lifespan(new Span(lifespan, stays)))
                .acquisitionCost(cac);
    }

    private static AcquisitionCost cac(Map<String, Object> cells, int row, String currency, Random random) {
        double costs = Math.rint(1_000_000 * random.nextDouble()) + 1;
        int won = 1 + random.nextInt(500);
        cells.put("B" + row, costs);
        cells.put("B" + (row + 1), won);
        return AcquisitionCost.start().costs(Money.money(costs, currency)).newCustomers(won);
    }

    private static Grain grain(Random random) {
        return GRAINS.get(random.nextInt(GRAINS.size()));
    }
}
