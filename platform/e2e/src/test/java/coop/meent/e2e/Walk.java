package coop.meent.e2e;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/// A walk past every address of the site, by two walkers beside each other.
final class Walk {
    private static final int WALKERS = 2;

    private final Theatre theatre;
    private final List<Spot> spots;
    private final AtomicInteger next = new AtomicInteger();

    Walk(Theatre theatre, List<Spot> spots) {
        this.theatre = theatre;
        this.spots = spots;
    }

    /// {@return what was found at each address, in the order of the addresses}
    List<Stop> go(IntFunction<Walker.Plan> plans) {
        try (var threads = Executors.newFixedThreadPool(WALKERS)) {
            var walkers = new ArrayList<Callable<List<Stop>>>();
            for (int i = 0; i < WALKERS; i++) {
                walkers.add(() -> walked(plans));
            }
            var stops = new ArrayList<Stop>();
            for (var walker : threads.invokeAll(walkers)) {
                stops.addAll(walker.get());
            }
            stops.sort(Comparator.comparing(it -> it.spot().route()));
            return stops;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the walk was cut short", stop);
        } catch (ExecutionException fall) {
            throw new IllegalStateException("a walker fell", fall.getCause());
        }
    }

    private List<Stop> walked(IntFunction<Walker.Plan> plans) {
        var stops = new ArrayList<Stop>();
        try (var walker = new Walker(theatre.anotherStage())) {
            for (int i = next.getAndIncrement(); i < spots.size(); i = next.getAndIncrement()) {
                stops.add(walker.walk(spots.get(i), plans.apply(i)));
            }
        }
        return stops;
    }

    /// Prints how long each address took.
    static void print(List<Stop> stops) {
        System.out.println("Walked " + stops.size() + " addresses:");
        stops.forEach(System.out::println);
    }
}
