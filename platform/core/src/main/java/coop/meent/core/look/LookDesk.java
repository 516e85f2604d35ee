package coop.meent.core.look;

import coop.meent.api.MeentException;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.membership.Logo;
import coop.meent.core.themes.Look;
import coop.meent.core.themes.Looks;
import coop.meent.core.themes.Provenance;
import coop.meent.core.themes.Theme;
import coop.meent.core.themes.ThemeSource;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what was chosen and puts it on: at start, after a change here, and when another node
/// changed it.
public final class LookDesk {
    /// The theme that every site has.
    public static final String DEFAULT = "meent";

    private static final Logger log = LoggerFactory.getLogger(LookDesk.class);
    private static final Viewer SELF = Viewer.system("look");

    private final Transactions core;
    private final ThemeSource themes;
    private final Looks looks;
    private final LookStore store = new LookStore();
    private volatile Supplier<List<Look>> owners = List::of;
    private volatile Wearing wearing;

    /// Puts on what was chosen.
    ///
    /// @param core the door of the schema `core`
    /// @param looks wears the default theme until now
    public LookDesk(Transactions core, ThemeSource themes, Looks looks) {
        this.core = core;
        this.themes = themes;
        this.looks = looks;
        this.wearing = fitted(stored());
        looks.wear(dressed(wearing));
    }

    /// A theme that can be chosen.
    ///
    /// @param objection why it cannot be worn; empty when it can
    record Offer(String id, String name, Optional<Theme> theme, String objection) {}

    /// Knows from now on who brings templates, and looks whether the theme suits them too.
    ///
    /// @param everybody the platform and the plugins that run
    public void follow(Supplier<List<Look>> everybody) {
        owners = everybody;
        if (!wearing.choice().theme().equals(DEFAULT)) {
            wear(true);
        }
    }

    /// Puts on what another node chose; nothing happens when it is what is worn.
    public void reload() {
        wear(false);
    }

    Wearing wearing() {
        return wearing;
    }

    Looks looks() {
        return looks;
    }

    private Choice stored() {
        return core.read(SELF, store::find).orElseGet(() -> Choice.of(DEFAULT));
    }

    /// @param anyway also when nothing was chosen anew: files may have changed
    private synchronized void wear(boolean anyway) {
        var choice = stored();
        if (!anyway && choice.equals(wearing.choice())) {
            return;
        }
        var next = fitted(choice);
        looks.wear(dressed(next));
        wearing = next;
        log.info("the site wears the theme {}", next.theme().id());
    }

    private Theme dressed(Wearing next) {
        var css = new Palette(next.theme(), next.own(), next.tokens()).css();
        return ChosenLayer.over(next.theme(), next.choice().withTokens(next.tokens()), css);
    }

    private Wearing fitted(Choice choice) {
        var reasons = new ArrayList<String>();
        for (var id : candidates(choice.theme())) {
            // the default is worn whatever is found: the build holds it to what is looked for
            var offer = id.equals(DEFAULT) ? offer(id, _ -> Optional.empty()) : offer(id);
            if (offer.theme().isPresent() && offer.objection().isEmpty()) {
                var theme = offer.theme().get();
                return new Wearing(choice, theme, looks.tokens(theme), String.join("\n", reasons));
            }
            reasons.add(id + ": " + offer.objection());
            log.error(
                    "the theme {} is broken, the site wears its parent: {}", id, offer.objection());
        }
        throw new IllegalStateException("no theme can be worn: " + reasons);
    }

    private List<String> candidates(String first) {
        var ids = new ArrayList<String>();
        try {
            for (var id = Optional.of(first);
                    id.isPresent() && !ids.contains(id.get());
                    id = themes.parent(id.get())) {
                ids.add(id.get());
            }
        } catch (IllegalArgumentException gone) {
            log.warn("{}", gone.getMessage());
        }
        ids.add(DEFAULT);
        return ids.stream().distinct().toList();
    }

    private Offer offer(String id) {
        return offer(id, it -> looks.objection(it, owners.get()));
    }

    private Offer offer(String id, Function<Theme, Optional<String>> trial) {
        try {
            var theme = themes.load(id);
            return new Offer(id, theme.name(), Optional.of(theme), trial.apply(theme).orElse(""));
        } catch (IllegalArgumentException | UncheckedIOException broken) {
            return new Offer(id, id, Optional.empty(), String.valueOf(broken.getMessage()));
        }
    }

    /// {@return every theme there is, the default first}
    List<Offer> offers() {
        return themes.ids().stream()
                .sorted(Comparator.comparing(id -> !id.equals(DEFAULT)))
                .map(this::offer)
                .toList();
    }

    /// Puts on another theme, with the tokens that were last chosen for it; the same theme is read
    /// anew.
    ///
    /// @return why not; empty when it is done
    Optional<String> choose(Viewer viewer, String id) {
        if (!themes.ids().contains(id)) {
            throw MeentException.notFound("theme " + id);
        }
        var objection = offer(id).objection();
        if (!objection.isEmpty()) {
            return Optional.of(objection);
        }
        change(viewer, "look.theme.chosen", (tx, _) -> store.putTheme(tx.handle(), id));
        return Optional.empty();
    }

    /// Keeps tokens.
    void save(Viewer viewer, SortedMap<String, String> tokens) {
        change(viewer, "look.changed", (tx, theme) -> store.putTokens(tx.handle(), theme, tokens));
    }

    /// Goes back to the theme's own tokens; the logo stays.
    void reset(Viewer viewer) {
        change(viewer, "look.reset", (tx, theme) -> store.putTokens(tx.handle(), theme, Map.of()));
    }

    /// Keeps a logo; empty to take it away.
    void putLogo(Viewer viewer, Optional<Logo> logo) {
        change(
                viewer,
                "look.logo",
                (tx, _) ->
                        logo.ifPresentOrElse(
                                it -> store.putLogo(tx.handle(), it.png(), it.hash()),
                                () -> store.dropLogo(tx.handle())));
    }

    private void change(Viewer viewer, String action, BiConsumer<Transaction, String> work) {
        var theme = wearing.theme().id();
        core.run(
                viewer,
                tx -> {
                    if (store.find(tx.handle()).isEmpty()) {
                        store.putTheme(tx.handle(), theme);
                    }
                    work.accept(tx, theme);
                    tx.audit(action, "look:" + theme, Map.of());
                    tx.publish("look", "1");
                    return true;
                });
        wear(true);
    }

    Provenance provenance() {
        return looks.provenance(owners.get());
    }
}
