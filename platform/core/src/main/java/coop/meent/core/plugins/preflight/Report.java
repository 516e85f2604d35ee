package coop.meent.core.plugins.preflight;

import coop.meent.core.plugins.preflight.ServedStore.Served;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a preflight found.
///
/// @param served the release that served last; empty when none is known
/// @param release the one that it was made for
/// @param obstacles what stands in its way besides plugins
/// @param plugins a verdict each
public record Report(
        Optional<Served> served, Release release, List<String> obstacles, List<Verdict> plugins) {

    /// {@return whether a start would be refused}
    public boolean blocks() {
        return !obstacles.isEmpty() || plugins.stream().anyMatch(Verdict::blocks);
    }

    /// {@return the plugins that would not start}
    List<Verdict> blocking() {
        return plugins.stream().filter(Verdict::blocks).toList();
    }

    /// {@return the report for people, line by line}
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(
                "%s, api %s, Java %d; this database was served by %s."
                        .formatted(
                                release.name(),
                                release.api(),
                                release.java(),
                                served.map(Served::words).orElse("no release that is known")));
        plugins.forEach(it -> lines.add(line(it)));
        lines.addAll(obstacles);
        int blocking = blocking().size();
        if (!blocks()) {
            lines.add("Nothing blocks.");
        } else if (blocking > 0) {
            lines.add(blocking == 1 ? "1 plugin blocks." : blocking + " plugins block.");
        }
        return lines;
    }

    private static String line(Verdict it) {
        return "%-16s %-10s %-16s %s"
                .formatted(it.id(), it.version(), it.state(), it.remarks())
                .stripTrailing();
    }

    /// {@return the report for programs}
    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        served.ifPresent(it -> json.put("from", it));
        json.put("to", release);
        json.put("blocks", blocks());
        json.put("obstacles", obstacles);
        json.put("plugins", plugins.stream().map(Report::json).toList());
        return json;
    }

    private static Map<String, Object> json(Verdict it) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", it.id());
        json.put("version", it.version());
        json.put("state", it.state().toString());
        it.newer()
                .ifPresent(newer -> {
                    json.put("newer", newer.version());
                    json.put("in", newer.source().toString());
                });
        json.put("reasons", it.reasons());
        return json;
    }
}
