package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.core.plugins.NeedsModel.Version;
import coop.meent.core.plugins.Switchboard.Others;
import coop.meent.testkit.Site;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/// Somebody who wants this and that of plugins, of the site and of its model alike: both say yes,
/// or both say no.
final class Desk {
    private final Site site;
    private final PluginOffice plugins;
    private final Kennel kennel;
    private final NeedsModel model;
    private final PluginStore store = new PluginStore();
    private int versions;

    Desk(Site site, PluginOffice plugins, Kennel kennel, NeedsModel model) {
        this.site = site;
        this.plugins = plugins;
        this.kennel = kennel;
        this.model = model;
    }

    /// {@return what was wanted, and whether it was let}
    String something(Random random) {
        var id = NeedsModel.IDS.get(random.nextInt(NeedsModel.IDS.size()));
        boolean hard = random.nextInt(3) == 0;
        var others = hard ? Others.SWITCHED_OFF : Others.KEPT;
        return switch (random.nextInt(10)) {
            case 0, 1 -> {
                if (model.gone(id)) {
                    yield "nothing: " + id + " is removed";
                }
                boolean may = model.enable(id);
                yield told(may, "enable " + id, () -> plugins.want(id, "enabled"));
            }
            case 2, 3 -> dropped(id, random.nextInt(4) == 0 ? "removed" : "disabled", others);
            case 4 -> {
                model.suspend(id);
                suspend(id);
                yield "suspend " + id;
            }
            default -> installed(version(id, random), others);
        };
    }

    private String installed(Version version, Others others) {
        var zip = kennel.zip(version);
        boolean may = model.install(version, others == Others.SWITCHED_OFF);
        return told(
                may,
                "install %s %s".formatted(version, others),
                () -> !plugins.install(zip, others).isEmpty());
    }

    private String dropped(String id, String wanted, Others others) {
        var blockers = model.blockers(id);
        try (var db = site.superuser()) {
            assertThat(switchboard().dependents(db, id))
                    .as("what needs " + id)
                    .containsExactlyInAnyOrderElementsOf(blockers);
        }
        boolean may = model.drop(id, wanted.equals("removed"), others == Others.SWITCHED_OFF);
        var what = "%s %s %s".formatted(wanted, id, others);
        return told(may, what, () -> plugins.want(id, wanted, others));
    }

    private Switchboard switchboard() {
        return new Switchboard(site.pluginFolder().resolve("unpacked"));
    }

    private void suspend(String id) {
        try (var db = site.superuser()) {
            store.suspend(db, id, "It loops.");
        }
    }

    /// Puts all of them there, each needing some of those before it.
    void open(Random random) {
        for (int i = 0; i < NeedsModel.IDS.size(); i++) {
            var requires = new TreeMap<String, Integer>();
            NeedsModel.IDS.subList(0, i).stream()
                    .filter(_ -> random.nextInt(3) == 0)
                    .forEach(it -> requires.put(it, 1));
            var version = new Version(NeedsModel.IDS.get(i), 1, ++versions, requires, false);
            installed(version, Others.KEPT);
        }
    }

    // mostly one that fits what is there: a no at every turn would prove little
    private Version version(String id, Random random) {
        var requires = new TreeMap<String, Integer>();
        for (var other : NeedsModel.IDS) {
            if (!other.equals(id) && random.nextInt(6) == 0) {
                boolean odd = random.nextInt(5) == 0;
                requires.put(other, odd ? 1 + random.nextInt(2) : model.major(other));
            }
        }
        boolean broken = random.nextInt(8) == 0;
        return new Version(id, 1 + random.nextInt(4) / 3, ++versions, requires, broken);
    }

    private static String told(boolean may, String what, BooleanSupplier wish) {
        var said = said(wish);
        assertThat(said.equals("yes")).as("%s: %s", what, said).isEqualTo(may);
        return what + ": " + said;
    }

    private static String said(BooleanSupplier wish) {
        try {
            return wish.getAsBoolean() ? "yes" : "no such plugin";
        } catch (PluginRefused refusal) {
            return String.valueOf(refusal.getMessage());
        }
    }
}
