package coop.meent.core.plugins;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What should run, thought out the slow way: every set of plugins is tried.
final class NeedsModel {
    static final List<String> IDS = List.of("ant", "bee", "cat", "dog", "eel", "fox", "gnu", "hen");

    private final Map<String, Wish> wishes = new TreeMap<>();
    private final Map<String, Version> running = new TreeMap<>();

    /// A version of a plugin.
    ///
    /// @param requires major version, by id
    /// @param broken whether it does not start
    record Version(
            String id, int major, int number, Map<String, Integer> requires, boolean broken) {
        String text() {
            return "%d.0.%d".formatted(major, number);
        }
    }

    /// What is wanted of a plugin.
    ///
    /// @param good the version that started last
    private record Wish(Version version, Optional<Version> good, boolean on, boolean gone) {
        Wish off(boolean goneToo) {
            return new Wish(version, good, false, gone || goneToo);
        }
    }

    private Optional<Wish> wish(String id) {
        return Optional.ofNullable(wishes.get(id));
    }

    List<String> ids() {
        return List.copyOf(wishes.keySet());
    }

    Set<String> running() {
        return running.values().stream()
                .map(it -> it.id() + " " + it.text())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean gone(String id) {
        return wish(id).filter(Wish::gone).isPresent();
    }

    int major(String id) {
        return wish(id).map(it -> it.version().major()).orElse(1);
    }

    boolean runsAsWanted(String id) {
        return wish(id).filter(it -> it.version().equals(running.get(id))).isPresent();
    }

    /// {@return whether it may come}
    boolean install(Version next, boolean switchingOff) {
        var before = wish(next.id());
        var after = new HashMap<>(wanted());
        if (needsItself(next)) {
            return false;
        }
        after.put(next.id(), next);
        var blockers =
                before.filter(Wish::on).isPresent()
                        ? lost(wanted(), after, next.id())
                        : Set.<String>of();
        if (!blockers.isEmpty() && !switchingOff) {
            return false;
        }
        after.keySet().removeAll(blockers);
        if (!met(next, after)) {
            return false;
        }
        blockers.forEach(this::off);
        var good = before.filter(it -> !it.gone()).flatMap(Wish::good);
        wishes.put(next.id(), new Wish(next, good, true, false));
        settle();
        return true;
    }

    boolean enable(String id) {
        var wish = wish(id).filter(it -> met(it.version(), wanted()));
        if (wish.isEmpty()) {
            return false;
        }
        wish.ifPresent(it -> wishes.put(id, new Wish(it.version(), it.good(), true, false)));
        settle();
        return true;
    }

    boolean drop(String id, boolean gone, boolean switchingOff) {
        if (!wishes.containsKey(id)) {
            return false;
        }
        var blockers = blockers(id);
        if (!blockers.isEmpty() && !switchingOff) {
            return false;
        }
        blockers.forEach(this::off);
        wishes.computeIfPresent(id, (_, it) -> it.off(gone));
        settle();
        return true;
    }

    void suspend(String id) {
        if (wishes.containsKey(id)) {
            off(id);
            settle();
        }
    }

    Set<String> blockers(String id) {
        var after = new HashMap<>(wanted());
        after.remove(id);
        return wanted().containsKey(id) ? lost(wanted(), after, id) : Set.of();
    }

    void restart() {
        running.clear();
        settle();
    }

    private void off(String id) {
        wishes.computeIfPresent(id, (_, it) -> it.off(false));
    }

    private Map<String, Version> wanted() {
        return wishes.values().stream()
                .filter(Wish::on)
                .collect(Collectors.toMap(it -> it.version().id(), Wish::version));
    }

    private static Set<String> lost(
            Map<String, Version> before, Map<String, Version> after, String changed) {
        var lost = new TreeSet<>(standing(before));
        lost.removeAll(standing(after));
        lost.remove(changed);
        return lost;
    }

    private boolean needsItself(Version next) {
        var all = new HashMap<String, Set<String>>();
        wishes.forEach((id, it) -> {
            if (!it.gone()) {
                all.put(id, it.version().requires().keySet());
            }
        });
        all.put(next.id(), next.requires().keySet());
        var reached = new TreeSet<>(next.requires().keySet());
        for (int i = 0; i < IDS.size(); i++) {
            for (var id : List.copyOf(reached)) {
                reached.addAll(all.getOrDefault(id, Set.of()));
            }
        }
        return reached.contains(next.id());
    }

    /// {@return the largest set in which everybody's needs are met}
    private static Set<String> standing(Map<String, Version> all) {
        var union = new TreeSet<String>();
        for (int mask = 0; mask < 1 << IDS.size(); mask++) {
            var some = new HashMap<>(all);
            int chosen = mask;
            some.keySet().removeIf(id -> (chosen & 1 << IDS.indexOf(id)) == 0);
            if (some.values().stream().allMatch(it -> met(it, some))) {
                union.addAll(some.keySet());
            }
        }
        return union;
    }

    private static boolean met(Version version, Map<String, Version> among) {
        return version.requires().entrySet().stream()
                .allMatch(it ->
                        Optional.ofNullable(among.get(it.getKey()))
                                .filter(found -> found.major() == it.getValue())
                                .isPresent());
    }

    private void settle() {
        boolean more = true;
        while (more) {
            running.keySet().removeIf(id -> wish(id).filter(Wish::on).isEmpty());
            running.keySet().retainAll(standing(running));
            more = wishes.values().stream().anyMatch(this::starts);
        }
    }

    private boolean starts(Wish wish) {
        var id = wish.version().id();
        if (!wish.on() || wish.version().equals(running.get(id))) {
            return false;
        }
        if (!wish.version().broken() && met(wish.version(), running)) {
            running.put(id, wish.version());
            wishes.put(id, new Wish(wish.version(), Optional.of(wish.version()), true, false));
            return true;
        }
        return wish.good()
                .filter(it -> !running.containsKey(id) && met(it, running))
                .map(it -> running.put(id, it) == null)
                .orElse(false);
    }
}
