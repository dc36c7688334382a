package org.ltvlab.cohort;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ltvlab.data.Purchase;
import org.ltvlab.testdata.PlainOrders;
import org.ltvlab.unit.Grain;

/** Cohorts computed the plain way: maps of sets over a list of orders, dates stepped period by period. */
final class PlainCohorts {
    /** A cell of the table: who ordered, and for how much. */
    record Cell(Set<String> active, BigDecimal revenue) {}

    /** The first day of a cohort's period to its customers. */
    private final TreeMap<LocalDate, Set<String>> members = new TreeMap<>();

    private final Map<LocalDate, Map<LocalDate, Cell>> cells = new HashMap<>();
    private final Grain grain;
    private final LocalDate lastDate;

    PlainCohorts(PlainOrders orders, Grain grain, LocalDate lastDate) {
        this.grain = grain;
        this.lastDate = lastDate;
        for (List<Purchase> history : orders.byCustomer().values()) {
            LocalDate cohort = start(history.get(0).date());
            members.computeIfAbsent(cohort, c -> new HashSet<>())
                    .add(history.get(0).customerId());
            for (Purchase order : history) {
                cells.computeIfAbsent(cohort, c -> new HashMap<>())
                        .merge(
                                start(order.date()),
                                new Cell(Set.of(order.customerId()), order.amount()),
                                PlainCohorts::joined);
            }
        }
    }

    private static Cell joined(Cell a, Cell b) {
        Set<String> active = new HashSet<>(a.active());
        active.addAll(b.active());
        return new Cell(active, a.revenue().add(b.revenue()));
    }

    private LocalDate start(LocalDate day) {
        return switch (grain) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    private LocalDate next(LocalDate start) {
        return switch (grain) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusDays(7);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            case YEAR -> start.plusYears(1);
        };
    }

    /** The cells of a cohort from age 0 to the last period that ends by the last date; {@code null} without orders. */
    List<Cell> completeCells(LocalDate cohort) {
        List<Cell> row = new ArrayList<>();
        for (LocalDate period = cohort; !next(period).minusDays(1).isAfter(lastDate); period = next(period)) {
            row.add(cells.getOrDefault(cohort, Map.of()).getOrDefault(period, new Cell(Set.of(), BigDecimal.ZERO)));
        }
        return row;
    }

    /** The cohorts whose first period is complete. */
    List<LocalDate> complete() {
        return members.keySet().stream()
                .filter(cohort -> !completeCells(cohort).isEmpty())
                .toList();
    }

    /** How many customers a cohort has. */
    int size(LocalDate cohort) {
        return members.getOrDefault(cohort, Set.of()).size();
    }

    /** As the tables call a cohort. */
    String name(LocalDate cohort) {
        return switch (grain) {
            case DAY, WEEK -> cohort.toString();
            case MONTH -> cohort.toString().substring(0, 7);
            case QUARTER -> cohort.getYear() + "-Q" + (cohort.getMonthValue() + 2) / 3;
            case YEAR -> Integer.toString(cohort.getYear());
        };
    }
}
