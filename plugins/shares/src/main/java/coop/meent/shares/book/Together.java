package coop.meent.shares.book;

import coop.meent.api.MeentException;
import coop.meent.api.Viewer;
import coop.meent.shares.book.Answering.Asked;
import coop.meent.shares.book.Answering.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/// Takes along what is asked at the same moment, in one viewer's name and of one register: one of
/// those who ask carries it out for all, under one lock and with one way to the disk, and each gets
/// an answer of their own.
final class Together {
    private static final int MOST = 64;

    /// What may go together.
    record Place(long register, Viewer viewer) {}

    /// Carries out what is asked, in this order, all of it or nothing.
    @FunctionalInterface
    interface Work {
        /// {@return an answer to each; two of a group never have the same key}
        List<Outcome> of(List<Asked> group);
    }

    private record Waiting(Asked asked, CompletableFuture<Outcome> answer) {}

    private final Turnstile turnstile;
    private final Map<Place, List<Waiting>> lines = new ConcurrentHashMap<>();

    Together(Turnstile turnstile) {
        this.turnstile = turnstile;
    }

    Outcome answer(Place place, Asked asked, Work work) {
        var mine = new Waiting(asked, new CompletableFuture<>());
        lines.merge(
                place,
                List.of(mine),
                (line, last) -> Stream.concat(line.stream(), last.stream()).toList());
        enter(place, mine, work);
        try {
            return mine.answer().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    // whoever is not let in may have been taken along meanwhile
    private void enter(Place place, Waiting mine, Work work) {
        try {
            turnstile.through(place.register(), () -> lead(place, mine, work));
        } catch (MeentException busy) {
            if (withdrawn(place, mine)) {
                throw busy;
            }
        }
    }

    private int lead(Place place, Waiting mine, Work work) {
        int groups = 0;
        while (lines.getOrDefault(place, List.of()).contains(mine)) {
            answer(taken(place), work);
            groups++;
        }
        return groups;
    }

    private static void answer(List<Waiting> group, Work work) {
        try {
            var outcomes = work.of(group.stream().map(Waiting::asked).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer().complete(outcomes.get(i));
            }
        } catch (RuntimeException | Error failure) {
            group.forEach(it -> it.answer().completeExceptionally(failure));
        }
    }

    private List<Waiting> taken(Place place) {
        var group = new ArrayList<Waiting>();
        var keys = new HashSet<String>();
        lines.computeIfPresent(
                place,
                (_, line) -> {
                    var rest = new ArrayList<Waiting>();
                    for (var it : line) {
                        boolean fits = group.size() < MOST;
                        boolean along = fits && it.asked().key().map(keys::add).orElse(true);
                        (along ? group : rest).add(it);
                    }
                    return rest.isEmpty() ? null : List.copyOf(rest);
                });
        return group;
    }

    private boolean withdrawn(Place place, Waiting mine) {
        var withdrawn = new AtomicBoolean();
        lines.computeIfPresent(
                place,
                (_, line) -> {
                    var rest = line.stream().filter(it -> !it.equals(mine)).toList();
                    withdrawn.set(rest.size() < line.size());
                    return rest.isEmpty() ? null : rest;
                });
        return withdrawn.get();
    }
}
