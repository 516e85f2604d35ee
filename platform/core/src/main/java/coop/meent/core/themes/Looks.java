package coop.meent.core.themes;

import coop.meent.core.text.MessageBundle;
import coop.meent.core.text.SiteWords;
import coop.meent.core.text.TypeNames;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// The theme that the site wears, over the platform. Another one is put on at once, while the site
/// runs; a request that has begun ends as it began.
public final class Looks {
    private final ScopedValue<Dress> ofRequest = ScopedValue.newInstance();
    private final Dress.Ground ground;
    private volatile Dress worn;

    /// @param theme the active one
    /// @param platform owner of the platform's own pages
    /// @param clock what time it is, and in which zone times are read
    /// @param strict whether a missing message is an error, as in tests
    public Looks(Theme theme, Owner platform, Clock clock, boolean strict) {
        this(theme, platform, clock, new Wording(strict, false, new SiteWords()));
    }

    /// @param wording how messages are said
    public Looks(Theme theme, Owner platform, Clock clock, Wording wording) {
        var words = MessageBundle.load(platform.id(), platform.resources());
        this.ground = new Dress.Ground(platform, words, clock, wording, new TypeNames());
        this.worn = new Dress(theme, ground, Optional.empty());
    }

    /// {@return how the kinds of things are called that can be found}
    public TypeNames types() {
        return ground.types();
    }

    /// {@return the theme that is worn, with what the administrator chose on top}
    public Theme theme() {
        return dress().theme();
    }

    /// {@return the number of the theme that is worn; each that is put on has another}
    public long number() {
        return dress().number();
    }

    /// Puts on another theme: whatever begins from now on is seen in it.
    public void wear(Theme next) {
        worn = new Dress(next, ground, Optional.of(worn));
    }

    /// {@return why a theme cannot be worn; empty when it can}
    ///
    /// @param owners who bring templates besides the platform
    public Optional<String> objection(Theme theme, List<Look> owners) {
        return new ThemeCheck(new Dress(theme, ground, Optional.empty()), ground.platform())
                .objection(plugins(owners));
    }

    /// {@return the tokens of a theme as its style sheets say them}
    public TokenSheet tokens(Theme theme) {
        return TokenSheet.of(new Dress(theme, ground, Optional.empty()).themeAssets());
    }

    /// {@return which layer each file comes from}
    ///
    /// @param owners whose templates are listed besides the platform's
    public Provenance provenance(List<Look> owners) {
        return new Provenance(theme(), ground.platform(), plugins(owners));
    }

    private List<Owner> plugins(List<Look> owners) {
        return owners.stream()
                .map(Look::owner)
                .filter(it -> !it.id().equals(ground.platform().id()))
                .toList();
    }

    /// Serves a request under one theme from its beginning to its end.
    public <X extends Throwable> void during(Request<X> request) throws X {
        ScopedValue.where(ofRequest, worn)
                .<Boolean, X>call(() -> {
                    request.serve();
                    return true;
                });
    }

    /// Something that must not change its look half-way.
    @FunctionalInterface
    public interface Request<X extends Throwable> {
        void serve() throws X;
    }

    Dress dress() {
        return ofRequest.isBound() ? ofRequest.get() : worn;
    }

    /// {@return the files of the theme, and htmx: what stands under `/assets/theme/`}
    public Assets themeAssets() {
        return dress().themeAssets();
    }

    /// {@return the look of the platform's own pages}
    public Look platform() {
        return of(ground.platform());
    }

    /// {@return a new look; made once for each load of a plugin and forgotten with it}
    public Look of(Owner owner) {
        return new Look(this, owner);
    }
}
