package coop.meent.core.plugins;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The plugins of a site, and what they need of one another.
final class Neighbours {
    private final Map<String, Neighbour> all = new TreeMap<>();

    Neighbours(Collection<Neighbour> all) {
        all.forEach(it -> this.all.put(it.id(), it));
    }

    /// {@return these with one in the place of its namesake}
    Neighbours with(Neighbour changed) {
        var changedToo = new TreeMap<>(all);
        changedToo.put(changed.id(), changed);
        return new Neighbours(changedToo.values());
    }

    Optional<Neighbour> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    /// {@return all of them, each after what it needs, and where that can be after what it gladly
    /// uses}
    List<String> order() {
        var order = new LinkedHashSet<String>();
        all.keySet().forEach(id -> append(id, order, new TreeSet<>()));
        return List.copyOf(order);
    }

    private void append(String id, Set<String> order, Set<String> above) {
        if (!all.containsKey(id) || order.contains(id) || !above.add(id)) {
            return;
        }
        var needs = all.get(id).needs();
        needs.required().forEach(it -> append(it.id(), order, above));
        needs.optional().stream()
                .filter(it -> !reaches(it.id(), id))
                .forEach(it -> append(it.id(), order, above));
        order.add(id);
    }

    // an optional one that itself needs this one comes after it
    private boolean reaches(String from, String to) {
        return !way(from, to, new TreeSet<>()).isEmpty();
    }

    /// {@return by which plugins this one would need itself; empty when it does not}
    List<String> circle(String id) {
        return required(id).stream()
                .map(it -> way(it.id(), id, new TreeSet<>()))
                .filter(way -> !way.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<String> way(String from, String to, Set<String> tried) {
        if (from.equals(to)) {
            return List.of(to);
        }
        if (!tried.add(from)) {
            return List.of();
        }
        return required(from).stream()
                .map(it -> way(it.id(), to, tried))
                .filter(rest -> !rest.isEmpty())
                .map(rest -> Stream.concat(Stream.of(from), rest.stream()).toList())
                .findFirst()
                .orElse(List.of());
    }

    private List<Requirement> required(String id) {
        return find(id).map(it -> it.needs().required()).orElse(List.of());
    }

    /// {@return what a plugin with these needs lacks here, a clause for each}
    List<String> lacking(Needs needs) {
        return needs.required().stream().flatMap(it -> lacking(it).stream()).toList();
    }

    private Optional<String> lacking(Requirement needed) {
        var found = all.get(needed.id());
        if (found == null) {
            return Optional.of(text(needed) + ", which is not installed");
        }
        if (!needed.range().admits(found.version())) {
            return Optional.of("%s, of which %s is here".formatted(text(needed), found.version()));
        }
        return found.on()
                ? Optional.empty()
                : Optional.of(text(needed) + ", which is switched off");
    }

    static String text(Requirement needed) {
        return needed.id() + " " + needed.range();
    }

    /// {@return what a plugin with these needs lacks, where only those that run are}
    List<String> notRunning(Needs needs) {
        return needs.required().stream()
                .filter(it -> lacking(it).isPresent())
                .map(it -> text(it) + ", which does not run")
                .toList();
    }

    /// {@return which of those that it gladly uses are here}
    Set<String> atHand(Needs needs) {
        var there = new TreeSet<String>();
        needs.optional().stream()
                .filter(it -> lacking(it).isEmpty())
                .forEach(it -> there.add(it.id()));
        return there;
    }

    /// {@return those that are on and lack something, or need one that does; those needed last}
    List<String> falling() {
        var stays = new TreeMap<>(all);
        stays.values().removeIf(it -> !it.on());
        boolean fewer = true;
        while (fewer) {
            var here = new Neighbours(stays.values());
            fewer = stays.values().removeIf(it -> !here.lacking(it.needs()).isEmpty());
        }
        return order().reversed().stream()
                .filter(id -> isOn(id) && !stays.containsKey(id))
                .toList();
    }

    private boolean isOn(String id) {
        var found = all.get(id);
        return found != null && found.on();
    }

    /// {@return what else would have to be switched off, were this one as it says; those needed
    /// last}
    List<String> fallingWith(Neighbour changed) {
        var before = falling();
        var after = new ArrayList<>(with(changed).falling());
        after.removeAll(before);
        after.remove(changed.id());
        return after;
    }
}
