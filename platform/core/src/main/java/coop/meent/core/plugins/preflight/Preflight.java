package coop.meent.core.plugins.preflight;

import coop.meent.core.plugins.Versions;
import coop.meent.core.plugins.preflight.Verdict.Newer;
import coop.meent.core.plugins.preflight.Verdict.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Holds what is installed against a release: what would its first start end with?
final class Preflight {
    private static final Comparator<PluginFacts> BY_VERSION =
            (one, other) -> Versions.compare(one.version(), other.version());

    private final Release release;
    private final List<Offer> offers;
    private final List<InstalledPlugin> installed;
    private final Map<String, PluginFacts> running = new TreeMap<>();
    private final Set<String> failing = new HashSet<>();

    /// @param offers of the release, and of wherever else plugins are to be had
    Preflight(Release release, List<Offer> offers, List<InstalledPlugin> installed) {
        this.release = release;
        this.offers = offers;
        this.installed = installed;
        installed.stream()
                .filter(InstalledPlugin::isOn)
                .flatMap(it -> it.facts().stream())
                .forEach(it -> running.put(it.id(), it));
        offers.stream()
                .filter(it -> it.source().comesAlong())
                .map(Offer::facts)
                .filter(it -> !isKeptOut(it.id()))
                .forEach(it -> running.merge(it.id(), it, Preflight::newest));
        findFailing();
    }

    // what a start finds in a folder is switched on, unless somebody switched it off
    private boolean isKeptOut(String id) {
        return installed.stream().anyMatch(it -> it.id().equals(id) && !it.isOn());
    }

    private static PluginFacts newest(PluginFacts one, PluginFacts other) {
        return BY_VERSION.compare(one, other) > 0 ? one : other;
    }

    // a plugin fails too when one that it requires does
    private void findFailing() {
        boolean more = true;
        while (more) {
            more = false;
            for (var facts : running.values()) {
                more |= !reasons(facts).isEmpty() && failing.add(facts.id());
            }
        }
    }

    /// {@return a verdict per plugin}
    List<Verdict> verdicts() {
        return installed.stream().filter(InstalledPlugin::isHere).map(this::verdict).toList();
    }

    private Verdict verdict(InstalledPlugin it) {
        var reasons = it.isOn() ? reasons(it) : List.<String>of();
        var newer = newer(it);
        return new Verdict(it.id(), it.version(), state(it, reasons, newer), newer, reasons);
    }

    private static State state(
            InstalledPlugin plugin, List<String> reasons, Optional<Newer> newer) {
        if (!plugin.isOn()) {
            return State.OFF;
        }
        if (!reasons.isEmpty()) {
            return State.BLOCKS;
        }
        return newer.isPresent() ? State.NEWER_AVAILABLE : State.COMPATIBLE;
    }

    private List<String> reasons(InstalledPlugin plugin) {
        return Optional.ofNullable(running.get(plugin.id()))
                .map(this::reasons)
                .orElse(List.of("Its files are missing in the data folder."));
    }

    private List<String> reasons(PluginFacts facts) {
        var reasons = new ArrayList<String>();
        if (!Versions.within(release.api(), facts.api())) {
            reasons.add(
                    "%s works with the api %s, and %s has %s."
                            .formatted(
                                    facts.version(), facts.api(), release.name(), release.api()));
        }
        new TreeMap<>(facts.requires())
                .forEach((id, range) -> lacking(id, range).ifPresent(reasons::add));
        return reasons;
    }

    private Optional<String> lacking(String id, String range) {
        var other = running.get(id);
        if (other == null) {
            return Optional.of(
                    "It requires the plugin %s %s, which is not on.".formatted(id, range));
        }
        if (failing.contains(id)) {
            return Optional.of("It requires the plugin %s, which would not start.".formatted(id));
        }
        if (!Versions.within(other.version(), range)) {
            return Optional.of(
                    "It requires the plugin %s %s, and %s would run."
                            .formatted(id, range, other.version()));
        }
        return Optional.empty();
    }

    private Optional<Newer> newer(InstalledPlugin plugin) {
        return offers.stream()
                .filter(it -> it.facts().id().equals(plugin.id()))
                .filter(it -> Versions.compare(it.facts().version(), plugin.version()) > 0)
                .filter(it -> Versions.within(release.api(), it.facts().api()))
                .max((one, other) -> BY_VERSION.compare(one.facts(), other.facts()))
                .map(it -> new Newer(it.facts().version(), it.source()));
    }
}
