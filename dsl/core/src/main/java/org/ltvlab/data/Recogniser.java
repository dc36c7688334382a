package org.ltvlab.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.problem.Place;
import org.ltvlab.unit.Language;

/** Finds out which column is what: what the user named, then names that such columns have, never a guess by content. */
final class Recogniser {
    private final String source;
    private final Layout layout;
    private final Settings settings;
    private final Map<Role, Integer> found = new EnumMap<>(Role.class);

    private Recogniser(String source, Layout layout, Settings settings) {
        this.source = source;
        this.layout = layout;
        this.settings = settings;
    }

    static Plan plan(String source, Layout layout, Settings settings) {
        Recogniser recogniser = new Recogniser(source, layout, settings);
        recogniser.takeNamed();
        recogniser.require(Role.CUSTOMER_ID);
        recogniser.require(Role.ORDER_DATE);
        recogniser.takeMoney();
        recogniser.take(Role.ORDER_ID);
        recogniser.take(Role.CURRENCY);
        return recogniser.plan();
    }

    private void takeNamed() {
        refuseTwoKindsOfMoney();
        new TreeMap<>(settings.columns()).forEach((role, name) -> {
            int column = layout.columns().indexOf(name);
            if (column < 0) {
                throw LtvProblem.mustHold(role.named() + " must be a column of the data")
                        .at(Place.file(source))
                        .got("\"" + name + "\"")
                        .known(layout.columns(), name)
                        .fix(role.line(closest(role, name)))
                        .problem();
            }
            refuseTwins(name);
            if (found.containsValue(column)) {
                throw twoRoles(name);
            }
            found.put(role, column);
        });
    }

    /** Which of two columns of one name is meant nobody can say. */
    private void refuseTwins(String name) {
        List<String> places = IntStream.range(0, layout.columns().size())
                .filter(column -> layout.columns().get(column).equals(name))
                .mapToObj(column -> String.valueOf(column + 1))
                .toList();
        int last = places.size() - 1;
        if (last > 0) {
            throw LtvProblem.mustHold("A column that is read must have a name of its own")
                    .at(Place.file(source))
                    .got("columns " + String.join(", ", places.subList(0, last)) + " and " + places.get(last) + " are "
                            + (last == 1 ? "both" : "all") + " called \"" + name + "\"")
                    .known(String.join(", ", layout.columns()))
                    .fix("rename all but one of them in the file")
                    .problem();
        }
    }

    /** An amount is the total of its row; beside a quantity or a price one of them would have to be guessed away. */
    private void refuseTwoKindsOfMoney() {
        String amount = settings.columns().getOrDefault(Role.AMOUNT, "");
        String factors = lines(Role.QUANTITY, Role.UNIT_PRICE);
        if (!amount.isEmpty() && !factors.isEmpty()) {
            throw LtvProblem.mustHold(
                            "The money of a row must be its amount (金額), the total of the row, or its quantity"
                                    + " (数量) times its unitPrice (単価), not both")
                    .at(Place.file(source))
                    .given(Role.AMOUNT.line(amount) + factors)
                    .known(String.join(", ", layout.columns()))
                    .fix(Role.AMOUNT.line(amount) + " alone; if that is the price of one piece: "
                            + Role.QUANTITY.line(settings.columns().getOrDefault(Role.QUANTITY, "..."))
                            + Role.UNIT_PRICE.line(amount))
                    .problem();
        }
    }

    private LtvProblem twoRoles(String name) {
        Role[] both = settings.columns().entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .sorted()
                .toArray(Role[]::new);
        return LtvProblem.mustHold("A column must be one thing only; two are said of \"" + name + "\"")
                .at(Place.file(source))
                .given(lines(both))
                .known(String.join(", ", layout.columns()))
                .problem();
    }

    /** The lines that name the columns of these roles, of those that are named. */
    private String lines(Role... roles) {
        StringBuilder lines = new StringBuilder();
        for (Role role : roles) {
            lines.append(
                    settings.columns().containsKey(role)
                            ? role.line(settings.columns().get(role))
                            : "");
        }
        return lines.toString();
    }

