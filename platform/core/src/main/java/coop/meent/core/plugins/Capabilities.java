package coop.meent.core.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What a plugin may do besides its own pages and tables; it gets only the services for these.
///
/// @param mail whether it sends mail
/// @param hosts the names of the machines that it speaks to; [#ANY] for every public one
/// @param files whether it keeps files
/// @param jobs whether it works at hours of its own
public record Capabilities(boolean mail, List<String> hosts, boolean files, boolean jobs) {
    /// Nothing besides.
    public static final Capabilities NONE = new Capabilities(false, List.of(), false, false);

    /// In the place of a host: every machine on the public internet.
    public static final String ANY = "*";

    private static final Pattern HOST =
            Pattern.compile(
                    "\\*|([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    static Capabilities read(Fields fields) {
        var hosts = fields.texts("hosts");
        for (int i = 0; i < hosts.size(); i++) {
            if (!HOST.matcher(hosts.get(i)).matches()) {
                fields.wrong(
                        "hosts",
                        i,
                        "\"%s\" is no name of a host, such as api.example.org."
                                .formatted(hosts.get(i)));
            }
        }
        return new Capabilities(
                fields.flag("mail"),
                hosts.stream().sorted().toList(),
                fields.flag("files"),
                fields.flag("jobs"));
    }

    /// {@return each of them, for a page to say}
    public List<Capability> each() {
        var each = new ArrayList<Capability>();
        if (mail) {
            each.add(Capability.of(Capability.Kind.MAIL));
        }
        hosts.stream().map(Capabilities::host).forEach(each::add);
        if (files) {
            each.add(Capability.of(Capability.Kind.FILES));
        }
        if (jobs) {
            each.add(Capability.of(Capability.Kind.JOBS));
        }
        return List.copyOf(each);
    }

    private static Capability host(String name) {
        return name.equals(ANY)
                ? Capability.of(Capability.Kind.ANYWHERE)
                : new Capability(Capability.Kind.HOST, name);
    }

    /// What another version may do more, and what no longer.
    public record Difference(List<Capability> added, List<Capability> removed) {
        /// {@return whether both may do the same}
        public boolean isEmpty() {
            return added.isEmpty() && removed.isEmpty();
        }
    }

    /// {@return what changes when a version with these gives way to one with the others}
    public Difference to(Capabilities next) {
        return new Difference(next.without(this), without(next));
    }

    private List<Capability> without(Capabilities others) {
        var theirs = others.each();
        return each().stream().filter(it -> !theirs.contains(it)).toList();
    }
}