    /** The column that was probably meant: one of nearly that name, else the only one whose name says so. */
    private String closest(Role role, String name) {
        List<String> fitting = ColumnNames.matching(role, layout.columns());
        return org.ltvlab.problem.DidYouMean.closest(name, layout.columns())
                .orElse(fitting.size() == 1 ? fitting.get(0) : "...");
    }

    /** Money is one column, or a quantity times a unit price. */
    private void takeMoney() {
        if (found.containsKey(Role.AMOUNT)) {
            return;
        }
        if (!found.containsKey(Role.QUANTITY) && !found.containsKey(Role.UNIT_PRICE)) {
            List<Integer> prices = matching(Role.UNIT_PRICE);
            boolean product = matching(Role.QUANTITY).size() == 1 && prices.size() == 1;
            List<Integer> amounts = new ArrayList<>(matching(Role.AMOUNT));
            if (product) {
                amounts.removeAll(prices);
            }
            if (!product || !amounts.isEmpty()) {
                settle(Role.AMOUNT, amounts);
                return;
            }
        }
        require(Role.QUANTITY);
        require(Role.UNIT_PRICE);
    }

    private void require(Role role) {
        if (!found.containsKey(role)) {
            settle(role, matching(role));
        }
    }

    private void take(Role role) {
        List<Integer> columns = matching(role);
        if (!found.containsKey(role) && !columns.isEmpty()) {
            settle(role, columns);
        }
    }

    private List<Integer> matching(Role role) {
        List<String> free = new ArrayList<>(layout.columns());
        found.values().forEach(column -> free.set(column, ""));
        List<String> names = ColumnNames.matching(role, free);
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < free.size(); column++) {
            if (names.contains(free.get(column))) {
                columns.add(column);
            }
        }
        return columns;
    }

    private void settle(Role role, List<Integer> columns) {
        if (columns.size() == 1) {
            found.put(role, columns.get(0));
            return;
        }
        List<String> fitting =
                columns.stream().map(layout.columns()::get).distinct().toList();
        if (fitting.size() == 1) {
            refuseTwins(fitting.get(0));
        }
        throw LtvProblem.mustHold(
                        columns.isEmpty()
                                ? "Some column must be the " + role.named() + ", but no name says so"
                                : "One column must be the " + role.named() + ", but several names fit")
                .at(Place.file(source))
                .got(String.join(", ", fitting))
                .known(String.join(", ", layout.columns()))
                .fix(columns.isEmpty() ? role.line("...") + ", naming one of them" : either(role, fitting))
                .problem();
    }

    /** All that fit: which one is meant only the user knows. */
    private static String either(Role role, List<String> fitting) {
        return fitting.stream().map(role::line).collect(Collectors.joining(" or "));
    }

    private Plan plan() {
        List<@Nullable Role> roles =
                new ArrayList<>(Arrays.asList(new Role[layout.columns().size()]));
        found.forEach((role, column) -> roles.set(column, role));
        CurrencyFinder.Found money = new CurrencyFinder(source, layout, settings, found).find();
        List<Recognition.Part> parts = new ArrayList<>();
        found.forEach((role, column) -> parts.add(part(role, column)));
        parts.add(money.part());
        Currency currency = Currency.getInstance(money.part().column());
        boolean inRows = found.containsKey(Role.CURRENCY)
                && !layout.values(found.get(Role.CURRENCY)).isEmpty();
        return new Plan(layout.columns(), roles, currency, money.assumed(), inRows, new Recognition(source, parts));
    }

    private Recognition.Part part(Role role, int column) {
        Language language = Language.current();
        String name = layout.columns().get(column);
        String why;
        if (settings.columns().containsKey(role)) {
            why = language.pick("指定による", "named by you");
        } else if (!layout.header()) {
            why = language.pick("CDNOWの固定長レイアウト", "the fixed-width layout of CDNOW");
        } else {
            why = language.pick("列名から", "by its name");
        }
        return new Recognition.Part(role.text(language), Optional.of(role), name, why, role.line(name));
    }
}
